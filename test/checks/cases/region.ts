// Checks of where calls go.
import {account, haiku, identityRefused, known, models, opus, own, probeRefused, profile, sonnet} from '../healthy.ts';
import type {Case} from './case.ts';

const eu = (id: string) => id.replace('us.', 'eu.');
const europe = {
	ANTHROPIC_MODEL: eu(opus),
	ANTHROPIC_DEFAULT_OPUS_MODEL: eu(opus),
	ANTHROPIC_DEFAULT_SONNET_MODEL: eu(sonnet),
	ANTHROPIC_DEFAULT_HAIKU_MODEL: eu(haiku),
};
const denial = (resource: string) =>
	`User: arn:aws:sts::${account}:assumed-role/Dev/user is not authorized to perform: bedrock:InvokeModel on resource: ${resource} with an explicit deny in a service control policy`;
const asked = (partition: string) =>
	known({accountId: account, partition, arn: `arn:${partition}:sts::${account}:assumed-role/Dev/user`});

export const region: readonly Case[] = [
	{
		check: 'region-malformed',
		broken: {user: {AWS_REGION: 'us_west_2'}},
		fine: {user: {AWS_REGION: ' us-west-2 '}},
		says: /set it to us-west-2/,
	},
	{
		check: 'region-malformed',
		broken: {user: {AWS_REGION: 'us-west-2/', AWS_DEFAULT_REGION: 'us-east-1'}},
		fine: {},
		says: /AWS_DEFAULT_REGION is set/,
	},
	{
		check: 'region-odd',
		broken: {user: {AWS_REGION: 'US-WEST-2'}},
		fine: {user: {AWS_REGION: 'us-east-2'}},
		says: /lower|upper case/,
	},
	{check: 'region-odd', broken: {user: {AWS_REGION: 'us-west-2b'}}, fine: {}, says: /us-west-2b/},
	{
		check: 'region-other-variable',
		broken: {environment: {AWS_REGION_NAME: 'us-east-1'}},
		fine: {environment: {AWS_REGION_NAME: 'us-west-2'}},
		status: 'warn',
		says: /no effect/,
	},
	{
		check: 'region-other-variable',
		broken: {
			user: {AWS_REGION: undefined, AWS_PROFILE: undefined},
			signIns: [{id: 'container', kind: 'container'}],
			environment: {AWS_REGION_NAME: 'us-east-2'},
		},
		fine: {user: {AWS_REGION: 'us-east-2'}, environment: {AWS_REGION_NAME: 'us-east-2'}},
		status: 'warn',
		says: /switch us-east-2/,
	},
	{
		check: 'region-by-default',
		broken: {user: {AWS_REGION: undefined, AWS_PROFILE: undefined}, signIns: []},
		fine: {user: {AWS_REGION: undefined}},
		status: 'warn',
		says: /us-east-1/,
	},
	{
		check: 'pin-other-region',
		broken: {user: {ANTHROPIC_MODEL: own.replace('us-west-2', 'us-east-2')}},
		fine: {user: {ANTHROPIC_MODEL: own}},
		says: /lives in us-east-2/,
	},
	{
		check: 'pin-other-region',
		broken: {user: {ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'us-east-2', ANTHROPIC_DEFAULT_HAIKU_MODEL: own}},
		fine: {
			user: {
				ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'us-east-2',
				ANTHROPIC_DEFAULT_HAIKU_MODEL: own.replace('us-west-2', 'us-east-2'),
			},
		},
		says: /is called in us-east-2/,
	},
	{
		check: 'pin-other-geography',
		broken: {user: {ANTHROPIC_MODEL: eu(opus)}},
		fine: {user: {ANTHROPIC_MODEL: opus.replace('us.', 'global.')}},
		says: /start with us\./,
	},
	{
		check: 'pin-not-listed',
		broken: {user: {ANTHROPIC_MODEL: 'us.anthropic.claude-opus-9'}},
		fine: {
			user: {ANTHROPIC_MODEL: 'us.anthropic.claude-opus-9'},
			probes: [{pin: 'us.anthropic.claude-opus-9', way: 'plain', outcome: 'ok'}],
		},
		says: /does not exist in us-west-2/,
	},
	{
		check: 'pin-not-listed',
		broken: {
			user: {...europe, AWS_REGION: 'eu-west-1'},
			profiles: known(models.map((id) => profile(id.replace('us.', 'global.')))),
		},
		fine: {user: {...europe, AWS_REGION: 'eu-west-1'}, profiles: known(models.map((id) => profile(eu(id))))},
		says: /the same model is there as global\./,
	},
	{
		check: 'identifier-refused',
		broken: probeRefused('The provided model identifier is invalid.', 400, 'ValidationException'),
		fine: probeRefused(
			'Invocation of model ID x with on-demand throughput isn’t supported.',
			400,
			'ValidationException',
		),
		says: /switch us-west-2/,
	},
	{
		check: 'region-prefix',
		broken: {environment: {ANTHROPIC_BEDROCK_REGION_PREFIX: 'us-west'}},
		fine: {environment: {ANTHROPIC_BEDROCK_REGION_PREFIX: 'jp'}},
		status: 'warn',
		says: /ignored/,
	},
	{
		check: 'other-partition',
		broken: {user: {AWS_REGION: 'us-gov-west-1'}},
		fine: {
			user: {
				AWS_REGION: 'us-gov-west-1',
				...Object.fromEntries(Object.entries(europe).map(([name, id]) => [name, id.replace('eu.', 'us-gov.')])),
			},
			identity: asked('aws-us-gov'),
		},
		says: /aws-us-gov/,
	},
	{
		check: 'other-partition',
		broken: {identity: asked('aws-us-gov')},
		fine: {identity: asked('aws')},
		says: /the credentials to another/,
	},
	{
		check: 'region-unsupported',
		broken: {user: {AWS_REGION: 'cn-north-1'}},
		fine: {user: {AWS_REGION: 'ap-east-2'}},
		says: /no Anthropic models/,
	},
	{
		check: 'region-unsupported',
		broken: probeRefused(
			'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.',
			400,
			'ValidationException',
		),
		fine: {},
		says: /unsupported countries/,
	},
	{
		check: 'region-unknown',
		broken: {user: {AWS_REGION: 'us-east-9'}, ...identityRefused('getaddrinfo ENOTFOUND sts.us-east-9.amazonaws.com')},
		fine: {user: {AWS_REGION: 'us-east-9'}},
		says: /no address/,
	},
	{
		check: 'region-sovereign',
		broken: {user: {AWS_REGION: 'eusc-de-east-1'}},
		fine: {
			user: {
				AWS_REGION: 'eusc-de-east-1',
				ANTHROPIC_BEDROCK_BASE_URL: 'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu',
			},
		},
		status: 'warn',
		says: /aws-eusc/,
	},
	{
		check: 'region-not-enabled',
		broken: {
			user: {AWS_REGION: 'me-south-1'},
			...identityRefused('The security token included in the request is invalid.', 403, 'UnrecognizedClientException'),
			refusals: [
				{
					call: 'identity',
					region: 'me-south-1',
					answer: {name: 'UnrecognizedClientException', message: 'invalid', status: 403},
				},
			],
		},
		fine: identityRefused('The security token included in the request is invalid.', 403, 'UnrecognizedClientException'),
		says: /enable-region --region-name me-south-1/,
	},
	{
		check: 'destination-denied',
		broken: probeRefused(denial('arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5')),
		fine: probeRefused(denial('arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5')),
		says: /denies a region/,
	},
	{
		check: 'global-denied',
		broken: probeRefused(denial('arn:aws:bedrock:::foundation-model/anthropic.claude-opus-5-5')),
		fine: probeRefused(denial('arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5')),
		says: /unspecified/,
	},
];
