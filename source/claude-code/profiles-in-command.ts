// Reads which AWS profiles a command line names, without running it.

const option = /--profile[=\s]+("[^"]*"|'[^']*'|[^\s;&|)"']+)|\bAWS_PROFILE=("[^"]*"|'[^']*'|[^\s;&|)"']+)/g;

/** Each once, in the order of the line. Names that a variable holds (`$P`) are left out: only the shell knows them. */
export function profilesInCommand(line: string): string[] {
	const names = [...line.matchAll(option)].map(([, option, variable]) =>
		(option ?? variable ?? '').replace(/^["']|["']$/g, ''),
	);
	return [...new Set(names)].filter((name) => name !== '' && !name.includes('$'));
}
