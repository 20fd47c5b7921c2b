// Names of variables that nobody reads, and the names that were meant. What Claude Code reads is measured: `npm run measure-settings`.
import {nearest} from '../nearest.ts';
import {relevantVariables} from './relevant-variables.ts';
import names from './variable-names.json' with {type: 'json'};
import {pinnableTiers, tierVariable} from './variables.ts';

/** Every variable that stands in the program text, and with it all that its AWS SDK reads. */
const known: ReadonlySet<string> = new Set(names.names);

/** Names that stand in public files, in which more than a letter is wrong. */
const otherNames: Readonly<Record<string, string>> = {
	ANTHROPIC_BEDROCK_ENDPOINT_URL: 'ANTHROPIC_BEDROCK_BASE_URL',
	BEDROCK_BASE_URL: 'ANTHROPIC_BEDROCK_BASE_URL',
	BEDROCK_ENDPOINT_URL: 'ANTHROPIC_BEDROCK_BASE_URL',
	AWS_BEDROCK_ENDPOINT_URL: 'ANTHROPIC_BEDROCK_BASE_URL',
	BEDROCK_AWS_REGION: 'AWS_REGION',
	AWS_BEDROCK_REGION: 'AWS_REGION',
	BEDROCK_REGION: 'AWS_REGION',
	ANTHROPIC_AWS_REGION: 'AWS_REGION',
	ANTHROPIC_BEDROCK_REGION: 'AWS_REGION',
	CLAUDE_AWS_REGION: 'AWS_REGION',
	BEDROCK_AWS_PROFILE: 'AWS_PROFILE',
	AWS_BEDROCK_PROFILE: 'AWS_PROFILE',
	CLAUDE_AWS_PROFILE: 'AWS_PROFILE',
	USE_BEDROCK: 'CLAUDE_CODE_USE_BEDROCK',
	CLAUDE_USE_BEDROCK: 'CLAUDE_CODE_USE_BEDROCK',
	CLAUDE_CODE_BEDROCK: 'CLAUDE_CODE_USE_BEDROCK',
	ANTHROPIC_USE_BEDROCK: 'CLAUDE_CODE_USE_BEDROCK',
	CLAUDE_CODE_ENABLE_BEDROCK: 'CLAUDE_CODE_USE_BEDROCK',
	CLAUDE_MODEL: 'ANTHROPIC_MODEL',
	CLAUDE_CODE_MODEL: 'ANTHROPIC_MODEL',
	BEDROCK_MODEL: 'ANTHROPIC_MODEL',
	BEDROCK_MODEL_ID: 'ANTHROPIC_MODEL',
	ANTHROPIC_BEDROCK_MODEL: 'ANTHROPIC_MODEL',
	AWS_BEARER_TOKEN: 'AWS_BEARER_TOKEN_BEDROCK',
	BEDROCK_API_KEY: 'AWS_BEARER_TOKEN_BEDROCK',
	AWS_BEDROCK_API_KEY: 'AWS_BEARER_TOKEN_BEDROCK',
	AWS_BEDROCK_BEARER_TOKEN: 'AWS_BEARER_TOKEN_BEDROCK',
	DISABLE_PROMPT_CACHE: 'DISABLE_PROMPT_CACHING',
	CLAUDE_CODE_DISABLE_PROMPT_CACHING: 'DISABLE_PROMPT_CACHING',
	CLAUDE_CODE_MAX_TOKENS: 'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
	ANTHROPIC_FAST_MODEL: 'ANTHROPIC_DEFAULT_HAIKU_MODEL',
	ANTHROPIC_SMALL_MODEL: 'ANTHROPIC_DEFAULT_HAIKU_MODEL',
	...Object.fromEntries(
		pinnableTiers.flatMap((tier) =>
			[`ANTHROPIC_${tier.toUpperCase()}_MODEL`, `CLAUDE_${tier.toUpperCase()}_MODEL`].map((name) => [
				name,
				tierVariable(tier),
			]),
		),
	),
};

/** No variable of Claude Code's or of AWS's is longer. */
const longestName = 100;

/** Other programs have variables of their own that look alike. */
const ours = /^(ANTHROPIC|CLAUDE_CODE|CLAUDE|BEDROCK|AWS|DISABLE_PROMPT|ENABLE_PROMPT)_/;

const relevant = [...relevantVariables];

/** The variable that was meant by a name that nobody reads; undefined for a name that is read, or that means nothing here. */
export function meantBy(name: string): string | undefined {
	if (name.length > longestName || known.has(name) || relevantVariables.has(name)) return undefined;
	const upper = name.toUpperCase();
	if (upper !== name) return ours.test(upper) && relevantVariables.has(upper) ? upper : undefined;
	return otherNames[name] ?? (ours.test(name) ? nearest(name, relevant) : undefined);
}
