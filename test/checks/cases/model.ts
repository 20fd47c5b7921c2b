// Checks of the models themselves and of the policies in front of them.
import {
	account,
	available,
	bare,
	before,
	denied,
	haiku,
	identityRefused,
	known,
	later,
	models,
	opus,
	own,
	probeRefused,
	sonnet,
} from '../healthy.ts';
import type {Case} from './case.ts';

const id = bare(opus);
const answer = (change: object) => ({availability: {[id]: known({...available(id), ...change})}});
const lifecycle = (change: object) => ({
	models: known(models.map((each) => ({id: bare(each), status: 'ACTIVE' as const, ...(each === opus && change)}))),
});
const row = {
	role: 'haiku',
	pin: haiku,
	name: 'haiku',
	region: 'us-west-2',
	plain: 'ok',
	stream: 'ok',
	destinations: [],
	status: 'ok',
} as const;
const policy = (resource: string, because: string) =>
	`User: arn:aws:sts::${account}:assumed-role/Dev/user is not authorized to perform: bedrock:InvokeModel on resource: ${resource} ${because}`;
const here = `arn:aws:bedrock:us-west-2:${account}:inference-profile/${opus}`;
const there = `arn:aws:bedrock:us-east-2::foundation-model/${id}`;
const no = 'because no identity-based policy allows the bedrock:InvokeModel action';

const byName = (passesAs: 'nobody' | 'another program') => {
	const {refusals = [], ...rest} = probeRefused(policy(here, 'with an explicit deny in a service control policy'));
	return {...rest, refusals: refusals.map((each) => ({...each, passesAs}))};
};

