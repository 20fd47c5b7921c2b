// Lists the environment variables of Claude Code and the AWS SDK that setup writes or switches off. Setup writes no others.

/** The three tiers that Claude Code calls at every start (measured with 2.1.330), so each is always pinned. */
export const tiers = ['opus', 'sonnet', 'haiku'] as const;
export type Tier = (typeof tiers)[number];

/** Tiers that have a variable of their own but are pinned only when chosen. */
export const pinnableTiers = [...tiers, 'fable'] as const;
export type PinnableTier = (typeof pinnableTiers)[number];

/** `Opus`: how a person names the family of a tier. */
export const familyName = (tier: PinnableTier) => `${tier[0]?.toUpperCase()}${tier.slice(1)}`;

export const tierVariable = (tier: PinnableTier) => `ANTHROPIC_DEFAULT_${tier.toUpperCase()}_MODEL`;
export const cachingVariable = (tier: PinnableTier) => `DISABLE_PROMPT_CACHING_${tier.toUpperCase()}`;

/** Every variable that setup may write, in the order in which files and screens show them. */
export const setupVariables: readonly string[] = [
	'CLAUDE_CODE_USE_BEDROCK',
	'AWS_PROFILE',
	'AWS_REGION',
	'AWS_BEARER_TOKEN_BEDROCK',
	'ANTHROPIC_MODEL',
	'ANTHROPIC_DEFAULT_MODEL',
	...pinnableTiers.flatMap((tier) => [
		tierVariable(tier),
		`${tierVariable(tier)}_NAME`,
		`${tierVariable(tier)}_SUPPORTED_CAPABILITIES`,
	]),
	'ANTHROPIC_SMALL_FAST_MODEL',
	'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION',
	'CLAUDE_CODE_SUBAGENT_MODEL',
	'CLAUDE_CODE_SUBAGENT_MODEL_FORCE',
	'CLAUDE_CODE_MAX_CONTEXT_TOKENS',
	'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
	'DISABLE_PROMPT_CACHING',
	...pinnableTiers.map(cachingVariable),
	'ENABLE_PROMPT_CACHING_1H',
];

/** Keys of a settings file that setup may write beside `env`. Unlike a variable, one without a value is removed and never cancelled. */
export const setupSettingsKeys = ['awsCredentialExport', 'awsAuthRefresh'] as const;
export type SetupSettingsKey = (typeof setupSettingsKeys)[number];

export const isSetupSettingsKey = (name: string): name is SetupSettingsKey =>
	(setupSettingsKeys as readonly string[]).includes(name);

/** `modelOverrides.claude-opus-5-5`: an entry of that settings key, named as if it were a variable. */
export const overrideName = (modelId: string) => `modelOverrides.${modelId}`;
export const overriddenModel = (name: string): string | undefined => /^modelOverrides\.(.+)$/s.exec(name)?.[1];

/** A value to set, or undefined to switch the variable off wherever it is set. Names are all of `ours`. */
export type Variable = {readonly name: string; readonly value: string | undefined};

/** Whether Claude Code takes a value for "on": 1.0.124 and later do so for these four words (measured with 2.1.330). */
export function isTruthy(value: string | undefined): boolean {
	return ['1', 'true', 'yes', 'on'].includes((value ?? '').trim().toLowerCase());
}
