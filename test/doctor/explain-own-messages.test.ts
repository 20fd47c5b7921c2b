// Tests what the doctor says about messages that show none of AWS's words: the likely causes, and which of them hold on this machine.
import {expect, it} from 'vitest';
import {parsePrintedError} from '../../source/claude-code/printed-error.ts';
import type {OwnMessage} from '../../source/claude-code/printed-messages.ts';
import {checks} from '../../source/doctor/checks/index.ts';
import {explainMessage} from '../../source/doctor/explain/index.ts';
import {ownMessages} from '../../source/doctor/explain/own-messages.ts';
import {devSignIn, healthy, type Overrides} from './healthy.ts';

type Row = readonly [message: OwnMessage, text: string, home: Overrides, cause: string];

const rows: readonly Row[] = [
	[
		'not-logged-in',
		'Not logged in · Please run /login',
		{user: {CLAUDE_CODE_USE_BEDROCK: 'enabled'}},
		'Bedrock is not switched on: yes',
	],
	[
		'not-logged-in',
		'\u001b[31m  ⎿  Not logged in · Please run /login\u001b[0m\r\n',
		{user: {CLAUDE_CODE_USE_BEDROCK: undefined}, project: {CLAUDE_CODE_USE_BEDROCK: '0'}},
		'Bedrock is not switched on: yes',
	],
	[
		'settings-void',
		'These settings did not load, so nothing in them is in effect',
		{
			settings: [
				{
					layer: 'user',
					path: '/home/user/.claude/settings.json',
					keys: {},
					duplicateKeys: [],
					misplaced: [],
					fault: {line: 3, column: 1, say: 'A comma is missing'},
				},
			],
		},
		'A settings file has a fault, so Claude Code uses nothing of it: yes',
	],
	[
		'auth-refresh-failed',
		'Error running awsAuthRefresh (in settings or ~/.claude.json): aws: command not found',
		{
			platform: {wsl: false, claudeVersion: '2.1.330', awsCommand: false, claudeCommand: true},
			user: {awsAuthRefresh: 'aws sso login --profile dev'},
			signIns: [{...devSignIn, loginProfile: 'dev'}],
		},
		'The AWS CLI is not on the PATH: yes',
	],
	[
		'credential-export-failed',
		'Error getting AWS credentials from awsCredentialExport (in settings): awsCredentialExport did not return a valid value',
		{},
		'The command fails here, too: no',
	],
	[
		'proxy-tunnel',
		'API Error: Couldn’t connect through your proxy (ERR_PROXY_TUNNEL)',
		{},
		'The proxy wants a user name and a password, or other ones: cannot tell',
	],
	[
		'certificate',
		'API Error: Unable to connect to API: SSL certificate verification failed (UNABLE_TO_VERIFY_LEAF_SIGNATURE). Check your proxy',
		{environment: {AWS_CA_BUNDLE: '/etc/ssl/corp.pem'}},
		'The certificate stands in AWS_CA_BUNDLE, which Claude Code ignores: yes',
	],
	[
		'certificate-file',
		'Warning: Ignoring extra certs from `/nope.pem`, load failed: error:80000002:system library::No such file or directory',
		{environment: {NODE_EXTRA_CA_CERTS: '/nope.pem'}, files: {'/nope.pem': 'absent'}},
		'The file is missing, or holds no certificate: yes',
	],
	[
		'caching-off',
		'Prompt caching off (DISABLE_PROMPT_CACHING), requests will be slower and cost more · unset it to re-enable',
		{user: {DISABLE_PROMPT_CACHING: '1'}},
		'A variable switches it off here: yes',
	],
	[
		'unrecognized-model',
		'[claude-code:unrecognized_model] {"model":"sonnet","provider":"bedrock"}',
		{user: {ANTHROPIC_DEFAULT_SONNET_MODEL: 'sonnet'}},
		'A variable holds a short name such as sonnet, where an id belongs: yes',
	],
	[
		'list-permission',
		'Access denied. Your IAM role needs bedrock:ListInferenceProfiles permission.',
		{},
		'From here, too, AWS does not list them: no',
	],
	['api-key-not-accepted', "Bedrock didn't accept this API key", {}, 'The key has expired: no'],
	[
		'chain-timed-out',
		'API Error: AWS default-chain credential resolve timed out',
		{},
		'A command or the network lets it wait here, too: no',
	],
	[
		'stream-type',
		'Bedrock streaming response has content-type "text/event-stream"; expected "application/vnd.amazon.eventstream"',
		{},
		'A web page answers in the place of AWS: no',
	],
];

it.each(rows)('%s: %s', (message, text, home, cause) => {
	expect(parsePrintedError(text).own).toBe(message);
	const [first] = explainMessage(healthy(home), text);
	expect(first?.title).toBe(ownMessages[message].title);
	expect(first?.evidence?.split('\n')).toContain(cause);
	expect(first?.next[0]?.say).toBeTruthy();
});

it('No step leads back to the doctor', () => {
	for (const [, text] of rows) {
		const [first] = explainMessage(healthy(), text);
		expect(first?.next.map(({own}) => own)).not.toContain('doctor');
	}
});

it('Every message of Claude Code has a row here, and every check that it names exists', () => {
	const tested = rows.map(([message]) => message);
	expect(
		Object.keys(ownMessages).filter((key) => key !== 'model-hidden' && !tested.includes(key as OwnMessage)),
	).toEqual([]);
	const ids = checks.map(({id}) => id);
	const named = Object.values(ownMessages).flatMap(({causes}) => causes.flatMap((cause) => cause.checks ?? []));
	expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

it('Without answers from AWS a cause that only AWS can tell is neither yes nor no', () => {
	const asked = {state: 'not asked', why: '--offline was given'} as const;
	const [first] = explainMessage(healthy({identity: asked}), "Bedrock didn't accept this API key");
	expect(first?.evidence).toContain('The key has expired: cannot tell');
});

it.each([
	[
		'Unable to locate credentials. You can configure credentials by running "aws login".',
		'There is no sign-in on this machine: no',
	],
	[
		'Error when retrieving token from sso: Token has expired and refresh failed',
		'The SSO session has expired, or was never there: no',
	],
	['The config profile (prod) could not be found', 'The AWS profile does not exist: no'],
	[
		"undefined is not an object (evaluating 'p.sso_region')",
		'The AWS profile names an SSO session that is not configured: no',
	],
])('The causes of an error of the AWS CLI or its SDK are judged, too: %s', (text, cause) => {
	expect(explainMessage(healthy(), text)[0]?.evidence?.split('\n')).toContain(cause);
});
