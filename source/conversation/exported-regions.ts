// The regions that the environment names, the stronger one first, as Claude Code reads them: trimmed, and skipped where nothing is left.
type Values = Readonly<Record<string, string | undefined>>;

export const exportedRegions = (environment: Values): {readonly name: string; readonly value: string}[] =>
	['AWS_REGION', 'AWS_DEFAULT_REGION'].flatMap((name) => {
		const value = environment[name]?.trim();
		return value ? [{name, value}] : [];
	});
