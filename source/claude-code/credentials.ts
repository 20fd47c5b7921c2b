// Tells whose credentials Claude Code signs with. AWS_PROFILE beats exported keys, unlike in the `aws` command (measured with 2.1.330).
import {type Effective, text} from './effective.ts';
import type {ValueOrigin} from './settings-layers.ts';
import {isTruthy} from './variables.ts';

export type CredentialKind = 'api-key' | 'none' | 'export' | 'profile' | 'keys' | 'chain';

export type CredentialsUsed = {
	readonly kind: CredentialKind;
	/** The variable or settings key that decides; absent for the chain. */
	readonly by?: string;
	/** The AWS profile: the chosen one, or `default` for the chain. */
	readonly profile?: string;
	readonly origin?: ValueOrigin;
	readonly why: string;
	/** Deciding variables that are set and lose, strongest first. */
	readonly losers: readonly string[];
};

type Rule = {readonly kind: CredentialKind; readonly by: string; is(values: Effective): boolean; readonly why: string};

const isManaged = (values: Effective, name: string) => values.get(name)?.winner.layer === 'managed';

const rules: readonly Rule[] = [
	{
		kind: 'api-key',
		by: 'AWS_BEARER_TOKEN_BEDROCK',
		is: (values) => text(values, 'AWS_BEARER_TOKEN_BEDROCK') !== undefined,
		why: 'A Bedrock API key overrides every other sign-in',
	},
	{
		kind: 'none',
		by: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH',
		is: (values) => isTruthy(values.get('CLAUDE_CODE_SKIP_BEDROCK_AUTH')?.value),
		why: 'requests are not signed; a gateway is expected to do it',
	},
	{
		kind: 'export',
		by: 'awsCredentialExport',
		// Where an administrator sets AWS_PROFILE, only an administrator's command is run (program text of 2.1.330).
		is: (values) =>
			text(values, 'awsCredentialExport') !== undefined &&
			!(text(values, 'AWS_PROFILE') && isManaged(values, 'AWS_PROFILE') && !isManaged(values, 'awsCredentialExport')),
		why: 'the command in awsCredentialExport is asked first',
	},
	{
		kind: 'profile',
		by: 'AWS_PROFILE',
		is: (values) => text(values, 'AWS_PROFILE') !== undefined,
		why: 'AWS_PROFILE overrides exported keys in Claude Code',
	},
	{
		kind: 'keys',
		by: 'AWS_ACCESS_KEY_ID',
		is: (values) =>
			text(values, 'AWS_ACCESS_KEY_ID') !== undefined && text(values, 'AWS_SECRET_ACCESS_KEY') !== undefined,
		why: 'the exported access key is used',
	},
];

/** @param failed whether the command of awsCredentialExport failed: Claude Code then silently uses the next source (measured with 2.1.330) */
export function credentialsUsed(values: Effective, failed = false): CredentialsUsed {
	const set = rules.filter((rule) => rule.is(values) && !(failed && rule.kind === 'export'));
	const [first, ...rest] = set;
	if (!first) {
		return {kind: 'chain', profile: 'default', why: 'nothing is chosen, so the default chain is walked', losers: []};
	}
	const origin = values.get(first.by)?.winner;
	const profile = first.kind === 'profile' ? text(values, 'AWS_PROFILE') : undefined;
	return {
		kind: first.kind,
		by: first.by,
		...(profile && {profile}),
		...(origin && {origin}),
		why: first.why,
		losers: rest.map(({by}) => by),
	};
}
