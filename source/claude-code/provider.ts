// Tells which provider Claude Code uses when several are switched on (order as in the program text of 2.1.330).
import {type Effective, text} from './effective.ts';
import {isTruthy} from './variables.ts';

type ProviderRow = {
	readonly id: string;
	readonly variable: string;
	/** Variables without which the switch has no effect. */
	readonly needs?: readonly string[];
};

/** Strongest first. The switch of a gateway counts only together with its address and its token (measured with 2.1.330). */
export const providers = [
	{
		id: 'gateway',
		variable: 'CLAUDE_CODE_USE_GATEWAY',
		needs: ['ANTHROPIC_BASE_URL', 'ANTHROPIC_AUTH_TOKEN'],
	},
	{id: 'bedrock', variable: 'CLAUDE_CODE_USE_BEDROCK'},
	{id: 'foundry', variable: 'CLAUDE_CODE_USE_FOUNDRY'},
	{id: 'anthropic-aws', variable: 'CLAUDE_CODE_USE_ANTHROPIC_AWS'},
	{id: 'anthropic-google-cloud', variable: 'CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD'},
	{id: 'mantle', variable: 'CLAUDE_CODE_USE_MANTLE'},
	{id: 'vertex', variable: 'CLAUDE_CODE_USE_VERTEX'},
] as const satisfies readonly ProviderRow[];

export type Provider = (typeof providers)[number]['id'] | 'anthropic';

export type ProviderUsed = {
	readonly provider: Provider;
	/** Switches that are on and count, strongest first. */
	readonly on: readonly string[];
	/** Absent where none is on: Claude Code then asks for a login. */
	readonly why?: string;
};

export function providerUsed(values: Effective): ProviderUsed {
	const rows: readonly (ProviderRow & {readonly id: Provider})[] = providers;
	const on = rows.filter(
		({variable, needs = []}) =>
			isTruthy(values.get(variable)?.value) && needs.every((name) => text(values, name) !== undefined),
	);
	const [first, second] = on;
	if (!first) return {provider: 'anthropic', on: []};
	const why = second ? `${first.variable} overrides ${second.variable}` : `${first.variable} is set`;
	return {provider: first.id, on: on.map(({variable}) => variable), why};
}
