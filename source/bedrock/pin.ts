// A pin: the id or ARN that a model variable is set to. Here its form is read; pin-check.ts checks whether it can be called.
import {Problem} from '../problem.ts';
import {parseArn} from './arn.ts';
import {prefixOf, withoutPrefix} from './geography.ts';

/** `own-model-arn`: provisioned, imported or deployed by the account; it is called as it is, without an inference profile. */
export type PinKind =
	| 'system-id'
	| 'system-arn'
	| 'application-arn'
	| 'model-id'
	| 'model-arn'
	| 'own-model-arn'
	| 'other-arn';

export type Pin = {
	readonly kind: PinKind;
	/** The id or ARN itself, without `[1m]`. */
	readonly value: string;
	/** The foundation model, where the text names it: never for an application profile. */
	readonly modelId?: string;
	/** From an ARN only. */
	readonly partition?: string;
	readonly region?: string;
	readonly account?: string;
	/** The text ended in `[1m]`: Claude Code removes that and asks for the window of one million tokens. */
	readonly oneM: boolean;
};

/** Names that Claude Code resolves itself. As the value of a tier's variable they are sent to AWS unchanged and fail with 400. */
const aliases = ['opus', 'sonnet', 'haiku', 'fable', 'default', 'best', 'opusplan'] as const;

export function isAlias(text: string): boolean {
	return aliases.some((alias) => alias === withoutOneM(text.trim()));
}

/** Which region is meant is not known here, so there is no command to paste. */
const listStep = {
	say: 'Choose one that your region lists: aws bedrock list-inference-profiles, with --region, shows them',
};

const kinds: Readonly<Record<string, PinKind>> = {
	'inference-profile': 'system-arn',
	'application-inference-profile': 'application-arn',
	'foundation-model': 'model-arn',
	'provisioned-model': 'own-model-arn',
	'custom-model': 'other-arn',
	'custom-model-deployment': 'own-model-arn',
	'imported-model': 'own-model-arn',
	'prompt-router': 'other-arn',
	'default-prompt-router': 'other-arn',
};

const withAccount: readonly PinKind[] = ['system-arn', 'application-arn', 'own-model-arn', 'other-arn'];

/** The pin, or the Problem with its form. Spaces around it are allowed, since Claude Code trims them. */
export function parsePin(text: string): Pin | Problem {
	const trimmed = text.trim();
	const value = withoutOneM(trimmed);
	const problem = [empty, quoted, escaped, spaced, alias].map((rule) => rule(value)).find((result) => result);
	if (problem) return problem;
	const oneM = value !== trimmed;
	return value.startsWith('arn:') ? parseArnPin(value, oneM) : parseIdPin(value, oneM);
}

function parseArnPin(value: string, oneM: boolean): Pin | Problem {
	const arn = parseArn(value);
	if (arn?.service !== 'bedrock')
		return malformed(value, 'an inference profile ARN reads arn:aws:bedrock:REGION:ACCOUNT:inference-profile/ID');
	const [type = '', ...rest] = arn.resource.split('/');
	const kind = kinds[type];
	const id = rest.join('/');
	if (!kind || !/^[a-zA-Z0-9:.-]+(\/[a-z0-9]+)?$/.test(id)) {
		return malformed(value, `"${arn.resource}" is not inference-profile/ID or application-inference-profile/ID`);
	}
	if (withAccount.includes(kind) && !/^\d{12}$/.test(arn.account)) return withoutAccount(value, arn.account);
	if (withAccount.includes(kind) && !arn.region) return malformed(value, 'the region is missing');
	return {
		kind,
		value,
		...(kind === 'system-arn' || kind === 'model-arn' ? {modelId: withoutPrefix(id)} : {}),
		partition: arn.partition,
		...(arn.region ? {region: arn.region} : {}),
		...(arn.account ? {account: arn.account} : {}),
		oneM,
	};
}

function parseIdPin(value: string, oneM: boolean): Pin | Problem {
	const modelId = withoutPrefix(value);
	if (/^anthropic\.[a-z0-9.-]+(:[a-z0-9-]+){0,2}$/.test(modelId)) {
		return {kind: prefixOf(value) ? 'system-id' : 'model-id', value, modelId, oneM};
	}
	if (/^claude-/.test(value)) {
		return new Problem({
			code: 'pin-anthropic-id',
			usage: true,
			title: `${value} is an id of Anthropic's own API`,
			because: 'Amazon Bedrock wants the id or ARN of an inference profile',
			next: [{say: `Look for the profile that ends in anthropic.${value}`}, listStep],
		});
	}
	if (/^[a-z0-9]{12}$/.test(value))
		return malformed(value, 'this looks like the last part of an application profile: give its whole ARN');
	return malformed(value, 'an id reads like us.anthropic.claude-opus-5-5, an ARN starts with arn:');
}

function withoutOneM(value: string): string {
	return value.replace(/\[1m\]$/i, '');
}

function malformed(value: string, because: string): Problem {
	return new Problem({
		code: 'pin-malformed',
		usage: true,
		title: `"${value}" is neither an inference profile id nor an ARN`,
		because,
		next: [listStep],
	});
}

function withoutAccount(value: string, account: string): Problem {
	return new Problem({
		code: 'pin-without-account',
		usage: true,
		title: account ? `The account id in ${value} does not have twelve digits` : `The account id is missing in ${value}`,
		because: 'AWS refuses such an ARN with "The provided model identifier is invalid"',
		next: [
			{
				say: 'Put the id of your account between the colons before the last part',
				run: 'aws sts get-caller-identity --query Account --output text',
			},
		],
	});
}

function empty(value: string): Problem | undefined {
	return value
		? undefined
		: new Problem({code: 'pin-empty', usage: true, title: 'No inference profile was given', next: [listStep]});
}

function quoted(value: string): Problem | undefined {
	if (!/["'`‘’“”]/.test(value)) return undefined;
	return new Problem({
		code: 'pin-quoted',
		usage: true,
		title: 'The inference profile has quotation marks in it',
		because: `${value} would be sent to AWS with them`,
		next: [{say: `Give it without them: ${value.replace(/["'`‘’“”]/g, '').trim()}`}],
	});
}

function escaped(value: string): Problem | undefined {
	if (!/%2f|%3a/i.test(value)) return undefined;
	return new Problem({
		code: 'pin-escaped',
		usage: true,
		title: 'The inference profile is escaped as in a URL',
		because: 'Claude Code escapes it once more (since 0.2.125), and AWS then finds no such profile',
		next: [{say: `Give it without escapes: ${value.replace(/%2f/gi, '/').replace(/%3a/gi, ':')}`}],
	});
}

function spaced(value: string): Problem | undefined {
	if (!/\s/.test(value)) return undefined;
	return new Problem({
		code: 'pin-spaced',
		usage: true,
		title: 'The inference profile has a space or a line break in it',
		because: `"${value}"`,
		next: [{say: `Give it in one piece: ${value.replace(/\s+/g, '')}`}],
	});
}

function alias(value: string): Problem | undefined {
	if (!isAlias(value)) return undefined;
	return new Problem({
		code: 'pin-alias',
		usage: true,
		title: `${value} is a name that Claude Code resolves, not an inference profile`,
		because: 'Claude Code would send this word to AWS, which answers with 400',
		next: [listStep],
	});
}
