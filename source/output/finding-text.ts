// A finding of the access check as text for a terminal or a log, readable without colour.
import type {Finding} from '../access/report.ts';
import type {Invocation} from '../invocation.ts';
import {stepText} from '../next-step.ts';
import {printable} from '../printable.ts';

const symbols = {ok: '✔', warn: '⚠', fail: '✘', unknown: '?'} as const;

/** Its symbol and title, the cause and the next steps below it. */
export function findingText({status, title, because, next}: Finding, invocation: Invocation): string {
	return [
		`${symbols[status]} ${title}`,
		...(because ? because.split('\n').map((line) => `  ${line}`) : []),
		...next.map((step) => `  ${stepText(step, invocation)}`),
	]
		.map(printable)
		.join('\n');
}
