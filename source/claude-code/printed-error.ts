// Reads AWS's answer out of a message copied from Claude Code: removes Claude Code's own words, and tells where it shows none of AWS's.
import {cutText, readErrorBody} from '../bedrock/aws-errors/error-body.ts';
import type {AwsAnswer} from '../problem.ts';

/** What Claude Code 2.1.330 puts before AWS's message (measured). */
const wrappers: readonly RegExp[] = [
	/^AWS authentication failed · .*? · (?=API Error)/s,
	/^API Error( \([^)]*\))?:\s*/,
	/^Request rejected \(\d{3}\) · /,
	/^Could not load AWS credentials · /,
	/^Unable to connect to API: /,
];

// Claude Code prints these instead of AWS's text: every 404 looks the same.
const replacements: readonly RegExp[] = [
	/is not available on your bedrock deployment/i,
	/There's an issue with the selected model \(/i,
];

export type PrintedError = {
	readonly answer: AwsAnswer;
	/** Claude Code replaced AWS's words: only a call of our own can tell the cause. */
	readonly textLost: boolean;
	/** The id or ARN that the text names. */
	readonly pin?: string;
};

/** Never fails: text that is not known to be Claude Code's own stays as it is. */
export function parsePrintedError(text: string): PrintedError {
	let rest = cutText(text.trim()).replace(/^[●⎿└│\s]+/, '');
	const pin = /API Error \(([^)\s]+)\)|selected model \(([^)\s]+)\)|^The model (\S+) is not available/.exec(rest);
	const rejected = /Request rejected \((\d{3})\)/.exec(rest);
	for (const wrapper of wrappers) rest = rest.replace(wrapper, '');
	const textLost = replacements.some((pattern) => pattern.test(rest));
	const coded = /^(\d{3})\s+/.exec(rest);
	if (coded) rest = rest.slice(coded[0].length);
	rest = rest
		.replace(/^Request rejected \(\d{3}\) · /, '')
		.replace(/\.? ?(Try|Run) --model to (switch to|pick) .*$/s, '');
	const status = textLost ? 404 : Number(coded?.[1] ?? rejected?.[1] ?? Number.NaN);
	const {name, message} = unwrapped(rest.trim());
	const id = pin?.[1] ?? pin?.[2] ?? pin?.[3];
	return {
		answer: {name, message, ...(Number.isNaN(status) ? {} : {status})},
		textLost,
		...(id ? {pin: id} : {}),
	};
}

/** An answer `{"Message":"…"}` is printed as raw JSON (measured with 2.1.330); an exception's name may stand before the message. */
function unwrapped(text: string): {name: string; message: string} {
	const json = /^\{.*\}/s.exec(text)?.[0];
	const body = json ? readErrorBody(json) : undefined;
	const message = (body?.form === 'json' && body.message) || text;
	const named = /^(\w+(?:Exception|Error|Failure)?)(?::\s+|\s+\()/.exec(message);
	const name = named?.[1] && /(Exception|Error|Failure)$/.test(named[1]) ? named[1] : 'Unknown';
	return {name: name === 'Unknown' ? 'Pasted' : name, message};
}
