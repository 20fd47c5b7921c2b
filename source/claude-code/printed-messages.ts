// The messages of Claude Code's own, and of the shell that starts it, that show none of AWS's words, by what they are about.
// Measured with Claude Code 2.1.330, or read in its program; the shells' with bash, zsh, dash, fish, ksh, mksh and busybox.

/** What each shell says of a program that it does not find, and nothing else: where another program hands it on, that one's message counts. */
const shellSayings: readonly RegExp[] = [
	/^<typed><shell><name>: (?:command not found|not found|inaccessible or not found|No such file or directory)/,
	/^<typed><shell>(?:command not found|no such file or directory): <name>$/,
	/^<typed>(?:fish: )?Unknown command:? <name>(?:\s|$)/,
	/^<typed>Command <name> not found/,
	/^<typed><name> is not recognized as an internal or external command/,
	/^<typed>(?:<name> ?: )?The term <name> is not recognized as (?:a|the) name of a cmdlet/,
	/^(?:Error: )?spawn <name> ENOENT/,
];
/** A command that was copied with its prompt. */
const typed = /(?:[^$#%❯>]{0,100}(?:[$#%❯] |> ?)[^:]{0,200} )?/;
/** `-bash: line 1: `, `/bin/sh: 1: `, `E: mksh: <stdin>[1]: ` */
const shell = /(?:E: )?(?:[\w./-]+: ?)?(?:line \d+: |\d+: )?(?:\S+\[\d+\]: )?/;

function notFound(program: string): RegExp {
	const name = `['"\u2018\u201C]?(?:[\\w./~-]*/)?${program}(?:\\.exe)?['"\u2019\u201D]?`;
	const parts: Readonly<Record<string, string>> = {typed: typed.source, shell: shell.source, name};
	const all = shellSayings.map(({source}) =>
		source.replaceAll(/<(typed|shell|name)>/g, (_, part) => parts[part] ?? ''),
	);
	return new RegExp(all.join('|'), 'i');
}

const messages = [
	// Every 404 looks the same.
	['model-hidden', /is not available on your bedrock deployment|There's an issue with the selected model \(/i],
	['settings-void', /These settings did not load/i],
	['not-logged-in', /Not logged in|Please run \/login/i],
	['auth-refresh-failed', /Error running awsAuthRefresh/i],
	['credential-export-failed', /credentials from awsCredentialExport|awsCredentialExport did not return/i],
	['proxy-url', /Invalid proxy URL/i],
	['header-value', /Header '?\w+'? has (an )?invalid value/i],
	['proxy-tunnel', /connect through your proxy|ERR_PROXY_TUNNEL/i],
	['certificate-file', /Ignoring extra certs from/i],
	['certificate', /(SSL|TLS) certificate (verification failed|error)|Self-signed certificate detected/i],
	['caching-off', /Prompt caching off/i],
	['unrecognized-model', /\[claude-code:unrecognized_model\]/i],
	['list-permission', /Your IAM role needs bedrock:ListInferenceProfiles/i],
	['api-key-not-accepted', /Bedrock didn['’]t accept this API key/i],
	['chain-timed-out', /default-chain credential resolve timed out/i],
	['aws-not-found', notFound('aws')],
	['claude-not-found', notFound('claude')],
	['stream-type', /Bedrock streaming response has content-type|Truncated event message received/i],
] as const satisfies readonly (readonly [string, RegExp])[];

export type OwnMessage = (typeof messages)[number][0];

/** Undefined for a text of somebody else. */
export const ownMessage = (text: string): OwnMessage | undefined =>
	messages.find(([, pattern]) => pattern.test(text))?.[0];
