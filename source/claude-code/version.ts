// Versions of Claude Code that matter to a set-up, and which of two is the older one.

/** The first that follows ANTHROPIC_DEFAULT_HAIKU_MODEL (seen: docs/contract.md); older ones know ANTHROPIC_SMALL_FAST_MODEL alone. */
export const firstWithHaikuPin = '1.0.114';

/** The first that reads ANTHROPIC_DEFAULT_MODEL (https://code.claude.com/docs/en/model-config). */
export const firstWithDefaultModel = '2.1.236';

/** Compares the numbers of two versions such as `2.1.330`. */
export function isOlderVersion(version: string, than: string): boolean {
	const [left, right] = [version, than].map((text) => text.split('.').map(Number));
	const at = right?.findIndex((number, index) => number !== (left?.[index] ?? 0)) ?? -1;
	return at >= 0 && (left?.[at] ?? 0) < (right?.[at] ?? 0);
}
