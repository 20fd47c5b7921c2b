// How the value of a variable or of a settings key is shown: in full only where its name is known and cannot hold a secret.
import {hidden, shownAddress} from '../secrets/address.ts';
import {isSecretName} from '../secrets/secret-name.ts';
import {withoutSecrets} from '../secrets/secret-text.ts';
import {isOwnRefreshCommand, ownExportCommand} from './credential-commands.ts';
import {relevantVariables} from './relevant-variables.ts';

type SecretKind = {readonly name: RegExp; readonly say: (value: string) => string};

/** Of these also the kind is told, which is what most mistakes are about. */
const secretKinds: readonly SecretKind[] = [
	{name: /^AWS_ACCESS_KEY_ID$/, say: (value) => (value.startsWith('ASIA') ? 'temporary access key' : 'access key')},
	{name: /^AWS_SECRET_ACCESS_KEY$/, say: () => 'secret access key'},
	{name: /^AWS_(SESSION|SECURITY)_TOKEN$/, say: () => 'session token'},
	{
		name: /^AWS_BEARER_TOKEN_BEDROCK$/,
		say: (value) => (value.startsWith('bedrock-api-key-') ? 'short-term Bedrock API key' : 'Bedrock API key'),
	},
	{name: /^ANTHROPIC_API_KEY$/, say: () => 'Anthropic API key'},
	{name: /^ANTHROPIC_AUTH_TOKEN$/, say: () => 'token'},
];

const headers = 'ANTHROPIC_CUSTOM_HEADERS';

/** One `Name: value` a line; the names of headers are no secret. */
const headerNames = (value: string) =>
	value.split(/\r?\n/).flatMap((line) => /^\s*([\w-]{1,80}):/.exec(line)?.[1] ?? []);

/** Settings keys whose value is a word of Claude Code's own. */
const plainKeys: ReadonlySet<string> = new Set(['model', 'promptCacheTtl']);
const commandKeys: ReadonlySet<string> = new Set(['awsAuthRefresh', 'awsCredentialExport', 'apiKeyHelper']);
const addresses = /(_PROXY|_URL|_URI)$/i;
/** Names that sound like a secret and hold a switch or the path of a file. */
const harmless =
	/^(CLAUDE_CODE_SKIP_BEDROCK_AUTH|AWS_WEB_IDENTITY_TOKEN_FILE|CLAUDE_CODE_CLIENT_KEY)$|^CLAUDE_CODE_AWS_/;

/** Whether the variable holds credentials that Claude Code uses: a key, a token, headers. */
export const holdsCredentials = (name: string): boolean =>
	name === headers || secretKinds.some((kind) => kind.name.test(name));

/** Whether its value may be shown: the name is known, and what it holds is no secret. */
export const isHarmless = (name: string): boolean =>
	plainKeys.has(name) || (relevantVariables.has(name) && (!isSecretName(name) || harmless.test(name)));

/** A value as it may be shown: a secret by its kind and its last four characters, and of an unknown name nothing but that it is set. */
export function shownValue(name: string, value: string): string {
	if (value.trim() === '') return value;
	const kind = secretKinds.find((each) => each.name.test(name));
	if (kind) return value.length < 16 ? kind.say(value) : `${kind.say(value)} …${value.slice(-4)}`;
	if (name === headers) return `headers ${headerNames(value).join(', ')}`;
	if (commandKeys.has(name)) return shownCommand(value);
	if (!isHarmless(name)) return 'set, value hidden';
	return withoutSecrets(addresses.test(name) ? shownAddress(value) : value);
}

/** Words of the AWS CLI, paths and small numbers. Any other argument may be a secret, whatever it is called. */
const plainWord =
	/^(aws|sso|login|configure|export-credentials|sts|get-caller-identity|get-session-token|assume-role|\d{1,5}|(~|\.{0,2})\/[\w./-]*)$/;
const plainOption =
	/^--(profile|format|region|output|sso-session|no-browser|use-device-code|remote|role-arn|role-session-name|duration-seconds)(=|$)/;

/** A command line: whole where every word is known to be harmless, else the program alone. */
export function shownCommand(line: string): string {
	if (ownExportCommand(line) || isOwnRefreshCommand(line)) return line;
	const [program = '', ...rest] = line.trim().split(/\s+/);
	// A variable that is set for this command alone.
	if (program.includes('=')) return `${program.slice(0, program.indexOf('='))}=${hidden} …`;
	const isAws = /(^|\/)aws$/.test(program);
	const isPlain = rest.every(
		(word, at) => plainWord.test(word) || (isAws && (plainOption.test(word) || plainOption.test(rest[at - 1] ?? ''))),
	);
	return withoutSecrets(isPlain ? line : `${program} …`);
}
