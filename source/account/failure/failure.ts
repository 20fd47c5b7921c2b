// Every error of the account side becomes a Problem here, and nowhere else.
import {Problem} from '../../problem.ts';
import type {ErrorRule} from './error-rule.ts';
import {network} from './network.ts';
import type {CallContext} from './next.ts';
import {noCredentials} from './no-credentials.ts';
import {answerOf, evidenceOf} from './normalize-error.ts';
import {refusedCredentials} from './refused-credentials.ts';
import {answers} from './service-errors.ts';

// The order is part of the meaning: a deadline while waiting for credentials is not the network's; a web page with status 403 denies nothing.
const rows: readonly ErrorRule[] = [...noCredentials, ...network, ...refusedCredentials, ...answers];

/** What happened, because of what in AWS's own words, and what to do next. A Problem stays what it is; an abort is the caller's (isAbort). */
export function problemOf(error: unknown, about: CallContext = {}): Problem {
	if (error instanceof Problem) return error;
	const evidence = evidenceOf(error);
	const row = rows.find(({when}) => when(evidence)) ?? unexpected;
	const words = [evidence.name === 'Error' ? '' : named(evidence.name), evidence.message].filter(Boolean).join(': ');
	return new Problem({
		code: row.code,
		title: row.title(about, evidence),
		because: [words, row.hint?.(about, evidence)].filter(Boolean).join('; ') || undefined,
		next: row.next(about, evidence),
		answer: answerOf(error),
	});
}

/** The names of our own errors say nothing to a user. */
const named = (name: string) =>
	/^(CredentialsProviderError|NotAws|ApiKeyAlone|ProxyInvalid|TimeoutError)$/.test(name) ? '' : name;

const unexpected: ErrorRule = {
	code: 'unexpected',
	when: () => true,
	title: ({operation}) => `${operation ?? 'A request to AWS'} failed in a way that this tool does not know`,
	next: () => [{say: 'Report it, with this message', own: '--version'}],
};
