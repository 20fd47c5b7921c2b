// Cases of regions, geographies and partitions.
import {haiku, region as here, pinned, to} from '../names.ts';
import {answering, changed} from '../worlds.ts';
import type {Case} from './case.ts';

const europe = {AWS_REGION: 'eu-west-1', ...pinned(to('eu'))};
const world = pinned(to('global'));
const gov = {AWS_REGION: 'us-gov-west-1', ...pinned(to('us-gov'))};
const spain = {AWS_REGION: 'eu-south-2', AWS_PROFILE: undefined, ...pinned(to('eu'))};
const noProfile = {AWS_PROFILE: undefined};
const listsNothing = changed('list-denied', {});
const gone = 'us.anthropic.claude-opus-9';
const country = 'Access to Anthropic models is not allowed from unsupported countries, regions, or territories.';

/** What set-up was told before. */
const toldToStay = (stayIn: string) => ({
	'.config/claude-bedrock-setup/config.json': JSON.stringify({
		last: 'aws:123456789012',
		answers: {'aws:123456789012': {stayIn}},
	}),
});

const haikuIn = (place: string) => ({ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: place});

export const region: readonly Case[] = [
	{
		check: 'pin-leaves',
		faultyHome: {
			description: 'set-up was told that requests stay in the US, and a profile is global',
			world: 'healthy',
			user: pinned(to('global')),
			files: toldToStay('us'),
		},
		healthyHome: {
			description: 'the profiles route to regions of the US alone',
			world: 'healthy',
			user: pinned(to('us')),
			files: toldToStay('us'),
		},
		findingText: /any commercial region/,
		repair: {
			description: 'choose profiles that stay there: `--stay-in us`',
			world: 'healthy',
			user: pinned(to('us')),
			files: toldToStay('us'),
		},
	},
	{
		check: 'pin-leaves',
		faultyHome: {
			description: 'requests have to stay in the one region, and no Sonnet model is chosen',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: undefined},
			files: toldToStay('region'),
		},
		healthyHome: {
			description: 'they have to stay in the US, where the built-in one stays, too',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: undefined},
			files: toldToStay('us'),
		},
		otherChecks: ['tiers-unpinned'],
		findingText: /built-in Sonnet/,
		repair: {description: 'choose one, and let requests stay in the US', world: 'healthy', files: toldToStay('us')},
	},
	{
		check: 'pin-leaves',
		faultyHome: {
			description: 'the Haiku model is called in Europe, and requests have to stay in the US',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: to('eu')(haiku), ...haikuIn('eu-west-1')},
			files: toldToStay('us'),
		},
		healthyHome: {
			description: 'it is called in another region of the US',
			world: 'healthy',
			user: haikuIn('us-east-1'),
			files: toldToStay('us'),
		},
		findingText: /eu-west-1/,
		repair: {description: 'call it in the US', world: 'healthy', user: haikuIn('us-east-1'), files: toldToStay('us')},
	},
	{
		check: 'region-malformed',
		faultyHome: {description: '`AWS_REGION` is `us_west_2`', user: {AWS_REGION: 'us_west_2'}},
		healthyHome: {description: 'it has blanks around it', user: {AWS_REGION: ' us-west-2 '}},
		findingText: /set AWS_REGION to us-west-2/i,
	},
	{
		check: 'region-malformed',
		faultyHome: {
			description: 'it ends with a slash, and another variable decides',
			user: {AWS_REGION: 'us-west-2/', AWS_DEFAULT_REGION: 'us-east-1'},
		},
		healthyHome: {description: 'both are regions', user: {AWS_DEFAULT_REGION: 'us-east-1'}},
		findingText: /AWS_DEFAULT_REGION is set/,
	},
	{
		check: 'region-malformed',
		faultyHome: {
			description: 'only `AWS_DEFAULT_REGION` is set, and malformed',
			world: 'healthy',
			user: {AWS_REGION: undefined},
			environment: {AWS_DEFAULT_REGION: 'us_west_2'},
		},
		healthyHome: {
			description: 'it is a region',
			user: {AWS_REGION: undefined},
			environment: {AWS_DEFAULT_REGION: here},
		},
		findingText: /"us_west_2" is not a region/,
		repair: 'claude-bedrock-setup switch us-west-2',
	},
	{
		check: 'region-odd',
		faultyHome: {description: '`AWS_REGION` is in upper case', user: {AWS_REGION: 'US-WEST-2'}},
		healthyHome: {description: 'another region', user: {AWS_REGION: 'us-east-2'}},
		findingText: /upper case/,
	},
	{
		check: 'region-odd',
		faultyHome: {description: 'it is an availability zone', user: {AWS_REGION: 'us-west-2b'}},
		healthyHome: {description: 'it is a region'},
		findingText: /us-west-2b/,
	},
	{
		check: 'region-other-variable',
		faultyHome: {
			description: '`AWS_REGION_NAME` is all that is exported',
			world: 'healthy',
			user: {AWS_REGION: undefined},
			environment: {AWS_REGION_NAME: 'us-east-1'},
		},
		healthyHome: {
			description: "`AWS_REGION` is set as well, so that one is another program's",
			environment: {AWS_REGION_NAME: 'us-east-1'},
		},
		status: 'warn',
		findingText: /no effect/,
		repair: 'claude-bedrock-setup switch us-east-1',
	},
	{
		check: 'region-other-variable',
		faultyHome: {
			description: 'the same, and nothing else names a region',
			world: 'iam-user',
			user: {AWS_REGION: undefined, ...noProfile},
			environment: {AWS_REGION: undefined, AWS_REGION_NAME: 'us-east-2'},
		},
		healthyHome: {
			description: 'it is no region',
			user: {AWS_REGION: undefined},
			environment: {AWS_REGION_NAME: 'Ohio'},
		},
		status: 'warn',
		otherChecks: ['region-by-default'],
		findingText: /AWS_REGION to us-east-2/,
	},
	{
		check: 'region-by-default',
		faultyHome: {
			description: 'neither a variable nor a profile names a region',
			world: 'iam-user',
			user: {AWS_REGION: undefined, ...noProfile},
			environment: {AWS_REGION: undefined},
		},
		healthyHome: {description: 'the profile names one', user: {AWS_REGION: undefined}},
		status: 'warn',
		findingText: /us-east-1/,
		repair: 'claude-bedrock-setup switch us-east-1',
	},
	{
		check: 'pin-other-geography',
		faultyHome: {description: 'the ids are European, the region is not', world: 'healthy', user: pinned(to('eu'))},
		healthyHome: {description: 'they are `global.` ones', world: 'healthy', user: pinned(to('global'))},
		findingText: /starts with us\. or global\./,
		repair: 'claude-bedrock-setup switch us-west-2',
	},
	{
		check: 'pin-other-geography',
		faultyHome: {
			description: 'haiku is called in Europe by its American id',
			world: 'healthy',
			environment: {ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'eu-west-1'},
		},
		healthyHome: {
			description: 'it is called in another American region',
			world: 'healthy',
			environment: {ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'us-east-1'},
		},
		findingText: /In eu-west-1 use one that starts with eu\./,
		repair: 'unset ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION',
	},
	{
		check: 'pin-not-listed',
		faultyHome: {description: 'a model that the region does not list', world: 'healthy', user: {ANTHROPIC_MODEL: gone}},
		healthyHome: {description: 'one that it lists', world: 'healthy'},
		findingText: /does not exist in us-west-2/,
		repair: {description: 'choose one that it lists', world: 'healthy'},
	},
	{
		check: 'pin-not-listed',
		faultyHome: {description: 'the region lists the model under `global.` only', world: 'global-only', user: europe},
		healthyHome: {description: 'it is called so', world: 'global-only', user: {...europe, ...world}},
		findingText: /offers the same model as global\./,
		repair: 'claude-bedrock-setup switch eu-west-1',
		wizardFlags: `--model ${world.ANTHROPIC_MODEL} --opus ${world.ANTHROPIC_DEFAULT_OPUS_MODEL} --sonnet ${world.ANTHROPIC_DEFAULT_SONNET_MODEL} --haiku ${world.ANTHROPIC_DEFAULT_HAIKU_MODEL}`,
	},
	{
		check: 'identifier-refused',
		faultyHome: {
			description: 'AWS answers that the model identifier is invalid',
			world: listsNothing,
			user: {ANTHROPIC_MODEL: gone},
		},
		healthyHome: {description: 'AWS knows the id', world: listsNothing},
		otherChecks: ['availability-unknown', 'list-not-allowed'],
		findingText: /Choose one that us-west-2 lists/,
		repair: {description: 'take its counterpart of this region', world: listsNothing},
	},
	{
		check: 'region-prefix',
		faultyHome: {
			description: '`ANTHROPIC_BEDROCK_REGION_PREFIX` is `us-west`',
			environment: {ANTHROPIC_BEDROCK_REGION_PREFIX: 'us-west'},
		},
		healthyHome: {description: 'it is `jp`', environment: {ANTHROPIC_BEDROCK_REGION_PREFIX: 'jp'}},
		status: 'warn',
		findingText: /ignores/,
		repair: 'unset ANTHROPIC_BEDROCK_REGION_PREFIX',
	},
	{
		check: 'other-partition',
		faultyHome: {description: 'a GovCloud region with commercial ids', user: {AWS_REGION: 'us-gov-west-1'}},
		healthyHome: {description: 'with ids that start with `us-gov.`', user: gov},
		findingText: /aws-us-gov/,
		repair: {description: 'choose a region of the same partition'},
	},
	{
		check: 'region-unsupported',
		faultyHome: {description: 'the region is in China', user: {AWS_REGION: 'cn-north-1'}},
		healthyHome: {description: 'it is Taipei', user: {AWS_REGION: 'ap-east-2'}},
		findingText: /no Claude models/,
		repair: {description: 'choose another region'},
	},
	{
		check: 'region-unsupported',
		faultyHome: {
			description: 'AWS answers that the country is not supported',
			world: answering(400, 'ValidationException', country),
		},
		healthyHome: {description: 'AWS refuses for another reason', world: 'throttled'},
		findingText: /unsupported countries/,
		repair: {description: 'choose another region', world: 'healthy'},
	},
	{
		check: 'region-unknown',
		faultyHome: {description: '`AWS_REGION` is `us-east-9`', user: {AWS_REGION: 'us-east-9'}},
		healthyHome: {description: 'it is `us-east-2`', user: {AWS_REGION: 'us-east-2'}},
		status: 'warn',
		findingText: /new, or mistyped/,
		repair: {description: 'set a region that AWS has'},
	},
	{
		check: 'region-unknown',
		faultyHome: {
			description: 'its name has no address',
			world: 'healthy',
			user: {AWS_REGION: 'us-east-9'},
			network: 'http://us-east-9.invalid',
		},
		healthyHome: {description: 'AWS answers there', world: 'healthy', user: {AWS_REGION: 'us-east-2'}},
		findingText: /no address/,
		repair: {description: 'set a region that AWS has', world: 'healthy'},
	},
	{
		check: 'region-sovereign',
		faultyHome: {description: 'a region of the European Sovereign Cloud', user: {AWS_REGION: 'eusc-de-east-1'}},
		healthyHome: {
			description: 'a base URL leads there',
			user: {
				AWS_REGION: 'eusc-de-east-1',
				ANTHROPIC_BEDROCK_BASE_URL: 'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu',
			},
		},
		status: 'warn',
		otherChecks: ['pin-other-geography'],
		findingText: /aws-eusc/,
		repair: {
			description: 'set `ANTHROPIC_BEDROCK_BASE_URL`',
			user: {
				AWS_REGION: 'eusc-de-east-1',
				ANTHROPIC_BEDROCK_BASE_URL: 'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu',
			},
		},
	},
	{
		check: 'region-not-enabled',
		faultyHome: {
			description: 'an opt-in region that the account did not turn on',
			world: 'opt-in-region-off',
			user: spain,
		},
		healthyHome: {description: 'keys that AWS knows nowhere', world: 'invalid-keys', user: noProfile},
		findingText: /enable-region --region-name eu-south-2/,
		repair: {
			description: 'turn it on: `aws account enable-region --region-name eu-south-2`',
			world: changed('opt-in-region-off', {regionsOff: []}),
			user: spain,
		},
	},
	{
		check: 'destination-denied',
		faultyHome: {description: 'the organisation denies a region that the profile routes to', world: 'scp-region'},
		healthyHome: {description: 'it denies the calls themselves', world: 'scp-plain'},
		otherChecks: ['simulation-disagrees'],
		findingText: /Or choose a profile that does not route there/,
		repair: {description: 'an administrator of the organisation allows it', world: 'healthy'},
	},
	{
		check: 'global-denied',
		faultyHome: {
			description: 'the organisation denies the region `unspecified`',
			world: 'scp-global',
			user: pinned(to('global')),
		},
		healthyHome: {description: 'profiles of a geography are called', world: 'scp-global'},
		otherChecks: ['simulation-disagrees'],
		findingText: /unspecified/,
		repair: {description: 'choose a profile that starts with `us.`', world: 'scp-global'},
	},
];