export const model: readonly Case[] = [
	{
		check: 'destination-simulated-denied',
		broken: {
			access: {
				rows: [
					{
						...row,
						status: 'fail',
						destinations: [
							{
								region: 'us-east-2',
								modelArn: there,
								plain: 'denied',
								stream: 'denied',
								because: 'your identity policy',
							},
						],
					},
				],
				findings: [],
				status: 'fail',
			},
		},
		fine: {
			access: {
				rows: [{...row, destinations: [{region: 'us-east-2', modelArn: there, plain: 'denied', stream: 'denied'}]}],
				findings: [],
				status: 'ok',
			},
		},
		says: /us-east-2/,
	},
	{
		check: 'use-case-missing',
		broken: {useCase: known(false)},
		fine: {useCase: known(true)},
		says: new RegExp(`account ${account}`),
	},
	{
		check: 'use-case-missing',
		broken: probeRefused(
			'Model use case details have not been submitted for this account.',
			404,
			'ResourceNotFoundException',
		),
		fine: {},
		says: /have not been submitted/,
	},
	{
		check: 'use-case-missing',
		broken: {useCase: denied('no identity-based policy allows it'), probes: []},
		fine: {useCase: denied('no identity-based policy allows it')},
		status: 'unknown',
		says: /could not be asked/,
	},
	{
		check: 'model-not-subscribed',
		broken: answer({agreement: 'NOT_AVAILABLE'}),
		fine: answer({agreement: 'AVAILABLE'}),
		says: /agreement NOT_AVAILABLE/,
	},
	{
		check: 'model-not-subscribed',
		broken: probeRefused(
			'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:Subscribe)',
		),
		fine: {},
		says: /Marketplace actions/,
	},
	{
		check: 'subscription-unfinished',
		broken: answer({agreement: 'PENDING'}),
		fine: answer({agreement: 'AVAILABLE'}),
		status: 'warn',
		says: /still being made/,
	},
	{
		check: 'subscription-unfinished',
		broken: answer({agreement: 'ERROR', agreementError: 'payment instrument'}),
		fine: {},
		says: /payment instrument/,
	},
	{
		check: 'model-not-entitled',
		broken: answer({entitlement: 'NOT_AVAILABLE'}),
		fine: answer({agreement: 'NOT_AVAILABLE', entitlement: 'NOT_AVAILABLE'}),
		says: /no access to anthropic/,
	},
	{
		check: 'model-not-entitled',
		broken: probeRefused("You don't have access to the model with the specified model ID."),
		fine: {},
		says: /specified model ID/,
	},
	{
		check: 'availability-unknown',
		broken: {availability: {[id]: denied('not allowed')}, probes: []},
		fine: {availability: {[id]: denied('not allowed')}},
		status: 'unknown',
		says: /could not be asked/,
	},
	{
		check: 'model-legacy',
		broken: lifecycle({status: 'LEGACY', endOfLife: later}),
		fine: lifecycle({status: 'ACTIVE', endOfLife: later}),
		status: 'warn',
		says: /2026-11-22/,
	},
	{
		check: 'model-legacy',
		broken: probeRefused(
			'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model',
			404,
			'ResourceNotFoundException',
		),
		fine: {},
		says: /marked by provider/,
	},
	{
		check: 'model-ended',
		broken: lifecycle({status: 'LEGACY', endOfLife: before}),
		fine: lifecycle({status: 'LEGACY', endOfLife: later}),
		says: /end of its life/,
	},
	{
		check: 'model-needs-profile',
		broken: {user: {ANTHROPIC_MODEL: id}},
		fine: {user: {ANTHROPIC_MODEL: id}, probes: [{pin: id, way: 'plain', outcome: 'ok'}]},
		says: /starts with us\./,
	},
	{
		check: 'account-restricted',
		broken: probeRefused('Your account is not authorized to invoke this API operation.'),
		fine: probeRefused('Operation not allowed', 400, 'ValidationException'),
		says: /AWS Support/,
	},
	{
		check: 'model-not-authorized',
		broken: answer({authorization: 'NOT_AUTHORIZED'}),
		fine: answer({authorization: 'AUTHORIZED'}),
		says: /NOT_AUTHORIZED/,
	},
	{
		check: 'operation-not-allowed',
		broken: probeRefused('Operation not allowed', 400, 'ValidationException'),
		fine: probeRefused('Your account is not authorized to access this model'),
		says: /newer model/,
	},
	{
		check: 'profile-gone',
		broken: {
			user: {ANTHROPIC_MODEL: own},
			profiles: known([]),
			pinned: {[own]: denied('not found', 404, 'ResourceNotFoundException')},
		},
		fine: {user: {ANTHROPIC_MODEL: own}, pinned: {[own]: denied('denied', 403)}},
		says: /does not exist/,
	},
	{
		check: 'mantle-prefix',
		broken: {user: {CLAUDE_CODE_USE_BEDROCK: '0', CLAUDE_CODE_USE_MANTLE: '1'}},
		fine: {user: {CLAUDE_CODE_USE_MANTLE: '1'}},
		says: /Mantle does not know/,
	},
	{
		check: 'policy-lacks-permission',
		broken: probeRefused(policy(here, no)),
		fine: probeRefused(policy(there, no)),
		says: /claude-bedrock-setup policy/,
	},
	{
		check: 'policy-lacks-destination',
		broken: probeRefused(policy(there, no)),
		fine: probeRefused(policy(here, no)),
		says: /routes to/,
	},
	{
		check: 'stream-denied',
		broken: {
			probes: [
				{pin: opus, way: 'plain', outcome: 'ok'},
				{pin: opus, way: 'stream', outcome: 'refused'},
			],
		},
		fine: {
			probes: [
				{pin: opus, way: 'plain', outcome: 'refused'},
				{pin: opus, way: 'stream', outcome: 'refused'},
			],
		},
		says: /plain ok, stream refused/,
	},
	{
		check: 'session-policy',
		broken: probeRefused(policy(here, 'because no session policy allows the bedrock:InvokeModel action')),
		fine: probeRefused(policy(here, no)),
		says: /session/,
	},
	{
		check: 'explicit-deny',
		broken: probeRefused(policy(here, 'with an explicit deny in a permissions boundary')),
		fine: probeRefused(policy(here, no)),
		says: /permissions boundary/,
	},
	{
		check: 'user-agent-denied',
		broken: byName('another program'),
		fine: byName('nobody'),
		says: /refused as claude-cli, answered as claude-bedrock-setup/,
	},
	{
		check: 'explicit-deny',
		broken: byName('nobody'),
		fine: byName('another program'),
		says: /service control policy/,
	},
	{
		check: 'defaults-refused',
		broken: {user: {ANTHROPIC_MODEL: own, ANTHROPIC_DEFAULT_SONNET_MODEL: undefined}},
		fine: {user: {ANTHROPIC_MODEL: own}},
		says: /built-in system profiles/,
	},
	{
		check: 'list-not-allowed',
		broken: {profiles: denied('no identity-based policy allows the bedrock:ListInferenceProfiles action')},
		fine: {},
		status: 'unknown',
		says: /ListInferenceProfiles/,
	},
	{
		check: 'profile-not-readable',
		broken: {user: {ANTHROPIC_DEFAULT_OPUS_MODEL: own}, pinned: {[own]: denied('not allowed')}},
		fine: {
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: own},
			pinned: {[own]: known({id: 'abcdef123456', arn: own, name: 'own', kind: 'application', modelArns: [there]})},
		},
		status: 'warn',
		says: /GetInferenceProfile/,
	},
	{
		check: 'pin-other-account',
		broken: {user: {ANTHROPIC_MODEL: own.replace(account, '210987654321')}},
		fine: {user: {ANTHROPIC_MODEL: own}},
		says: /210987654321/,
	},
	{
		check: 'role-not-assumable',
		broken: identityRefused(
			'User: x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/R',
			403,
			'AccessDenied',
		),
		fine: {},
		says: /sts:AssumeRole/,
	},
	{
		check: 'simulation-disagrees',
		broken: {
			access: {rows: [{...row, disagreement: 'a session policy may be in the way'}], findings: [], status: 'ok'},
		},
		fine: {access: {rows: [row], findings: [], status: 'ok'}},
		status: 'unknown',
		says: /session policy/,
	},
	{
		check: 'access-not-tried',
		broken: {probes: [{pin: opus, way: 'plain', outcome: 'held', because: '--no-probe was given'}]},
		fine: {probes: [{pin: opus, way: 'plain', outcome: 'throttled'}]},
		status: 'unknown',
		says: /--no-probe/,
	},
	{
		check: 'call-refused',
		broken: probeRefused('A text that nobody has seen yet', 400, 'OddException'),
		fine: probeRefused('Operation not allowed', 400, 'ValidationException'),
		says: /nobody has seen/,
	},
	{
		check: 'version-thinking',
		broken: {user: {ANTHROPIC_MODEL: own}, platform: {wsl: false, awsCommand: true, claudeVersion: '2.1.120'}},
		fine: {platform: {wsl: false, awsCommand: true, claudeVersion: '2.1.120'}},
		says: /from 2\.1\.121 on/,
	},
	{
		check: 'version-thinking',
		broken: {platform: {wsl: false, awsCommand: true, claudeVersion: '2.1.100'}},
		fine: {
			platform: {wsl: false, awsCommand: true, claudeVersion: '2.1.100'},
			user: {ANTHROPIC_MODEL: sonnet, ANTHROPIC_DEFAULT_OPUS_MODEL: sonnet},
		},
		says: /adaptive/,
	},
];
