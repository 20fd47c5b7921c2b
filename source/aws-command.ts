// Commands of the AWS CLI that somebody pastes. Names come from files, so they are quoted before they stand in one.

/** One word of a POSIX shell. Undefined when the text holds control characters, which no paste survives. */
export function shellWord(text: string): string | undefined {
	if (/\p{Cc}/u.test(text)) return undefined;
	return /^[\w@%+:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** `aws sso login --profile dev`; for the default profile without an option. */
export function awsCommand(command: string, profile: string | undefined): string | undefined {
	if (profile === undefined || profile === 'default') return `aws ${command}`;
	const word = shellWord(profile);
	return word && `aws ${command} ${profile.startsWith('-') ? `--profile=${word}` : `--profile ${word}`}`;
}
