// Builds a subject with which nothing is wrong, changed in one place for a test.
import type {SignIn} from '../../source/account/account.ts';
import {mergeConfigFiles} from '../../source/aws-config/aws-config.ts';
import {parseConfigFile} from '../../source/aws-config/parse-config-file.ts';
import {classifyError} from '../../source/bedrock/aws-errors/classify-error.ts';
import type {ConfigLayer, Sources} from '../../source/claude-code/settings-layers.ts';
import type {RefusedCall} from '../../source/doctor/account-facts.ts';
import type {SubjectFacts} from '../../source/doctor/facts.ts';
import {type Subject, subjectOf} from '../../source/doctor/subject.ts';
import {type AwsAnswer, Problem} from '../../source/problem.ts';
import {account, bare, healthyVariables, models, opus, region, type Values} from './names.ts';

export type Overrides = Partial<Omit<SubjectFacts, 'sources' | 'aws'>> & {
	/** Added to or changed in the user settings; undefined removes a variable. */
	readonly user?: Values;
	readonly environment?: Values;
	readonly shellValues?: Values;
	readonly project?: Values;
	readonly local?: Values;
	readonly managed?: Values;
	/** What set-up wrote for the shell. */
	readonly dotenv?: Values;
	/** Text of the AWS config file. */
	readonly awsConfig?: string;
};

export const ownProfileArn = `arn:aws:bedrock:${region}:${account}:application-inference-profile/abcdef123456`;
const now = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-22T19:00:00Z');
export const threeHoursAgo = new Date('2026-11-22T09:00:00Z');

const config = `[profile dev]
sso_session = corp
sso_account_id = ${account}
sso_role_name = Dev
region = ${region}

[sso-session corp]
sso_start_url = https://example.invalid/start
sso_region = us-east-1
`;

export const devSignIn: SignIn = {
	id: 'profile:dev',
	kind: 'sso',
	profile: 'dev',
	region,
	sso: {
		session: 'corp',
		startUrl: 'https://example.invalid/start',
		accountId: account,
		roleName: 'Dev',
		expires: later,
	},
};

/** Switches on Anthropic's own gateway, whose switch counts only with an address and a token. */
export const gateway = {
	CLAUDE_CODE_USE_GATEWAY: '1',
	ANTHROPIC_BASE_URL: 'https://gateway.invalid',
	ANTHROPIC_AUTH_TOKEN: 'not-a-real-token',
};

export const profile = (id: string, kind: 'system' | 'application' = 'system', model = bare(id)) => ({
	id: kind === 'system' ? id : (id.split('/').at(-1) ?? id),
	arn: kind === 'system' ? `arn:aws:bedrock:${region}:${account}:inference-profile/${id}` : id,
	name: id,
	kind,
	modelArns: ['us-east-1', 'us-west-2'].map((place) => `arn:aws:bedrock:${place}::foundation-model/${model}`),
});

const settingsPath = '/home/user/.claude/settings.json';
const paths: Partial<Record<ConfigLayer, string>> = {
	user: settingsPath,
	project: '/work/.claude/settings.json',
	local: '/work/.claude/settings.local.json',
	managed: '/etc/claude-code/managed-settings.json',
	dotenv: '/home/user/.config/claude-bedrock-setup/bedrock.env',
};

const layer = (name: ConfigLayer, values: Values): Sources =>
	Object.entries(values).flatMap(([key, value], index) =>
		value === undefined
			? []
			: [{name: key, value, origin: {layer: name, ...(paths[name] && {path: paths[name], line: index + 1})}}],
	);

const available = (modelId: string) => ({
	modelId,
	agreement: 'AVAILABLE' as const,
	authorization: 'AUTHORIZED' as const,
	entitlement: 'AVAILABLE' as const,
	region: 'AVAILABLE' as const,
});

/** An answer that AWS did not give. */
export const refused = (because: string) =>
	({state: 'refused', problem: new Problem({code: 'refused', title: 'AWS did not answer', because})}) as const;

export const known = <T>(value: T) => ({state: 'known', value}) as const;
export function healthyFacts(overrides: Overrides = {}): SubjectFacts {
	const {
		user,
		environment = {},
		shellValues = {},
		project = {},
		local = {},
		managed = {},
		dotenv = {},
		awsConfig = config,
		...facts
	} = overrides;
	return {
		now,
		home: '/home/user',
		sources: [
			...layer('environment', environment),
			...layer('shell', shellValues),
			...layer('user', {...healthyVariables, ...user}),
			...layer('project', project),
			...layer('local', local),
			...layer('managed', managed),
			...layer('dotenv', dotenv),
		],
		shell: {state: 'not asked', why: '--no-shell'},
		unexportedVariables: [],
		settings: [{layer: 'user', path: settingsPath, keys: {}, duplicateKeys: [], misplaced: []}],
		unreadableFiles: [],
		unreadSettings: [],
		unreadDotenvFiles: [],
		agents: [],
		trustsProject: false,
		isSetUpHere: false,
		configFolder: {path: '/home/user/.claude'},
		aws: mergeConfigFiles(parseConfigFile({text: awsConfig, path: '/home/user/.aws/config', kind: 'config'}), []),
		signIns: [devSignIn],
		credentialExport: {state: 'not asked', why: 'awsCredentialExport is not set'},
		platform: {
			system: 'linux',
			wsl: false,
			claudeVersion: '2.1.330',
			awsCommand: true,
			claudeCommand: true,
			clockSkew: 300,
		},
		files: {},
		identity: known({accountId: account, partition: 'aws', arn: `arn:aws:sts::${account}:assumed-role/Dev/user`}),
		profiles: known([...models.map((id) => profile(id)), profile(ownProfileArn, 'application', bare(opus))]),
		profileLookups: {},
		models: known(models.map((id) => ({id: bare(id), status: 'ACTIVE' as const}))),
		availability: Object.fromEntries(models.map((id) => [bare(id), known(available(bare(id)))])),
		quotas: {},
		useCase: known(true),
		probes: models.flatMap((pin) => (['plain', 'stream'] as const).map((way) => ({pin, way, outcome: 'ok' as const}))),
		refusals: [],
		...facts,
	};
}

export const healthy = (overrides: Overrides = {}): Subject => subjectOf(healthyFacts(overrides));

/** A refused probe of the opus model. */
export function probeRefused(
	message: string,
	status = 403,
	name = 'AccessDeniedException',
): Pick<Overrides, 'refusals' | 'probes'> {
	return {
		refusals: [refusal({name, message, status}, {call: 'probe', pin: opus, way: 'plain'})],
		probes: (['plain', 'stream'] as const).map((way) => ({pin: opus, way, outcome: 'refused' as const})),
	};
}

const refusal = (answer: AwsAnswer, more: Partial<RefusedCall> = {}): RefusedCall => ({
	call: 'identity',
	region,
	answer,
	failure: classifyError(answer, {region, ...(more.pin ? {pin: more.pin} : {})}),
	...more,
});
