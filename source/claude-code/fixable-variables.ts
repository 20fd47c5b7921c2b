// Lists the variables that setup never writes and `doctor --fix` may change where they keep Bedrock from working. No fix changes any
// other variable; undo and off restore the previous values.
import {providers} from './provider.ts';
import {setupVariables} from './variables.ts';

type FixableVariable = {
	readonly name: string;
	/** `off`: it is removed, or set to '' to override an exported value. `set`: it may also get a value. */
	readonly how: 'off' | 'set';
};

const otherProviders = providers.filter(({id}) => id !== 'bedrock');

export const fixableVariables: readonly FixableVariable[] = [
	...otherProviders.map(({variable}) => ({name: variable, how: 'off' as const})),
	{name: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH', how: 'off'},
	{name: 'ANTHROPIC_BEDROCK_BASE_URL', how: 'set'},
	{name: 'ANTHROPIC_BEDROCK_REGION_PREFIX', how: 'off'},
	{name: 'CLAUDE_CODE_ATTRIBUTION_HEADER', how: 'set'},
	{name: 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', how: 'set'},
	{name: 'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING', how: 'off'},
	{name: 'MAX_THINKING_TOKENS', how: 'off'},
];

/** Every variable that any command of this tool may change in a file. */
export const changeableVariables: readonly string[] = [...setupVariables, ...fixableVariables.map(({name}) => name)];

const onlyOff = new Set(fixableVariables.flatMap(({name, how}) => (how === 'off' ? [name] : [])));

/** Whether this tool can have written a value: a variable that fixes only switch off never gets one. */
export const canHoldOurValue = (name: string, value: string | undefined): boolean => !onlyOff.has(name) || !value;
