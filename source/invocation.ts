// How this program was started, so that a command which it proposes works where it is pasted.

export type Invocation = {
	/** `npx claude-bedrock-setup` where it was started by npx or from a checkout, else the bare name. */
	readonly program: string;
	/** What was typed after it. */
	readonly words: readonly string[];
};

export const installed: Invocation = {program: 'claude-bedrock-setup', words: []};
