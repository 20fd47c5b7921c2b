// Of an environment or a file only the names that matter here: nothing else is looked at, kept or shown.

const pattern = /^(AWS_|ANTHROPIC_|CLAUDE_|DISABLE_PROMPT_CACHING|ENABLE_PROMPT_CACHING|FORCE_PROMPT_CACHING)/;

export function interesting(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(variables).filter(
			(entry): entry is [string, string] => entry[1] !== undefined && pattern.test(entry[0]),
		),
	);
}
