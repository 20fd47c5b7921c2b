// The names of the AWS profiles, read by the shell itself whenever they are completed: starting this program would take longer.

/** For `sh`. Prints one name a line, each once: `[default]` and `[profile NAME]` of the config file, `[NAME]` of the credentials file. */
export const printAwsProfiles = [
	`sed -n ${script('(default)', 'profile[[:space:]]+"?([^]"]*[^]"[:space:]])"?')} "\${AWS_CONFIG_FILE:-$HOME/.aws/config}"`,
	`sed -n ${script('"?([^]"]*[^]"[:space:]])"?')} "\${AWS_SHARED_CREDENTIALS_FILE:-$HOME/.aws/credentials}"`,
]
	.map((command) => `${command} 2>/dev/null`)
	.join('; ')
	.replace(/^(.*)$/, '{ $1; } | sort -u');

function script(...headers: readonly string[]): string {
	const edits = headers.map((header) => `-e 's/^[[:space:]]*\\[[[:space:]]*${header}[[:space:]]*\\].*/\\1/p'`);
	return `-E ${edits.join(' ')}`;
}
