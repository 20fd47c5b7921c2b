// Variables that setup never writes, and that `doctor --fix` may change where they keep Bedrock from working: a table, and no
// fix touches others. undo and off put back what stood there.
import {providers} from './provider.ts';
import {ours} from './variables.ts';

type Mendable = {
	readonly name: string;
	/** `off`: it is taken out, or written as `''` where that cancels an export. `set`: it may also get a value. */
	readonly how: 'off' | 'set';
};

const others = providers.filter(({id}) => id !== 'bedrock');

export const fixableVariables: readonly Mendable[] = [
	...others.map(({variable}) => ({name: variable, how: 'off' as const})),
	{name: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH', how: 'off'},
	{name: 'ANTHROPIC_BEDROCK_BASE_URL', how: 'set'},
	{name: 'ANTHROPIC_BEDROCK_REGION_PREFIX', how: 'off'},
	{name: 'CLAUDE_CODE_ATTRIBUTION_HEADER', how: 'set'},
	{name: 'CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', how: 'set'},
	{name: 'CLAUDE_CODE_ENABLE_FINE_GRAINED_TOOL_STREAMING', how: 'off'},
	{name: 'CLAUDE_CODE_MAX_OUTPUT_TOKENS', how: 'off'},
	{name: 'MAX_THINKING_TOKENS', how: 'off'},
];

/** Every name that may ever be changed in a file of variables, by whatever command. */
export const touched: readonly string[] = [...ours, ...fixableVariables.map(({name}) => name)];

const onlyOff = new Set(fixableVariables.flatMap(({name, how}) => (how === 'off' ? [name] : [])));

/** Whether this tool can have left a value: what a fix only ever switches off never holds one of ours. */
export const canBeOurs = (name: string, value: string | undefined): boolean => !onlyOff.has(name) || !value;
