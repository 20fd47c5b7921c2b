// What findings say in the situations that no home of the cases has: the situation, then the finding as it is printed.
import {expect, test} from 'vitest';
import type {LifetimeProof, ModelProof} from '../../source/access/caching/proof.ts';
import type {SignIn} from '../../source/account/account.ts';
import {classifyError} from '../../source/bedrock/aws-errors/classify-error.ts';
import type {NormalizedError} from '../../source/bedrock/aws-errors/normalize-error.ts';
import {unreadStores} from '../../source/claude-code/settings-places.ts';
import type {RefusedCall} from '../../source/doctor/account-facts.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import type {UnreadableState} from '../../source/doctor/file-states.ts';
import type {SnippetState} from '../../source/doctor/snippet-state.ts';
import {installed} from '../../source/invocation.ts';
import {reportLayout} from '../../source/output/report-layout.ts';
import type {StartUpEnd} from '../../source/plan/start-up-end.ts';
import {Problem} from '../../source/problem.ts';
import {errorTexts} from '../bedrock/aws-errors/error-texts.ts';
import {devSignIn, healthy, known, type Overrides, ownProfileArn, probeRefused, refused} from './healthy.ts';
import {account, arnOf, bare, haiku, models, opus, platform, region, sonnet} from './names.ts';

const layout = reportLayout({columns: 80, home: '/home/user', colour: false, invocation: installed});

const settings = (keys: object, layer: 'user' | 'managed' = 'user', path = '/home/user/.claude/settings.json') => ({
	...{layer, path, keys: keys as Readonly<Record<string, unknown>>},
	...{duplicateKeys: [], misplaced: []},
});

const unreadable = (code: string, more: Partial<UnreadableState> = {}): Overrides => ({
	unreadableFiles: [
		{
			code,
			path: '/home/user/.aws/config',
			obstacle: '/home/user/.aws/config',
			isOwn: false,
			...more,
		} as UnreadableState,
	],
});

const snippet = (end?: StartUpEnd): Overrides => {
	const state: SnippetState = {
		shell: 'zsh',
		path: '/home/user/.zshrc',
		line: 9,
		generated: '/home/user/.config/claude-bedrock-setup/shell.zsh',
		reaches: 'no',
		olderTerminal: false,
		...(end && {end}),
	};
	return {snippet: state};
};

type Answer = NormalizedError;

/** What never got through to AWS, or was refused, with a message that the tests of AWS's errors have. */
const refusalOf = (answer: Answer, more: Partial<RefusedCall> = {}): RefusedCall => ({
	call: 'identity',
	region,
	answer,
	failure: classifyError(answer, {region, ...(more.pin ? {pin: more.pin} : {})}),
	...more,
});
const answerOf = (cause: string): Answer => {
	const row = errorTexts.find(([name]) => name === cause);
	if (!row) throw new Error(`no text of ${cause}`);
	const [, {name = 'Error', message, status, code}] = row;
	return {name, message, ...(status !== undefined && {status}), ...(code !== undefined && {system: code})};
};
const unreached = (
	cause: string | Answer,
	more: Partial<RefusedCall> = {},
	signIns: readonly SignIn[] = [devSignIn],
): Overrides => ({
	signIns,
	identity: refused('no answer'),
	profiles: refused('no answer'),
	refusals: [refusalOf(typeof cause === 'string' ? answerOf(cause) : cause, more)],
});

const proof = (lifetime: '5m' | '1h', outcome: LifetimeProof['outcome']): Overrides => {
	const model: ModelProof = {
		...{roles: ['primary'], pin: opus, region, oneM: false, name: 'us opus 5.5', inForce: lifetime},
		...{lifetimes: [lifetime], minimumTokens: 1024},
		price: {calls: 2, tokens: 1100, inputTokens: 1500, mostInputTokens: 2000},
		proofs: [{lifetime, outcome, calls: []}],
	};
	return {caching: known([model])};
};

