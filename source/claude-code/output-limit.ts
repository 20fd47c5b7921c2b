// The variable that limits the output of a turn, and how it is read.

export const limitVariable = 'CLAUDE_CODE_MAX_OUTPUT_TOKENS';

/** Tokens; undefined where it is not set or holds no whole number above 0. */
export function readOutputLimit(value: string | undefined): number | undefined {
	const text = value?.trim() ?? '';
	return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
