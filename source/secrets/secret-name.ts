// Tells by its name whether a variable, a key of a file, a header or a flag holds a secret.

/** Words of a name, in any case: `GITHUB_PAT`, `dbPassword`, `x-api-key`. `tokens` counts tokens, and `AWS_SHARED_CREDENTIALS_FILE` is a path. */
const words = [
	...['token', 'secret', 'password', 'passwd', 'passphrase', 'pwd', 'pw', 'pass', 'pat', 'bearer', 'cookie'],
	...['auth', 'authorization', 'authtoken', 'credential', 'signature', 'dsn', 'headers', 'key', 'apikey', 'accesskey'],
];

const pattern = new RegExp(`(?:^|[_.-])(?:${words.join('|')})(?=$|[_.-])`, 'i');

/** Keys of Claude Code's settings that hold a command, which is shown by its program (claude-code/shown-value.ts). */
const commands = ['awsAuthRefresh', 'awsCredentialExport'];

export function isSecretName(name: string): boolean {
	if (commands.includes(name)) return false;
	// `sessionToken` reads as `session_Token`.
	return pattern.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
}