const noSso = `[profile dev]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = not-a-secret\nregion = ${region}\n`;
const keysOfDev: SignIn = {id: 'profile:dev', kind: 'keys', profile: 'dev', region};
const legacy = `[profile dev]\nsso_start_url = https://example.invalid/start\nsso_region = us-east-1\nsso_account_id = ${account}\nsso_role_name = Dev\nregion = ${region}\n`;
const legacySignIn = (expires?: Date): SignIn => ({
	...{id: 'profile:dev', kind: 'sso', profile: 'dev', region},
	sso: {
		session: 'https://example.invalid/start',
		startUrl: 'https://example.invalid/start',
		accountId: account,
		roleName: 'Dev',
		...(expires && {expires}),
	},
});

const situations: readonly (readonly [id: string, situation: string, home: Overrides])[] = [
	[
		'bedrock-off',
		'this program was used here, and Bedrock is off',
		{user: {CLAUDE_CODE_USE_BEDROCK: '0'}, isSetUpHere: true},
	],
	[
		'file-unreadable',
		'it is mine, and its mode forbids it',
		unreadable('EACCES', {isOwn: true, owner: 1000, mode: 0o200}),
	],
	['file-unreadable', 'root made it', unreadable('EACCES', {owner: 0, mode: 0o600})],
	['file-unreadable', 'another user made it', unreadable('EACCES', {owner: 1001, mode: 0o600})],
	[
		'file-unreadable',
		'its folder belongs to root',
		unreadable('EACCES', {obstacle: '/home/user/.aws', owner: 0, mode: 0o700}),
	],
	['file-unreadable', 'whose it is cannot be seen', unreadable('EPERM')],
	['file-unreadable', 'it is a folder', unreadable('EISDIR')],
	['file-unreadable', 'it is a pipe', unreadable('ENOTSUP')],
	['file-unreadable', 'it is too large', unreadable('EFBIG')],
	['file-unreadable', 'it is a link to itself', unreadable('ELOOP')],
	['file-unreadable', 'it is UTF-16', unreadable('UTF16')],
	['file-unreadable', 'the disk has a fault', unreadable('EIO')],
	[
		'managed-unread',
		'Windows',
		{
			unreadStores: unreadStores({platform: 'win32', filesIn: () => []}),
		},
	],
	[
		'model-forbidden',
		'availableModels is enforced',
		{
			settings: [
				settings({}),
				settings(
					{availableModels: ['sonnet', 'haiku'], enforceAvailableModels: true},
					'managed',
					'/etc/claude-code/managed-settings.json',
				),
			],
		},
	],
	[
		'new-terminal',
		'set-up does not write what differs',
		{
			shell: known({program: 'zsh'}),
			environment: {HTTPS_PROXY: 'http://proxy.invalid:8080'},
			shellValues: {HTTPS_PROXY: 'http://other.invalid:8080'},
		},
	],
	[
		'override-stale',
		'an ARN of another profile of the same model',
		{
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: ownProfileArn},
			settings: [settings({modelOverrides: {'claude-opus-5-5': arnOf('zzzzzz123456')}})],
			profiles: known([
				{
					id: 'abcdef123456',
					arn: ownProfileArn,
					name: 'a',
					kind: 'application' as const,
					modelArns: [`arn:aws:bedrock:${region}::foundation-model/${bare(opus)}`],
				},
				{
					id: 'zzzzzz123456',
					arn: arnOf('zzzzzz123456'),
					name: 'b',
					kind: 'application' as const,
					modelArns: [`arn:aws:bedrock:${region}::foundation-model/${bare(opus)}`],
				},
			]),
		},
	],
	[
		'remembered-refusals',
		'another repair moves the calls',
		{
			user: {ANTHROPIC_MODEL: arnOf('abcdef123456', 'us-east-1')},
			modelAccessCache: {path: '/home/user/.claude/cache/model-access.json', refusedModels: [haiku]},
		},
	],
	[
		'second-provider',
		'two others, where managed settings switch them on',
		{managed: {CLAUDE_CODE_USE_VERTEX: '1', CLAUDE_CODE_USE_FOUNDRY: '1'}},
	],
	['shell-overridden', 'what set-up wrote for the shell has another region', {dotenv: {AWS_REGION: 'eu-west-1'}}],
	['snippet-unread', 'something below undoes it', snippet()],
	['snippet-unread', 'a line above returns', snippet({line: 4, how: 'return'})],
	['snippet-unread', 'a line above ends the shell', snippet({line: 4, how: 'exit'})],
	['snippet-unread', 'a line above starts fish', snippet({line: 4, how: 'exec', program: 'fish'})],
	['snippet-unread', 'a line above starts another program', snippet({line: 4, how: 'exec'})],
	['snippet-unread', 'a line above waits', snippet({line: 4, how: 'waits'})],
	['snippet-unread', 'the shell stops for a reason of its own', snippet({line: 4, how: 'other'})],
	['caching-proven', 'an hour was asked for, and five minutes are kept', proof('1h', 'shorter')],
	['caching-proven', 'AWS refuses an hour', proof('1h', 'refused')],
	['caching-proven', 'AWS refuses five minutes', proof('5m', 'refused')],
	['caching-proven', 'it was written each time', proof('5m', 'not read')],
	['caching-proven', 'AWS did not answer', proof('5m', 'no answer')],
	['caching-proven', 'nothing was called', {caching: {state: 'not asked', why: 'no model could be called'}}],
	[
		'caching-ttl-conflict',
		'five minutes are forced',
		{managed: {FORCE_PROMPT_CACHING_5M: '1', ENABLE_PROMPT_CACHING_1H: '1'}},
	],
	['stale-api-key', 'the settings hold the key', {user: {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'}}],
	[
		'stray-character',
		'the name is nothing but white space',
		{user: {AWS_PROFILE: undefined}, environment: {AWS_PROFILE: ' '}},
	],
	['stray-character', 'a line break in the settings of the administrator', {managed: {AWS_PROFILE: 'dev\n'}}],
	['profile-missing', 'there is none at all', {awsConfig: '', signIns: []}],
	['refresh-other-profile', 'the profile signs in with SSO', {user: {awsAuthRefresh: 'aws sso login --profile old'}}],
	[
		'refresh-other-profile',
		'the profile has keys',
		{user: {awsAuthRefresh: 'aws sso login --profile old'}, awsConfig: noSso, signIns: [keysOfDev]},
	],
	['sso-legacy-expired', 'nobody has signed in', {awsConfig: legacy, signIns: [legacySignIn()]}],
	[
		'sso-legacy-expired',
		'the session is over',
		{awsConfig: legacy, signIns: [legacySignIn(new Date('2026-11-22T09:00:00Z'))]},
	],
	[
		'credential-export-failed',
		'nothing else works',
		{
			user: {awsCredentialExport: '/opt/export'},
			credentialExport: refused('exit code 1'),
			identity: refused('no answer'),
		},
	],
	[
		'credential-export-untested',
		'the project sets it',
		{
			project: {awsCredentialExport: './export'},
			credentialExport: {
				state: 'not asked',
				why: 'the command stands in the settings of this project, and no repository makes this tool run its commands',
			},
		},
	],
	[
		'identity-unknown',
		'it was run with --offline',
		{identity: {state: 'not asked', why: '--offline was given', flag: 'offline'}},
	],
	['malformed-pin', 'it is no id at all', {user: {ANTHROPIC_MODEL: 'arn:aws:bedrock:us-west-2'}}],
	['malformed-pin', "it is a name of one's own", {user: {ANTHROPIC_MODEL: 'our/model'}}],
	[
		'version-proxy',
		'an older Claude Code signs in again behind a proxy',
		{
			platform: {...healthy().platform, claudeVersion: '2.1.238'},
			user: {awsAuthRefresh: 'aws sso login --profile dev'},
			environment: {HTTPS_PROXY: 'http://proxy.invalid:8080'},
		},
	],
	[
		'refresh-unguarded',
		'the default credentials work',
		{
			user: {AWS_PROFILE: undefined, awsAuthRefresh: 'aws sso login --profile dev', awsCredentialExport: '/opt/export'},
			awsConfig: '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = not-a-secret\n',
			signIns: [{id: 'profile:default', kind: 'keys', profile: 'default', region}],
		},
	],
	[
		'expired-token',
		'the command gives keys that have expired',
		{
			user: {AWS_PROFILE: undefined, awsCredentialExport: '/opt/export'},
			...unreached('credentials-expired'),
		},
	],
	[
		'credentials-hang',
		'no profile is chosen',
		{user: {AWS_PROFILE: undefined}, ...unreached('credentials-timed-out', {}, [])},
	],
	['web-identity-refused', 'the role does not trust the service account', unreached('web-identity-refused')],
	[
		'no-connection',
		'there is a proxy',
		{environment: {HTTPS_PROXY: 'http://proxy.invalid:8080'}, ...unreached('connection-failed')},
	],
	[
		'proxy-refused',
		'the setting names no proxy',
		{environment: {HTTPS_PROXY: 'socks5://proxy.invalid'}, ...unreached('proxy-invalid')},
	],
	['proxy-refused', 'it does not answer', unreached('proxy-timed-out')],
	['proxy-refused', 'it wants another password', unreached({name: 'Error', message: 'Bad response: 407'})],
	['proxy-refused', 'it refuses AWS', unreached({name: 'Error', message: 'Bad response: 403'})],
	[
		'proxy-refused',
		'it refuses the calls of models alone',
		{refusals: [refusalOf({name: 'Error', message: 'Bad response: 403'}, {call: 'probe', pin: opus, way: 'plain'})]},
	],
	[
		'policy-lacks-destination',
		'a region is missing',
		probeRefused(
			`User: arn:aws:sts::${account}:assumed-role/Dev/user is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-2::foundation-model/${bare(opus)} because no identity-based policy allows the bedrock:InvokeModel action`,
		),
	],
	[
		'profile-not-readable',
		'AWS is not well',
		{
			user: {ANTHROPIC_MODEL: platform.opus},
			profileLookups: {
				[platform.opus]: {
					state: 'refused',
					problem: new Problem({
						code: 'aws-fault',
						title: 'Bedrock has trouble',
						because: answerOf('aws-fault').message,
						answer: answerOf('aws-fault'),
					}),
				},
			},
		},
	],
	[
		'availability-unknown',
		'AWS did not answer',
		{
			probes: [],
			availability: Object.fromEntries(
				models.map((id) => [bare(id), refused('GetFoundationModelAvailability was refused, or not answered')]),
			),
		},
	],
	[
		'operation-not-allowed',
		'the list of profiles is refused so',
		{
			profiles: refused('Operation not allowed'),
			refusals: [
				refusalOf({name: 'ValidationException', status: 400, message: 'Operation not allowed'}, {call: 'list'}),
			],
		},
	],
	['model-legacy', 'AWS has announced no date', {models: known([{id: bare(opus), status: 'LEGACY' as const}])}],
	['use-case-missing', 'AWS did not answer', {useCase: refused('no answer in time'), probes: []}],
	[
		'pin-other-region',
		'managed settings decide',
		{managed: {ANTHROPIC_MODEL: arnOf('abcdef123456', 'us-east-1')}, user: {ANTHROPIC_DEFAULT_OPUS_MODEL: sonnet}},
	],
];

function printed([id, situation, home]: (typeof situations)[number]): string {
	const found = diagnose(healthy(home)).filter((finding) => finding.id === id);
	if (found.length === 0) throw new Error(`${id} finds nothing: ${situation}`);
	return [`${id}: ${situation}`, ...found.map((finding) => layout.block(finding).join('\n'))].join('\n\n');
}

test('What findings say in rarer situations', async () => {
	await expect(`${situations.map(printed).join('\n\n')}\n`).toMatchFileSnapshot('texts/rarer-findings.txt');
});
