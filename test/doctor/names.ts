// The account, region, models and variables that the tests of the doctor share.
import {profileId} from '../../source/simulated-aws/catalog/application-profiles.ts';

export type Values = Readonly<Record<string, string | undefined>>;

export const account = '123456789012';
export const region = 'us-west-2';
export const opus = 'us.anthropic.claude-opus-5-5';
export const sonnet = 'us.anthropic.claude-sonnet-5-5';
export const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
export const models = [opus, sonnet, haiku];

/** The foundation model of a system profile. */
export const bare = (id: string) => id.replace(/^[a-z-]+\.(?=anthropic)/, '');

export const arnOf = (id: string, place = region, owner = account) =>
	`arn:aws:bedrock:${place}:${owner}:application-inference-profile/${id}`;

/** An application profile of the simulated account. */
const platformIn = (place: string) => (tier: string) => arnOf(profileId(place, `platform ${tier}`), place);
const ofTiers = (of: (tier: string) => string) => ({opus: of('opus'), sonnet: of('sonnet'), haiku: of('haiku')});
export const platform = ofTiers(platformIn(region));
export const elsewhere = ofTiers(platformIn('us-east-1'));

/** The four pins, each changed in the same way: to another geography, or removed. */
export const pinned = <Value extends string | undefined>(change: (id: string) => Value) => ({
	ANTHROPIC_MODEL: change(opus),
	ANTHROPIC_DEFAULT_OPUS_MODEL: change(opus),
	ANTHROPIC_DEFAULT_SONNET_MODEL: change(sonnet),
	ANTHROPIC_DEFAULT_HAIKU_MODEL: change(haiku),
});

export const to = (prefix: string) => (id: string) => id.replace(/^us\./, `${prefix}.`);

/** What a healthy home has in the `env` of its user settings. */
export const healthyVariables = {
	CLAUDE_CODE_USE_BEDROCK: '1',
	AWS_PROFILE: 'dev',
	AWS_REGION: region,
	...pinned((id) => id),
};

/** An awsCredentialExport as set-up writes it. */
export const renewing =
	'aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }';
