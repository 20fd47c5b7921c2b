// Which provider Claude Code talks to when several switches are on (order read in the program text of 2.1.330).
import type {Effective} from './effective.ts';
import {isTruthy} from './variables.ts';

/** Strongest first. */
export const providers = [
	{id: 'gateway', variable: 'CLAUDE_CODE_USE_GATEWAY'},
	{id: 'bedrock', variable: 'CLAUDE_CODE_USE_BEDROCK'},
	{id: 'foundry', variable: 'CLAUDE_CODE_USE_FOUNDRY'},
	{id: 'anthropic-aws', variable: 'CLAUDE_CODE_USE_ANTHROPIC_AWS'},
	{id: 'anthropic-google-cloud', variable: 'CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD'},
	{id: 'mantle', variable: 'CLAUDE_CODE_USE_MANTLE'},
	{id: 'vertex', variable: 'CLAUDE_CODE_USE_VERTEX'},
] as const;

export type Provider = (typeof providers)[number]['id'] | 'anthropic';

export type ProviderUsed = {
	readonly provider: Provider;
	/** Switches that are on, strongest first. */
	readonly on: readonly string[];
	readonly why: string;
};

export function providerUsed(values: Effective): ProviderUsed {
	const on = providers.filter(({variable}) => isTruthy(values.get(variable)?.value));
	const [first, second] = on;
	if (!first) return {provider: 'anthropic', on: [], why: 'no provider switch is on, so Claude Code asks for a login'};
	const why = second ? `${first.variable} beats ${second.variable}` : `${first.variable} is on`;
	return {provider: first.id, on: on.map(({variable}) => variable), why};
}
