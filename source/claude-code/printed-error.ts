// Reads AWS's answer out of a message copied from Claude Code: removes Claude Code's own words, and tells where it shows none of AWS's.
import {readErrorBody} from '../bedrock/aws-errors/error-body.ts';
import type {AwsAnswer} from '../problem.ts';
import {pastedMessage} from './pasted-text.ts';
import {type OwnMessage, ownMessage} from './printed-messages.ts';

/** What Claude Code 2.1.330 puts before AWS's message (measured). */
const wrappers: readonly RegExp[] = [
	/^AWS authentication failed · .*? · (?=API Error)/,
	/^API Error( \([^)]*\))?:\s*/,
	/^Request rejected \(\d{3}\) · /,
	/^Could not load AWS credentials · /,
	/^Unable to connect to API: /,
];

export type PrintedError = {
	readonly answer: AwsAnswer;
	/** Claude Code's own message, which shows none of AWS's words. */
	readonly own?: OwnMessage;
	/** The id or ARN that the text names. */
	readonly pin?: string;
};

/** Never fails: text that is not known to be Claude Code's own stays as it is. */
export function parsePrintedError(text: string): PrintedError {
	let rest = pastedMessage(text);
	const own = ownMessage(rest);
	const pin = /API Error \(([^)\s]+)\)|selected model \(([^)\s]+)\)|The model (\S+) is not available on/.exec(rest);
	const rejected = /Request rejected \((\d{3})\)/.exec(rest);
	for (const wrapper of wrappers) rest = rest.replace(wrapper, '');
	const coded = /^(\d{3})\s+/.exec(rest);
	if (coded) rest = rest.slice(coded[0].length);
	rest = rest
		.replace(/^Request rejected \(\d{3}\) · /, '')
		.replace(/\.? ?(Try|Run) --model to (switch to|pick) .*$/, '');
	const status = own === 'model-hidden' ? 404 : Number(coded?.[1] ?? rejected?.[1] ?? Number.NaN);
	const {name, message} = unwrapped(rest.trim());
	const id = pin?.[1] ?? pin?.[2] ?? pin?.[3];
	return {
		answer: {name, message, ...(Number.isNaN(status) ? {} : {status})},
		...(own ? {own} : {}),
		...(id ? {pin: id} : {}),
	};
}

/** An answer `{"Message":"…"}` is printed as raw JSON (measured with 2.1.330); an exception's name may stand before the message. */
function unwrapped(text: string): {name: string; message: string} {
	const json = /\{.*\}/.exec(text)?.[0];
	const body = json ? readErrorBody(json) : undefined;
	const message = (body?.form === 'json' && body.message) || text;
	// The AWS CLI and boto3.
	const cli = /An error occurred \((\w+)\) when calling the \w+ operation[^:]{0,60}: (.*)/s.exec(message);
	if (cli?.[1] && cli[2]) return {name: cli[1], message: cli[2]};
	const named = /^(?:Uncaught |[a-z_]+\.[a-z_.]+\.)?(\w+(?:Exception|Error|Failure))(?::\s+|\s+\()/.exec(message);
	return {name: named?.[1] ?? 'Pasted', message};
}
