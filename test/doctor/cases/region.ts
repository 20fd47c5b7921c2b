// Cases of regions, geographies and partitions.
import {region as here, pinned, to} from '../names.ts';
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

export const region: readonly Case[] = [
	{
		check: 'region-malformed',
		broken: {say: '`AWS_REGION` is `us_west_2`', user: {AWS_REGION: 'us_west_2'}},
		fine: {say: 'it has blanks around it', user: {AWS_REGION: ' us-west-2 '}},
		says: /set it to us-west-2/,
	},
	{
		check: 'region-malformed',
		broken: {
			say: 'it ends with a slash, and another variable decides',
			user: {AWS_REGION: 'us-west-2/', AWS_DEFAULT_REGION: 'us-east-1'},
		},
		fine: {say: 'both are regions', user: {AWS_DEFAULT_REGION: 'us-east-1'}},
		says: /AWS_DEFAULT_REGION is set/,
	},
	{
		check: 'region-malformed',
		broken: {
			say: 'only `AWS_DEFAULT_REGION` is set, and malformed',
			world: 'healthy',
			user: {AWS_REGION: undefined},
			environment: {AWS_DEFAULT_REGION: 'us_west_2'},
		},
		fine: {say: 'it is a region', user: {AWS_REGION: undefined}, environment: {AWS_DEFAULT_REGION: here}},
		says: /"us_west_2" is no region/,
		mended: 'claude-bedrock-setup switch us-west-2',
	},
	{
		check: 'region-odd',
		broken: {say: '`AWS_REGION` is in upper case', user: {AWS_REGION: 'US-WEST-2'}},
		fine: {say: 'another region', user: {AWS_REGION: 'us-east-2'}},
		says: /upper case/,
	},
	{
		check: 'region-odd',
		broken: {say: 'it is an availability zone', user: {AWS_REGION: 'us-west-2b'}},
		fine: {say: 'it is a region'},
		says: /us-west-2b/,
	},
	{
		check: 'region-other-variable',
		broken: {
			say: '`AWS_REGION_NAME` is all that is exported',
			world: 'healthy',
			user: {AWS_REGION: undefined},
			environment: {AWS_REGION_NAME: 'us-east-1'},
		},
		fine: {
			say: '`AWS_REGION` is set as well, so that one is another program’s',
			environment: {AWS_REGION_NAME: 'us-east-1'},
		},
		status: 'warn',
		says: /no effect/,
		mended: 'claude-bedrock-setup switch us-east-1',
	},
	{
		check: 'region-other-variable',
		broken: {
			say: 'the same, and nothing else names a region',
			world: 'iam-user',
			user: {AWS_REGION: undefined, ...noProfile},
			environment: {AWS_REGION: undefined, AWS_REGION_NAME: 'us-east-2'},
		},
		fine: {say: 'it is no region', user: {AWS_REGION: undefined}, environment: {AWS_REGION_NAME: 'Ohio'}},
		status: 'warn',
		also: ['region-by-default'],
		says: /switch us-east-2/,
	},
	{
		check: 'region-by-default',
		broken: {
			say: 'neither a variable nor a profile names a region',
			world: 'iam-user',
			user: {AWS_REGION: undefined, ...noProfile},
			environment: {AWS_REGION: undefined},
		},
		fine: {say: 'the profile names one', user: {AWS_REGION: undefined}},
		status: 'warn',
		says: /us-east-1/,
		mended: 'claude-bedrock-setup switch us-east-1',
	},
	{
		check: 'pin-other-geography',
		broken: {say: 'the ids are European, the region is not', world: 'healthy', user: pinned(to('eu'))},
		fine: {say: 'they are `global.` ones', world: 'healthy', user: pinned(to('global'))},
		says: /start with us\./,
		mended: 'claude-bedrock-setup switch us-west-2',
	},
	{
		check: 'pin-other-geography',
		broken: {
			say: 'haiku is called in Europe by its American id',
			world: 'healthy',
			environment: {ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'eu-west-1'},
		},
		fine: {
			say: 'it is called in another American region',
			world: 'healthy',
			environment: {ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'us-east-1'},
		},
		says: /another geography than eu-west-1/,
		mended: 'unset ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION',
	},
	{
		check: 'pin-not-listed',
		broken: {say: 'a model that the region does not list', world: 'healthy', user: {ANTHROPIC_MODEL: gone}},
		fine: {say: 'one that it lists', world: 'healthy'},
		says: /does not exist in us-west-2/,
		mended: {say: 'choose one that it lists', world: 'healthy'},
	},
	{
		check: 'pin-not-listed',
		broken: {say: 'the region lists the model under `global.` only', world: 'global-only', user: europe},
		fine: {say: 'it is called so', world: 'global-only', user: {...europe, ...world}},
		says: /the same model is there as global\./,
		mended: 'claude-bedrock-setup switch eu-west-1',
		answers: `--model ${world.ANTHROPIC_MODEL} --opus ${world.ANTHROPIC_DEFAULT_OPUS_MODEL} --sonnet ${world.ANTHROPIC_DEFAULT_SONNET_MODEL} --haiku ${world.ANTHROPIC_DEFAULT_HAIKU_MODEL}`,
	},
	{
		check: 'identifier-refused',
		broken: {
			say: 'AWS answers that the model identifier is invalid',
			world: listsNothing,
			user: {ANTHROPIC_MODEL: gone},
		},
		fine: {say: 'AWS knows the id', world: listsNothing},
		also: ['availability-unknown', 'list-not-allowed'],
		says: /choose one that us-west-2 lists/,
		mended: {say: 'take its counterpart of this region', world: listsNothing},
	},
	{
		check: 'region-prefix',
		broken: {
			say: '`ANTHROPIC_BEDROCK_REGION_PREFIX` is `us-west`',
			environment: {ANTHROPIC_BEDROCK_REGION_PREFIX: 'us-west'},
		},
		fine: {say: 'it is `jp`', environment: {ANTHROPIC_BEDROCK_REGION_PREFIX: 'jp'}},
		status: 'warn',
		says: /ignored/,
		mended: 'unset ANTHROPIC_BEDROCK_REGION_PREFIX',
	},
	{
		check: 'other-partition',
		broken: {say: 'a GovCloud region with commercial ids', user: {AWS_REGION: 'us-gov-west-1'}},
		fine: {say: 'with ids that start with `us-gov.`', user: gov},
		says: /aws-us-gov/,
		mended: {say: 'choose a region of the same partition'},
	},
	{
		check: 'region-unsupported',
		broken: {say: 'the region is in China', user: {AWS_REGION: 'cn-north-1'}},
		fine: {say: 'it is Taipei', user: {AWS_REGION: 'ap-east-2'}},
		says: /no Anthropic models/,
		mended: {say: 'choose another region'},
	},
	{
		check: 'region-unsupported',
		broken: {
			say: 'AWS answers that the country is not supported',
			world: answering(400, 'ValidationException', country),
		},
		fine: {say: 'AWS refuses for another reason', world: 'throttled'},
		says: /unsupported countries/,
		mended: {say: 'choose another region', world: 'healthy'},
	},
	{
		check: 'region-unknown',
		broken: {say: '`AWS_REGION` is `us-east-9`', user: {AWS_REGION: 'us-east-9'}},
		fine: {say: 'it is `us-east-2`', user: {AWS_REGION: 'us-east-2'}},
		status: 'warn',
		says: /new, or mistyped/,
		mended: {say: 'set a region that AWS has'},
	},
	{
		check: 'region-unknown',
		broken: {
			say: 'its name has no address',
			world: 'healthy',
			user: {AWS_REGION: 'us-east-9'},
			environment: {AWS_ENDPOINT_URL: 'http://us-east-9.invalid'},
		},
		fine: {say: 'AWS answers there', world: 'healthy', user: {AWS_REGION: 'us-east-2'}},
		says: /no address/,
		mended: {say: 'set a region that AWS has', world: 'healthy'},
	},
	{
		check: 'region-sovereign',
		broken: {say: 'a region of the European Sovereign Cloud', user: {AWS_REGION: 'eusc-de-east-1'}},
		fine: {
			say: 'a base URL leads there',
			user: {
				AWS_REGION: 'eusc-de-east-1',
				ANTHROPIC_BEDROCK_BASE_URL: 'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu',
			},
		},
		status: 'warn',
		also: ['pin-other-geography'],
		says: /aws-eusc/,
		mended: {
			say: 'set `ANTHROPIC_BEDROCK_BASE_URL`',
			user: {
				AWS_REGION: 'eusc-de-east-1',
				ANTHROPIC_BEDROCK_BASE_URL: 'https://bedrock-runtime.eusc-de-east-1.amazonaws.eu',
			},
		},
	},
	{
		check: 'region-not-enabled',
		broken: {say: 'an opt-in region that the account did not turn on', world: 'opt-in-region-off', user: spain},
		fine: {say: 'keys that AWS knows nowhere', world: 'invalid-keys', user: noProfile},
		says: /enable-region --region-name eu-south-2/,
		mended: {
			say: 'turn it on: `aws account enable-region --region-name eu-south-2`',
			world: changed('opt-in-region-off', {regionsOff: []}),
			user: spain,
		},
	},
	{
		check: 'destination-denied',
		broken: {say: 'the organisation denies a region that the profile routes to', world: 'scp-region'},
		fine: {say: 'it denies the calls themselves', world: 'scp-plain'},
		also: ['simulation-disagrees'],
		says: /denies a region/,
		mended: {say: 'an administrator allows it: `claude-bedrock-setup policy`', world: 'healthy'},
	},
	{
		check: 'global-denied',
		broken: {say: 'the organisation denies the region `unspecified`', world: 'scp-global', user: pinned(to('global'))},
		fine: {say: 'profiles of a geography are called', world: 'scp-global'},
		also: ['simulation-disagrees'],
		says: /unspecified/,
		mended: {say: 'choose a profile that starts with `us.`', world: 'scp-global'},
	},
];
