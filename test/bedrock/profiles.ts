// Inference profiles for tests, in AWS's shapes.
import type {InferenceProfile} from '../../source/bedrock/inference-profile.ts';

export const account = '123456789012';

export const routes: Readonly<Record<string, readonly string[]>> = {
	us: ['us-east-1', 'us-east-2', 'us-west-2'],
	eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
	jp: ['ap-northeast-1', 'ap-northeast-3'],
	au: ['ap-southeast-2', 'ap-southeast-4'],
	apac: ['ap-northeast-1', 'ap-northeast-2', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
};

export const opus = 'anthropic.claude-opus-5-5';
export const olderOpus = 'anthropic.claude-opus-4-6-v1';
export const sonnet = 'anthropic.claude-sonnet-5-5';
export const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

function modelArns(prefix: string, region: string, modelId: string): string[] {
	const to = prefix === 'global' ? ['', region] : (routes[prefix] ?? [region]);
	return to.map((each) => `arn:aws:bedrock:${each}::foundation-model/${modelId}`);
}

export function system(prefix: string, modelId: string, region: string): InferenceProfile {
	const id = `${prefix}.${modelId}`;
	return {
		id,
		arn: `arn:aws:bedrock:${region}:${account}:inference-profile/${id}`,
		name: `${prefix.toUpperCase()} ${modelId}`,
		kind: 'system',
		modelArns: modelArns(prefix, region, modelId),
	};
}

let made = 0;

export function application(
	name: string,
	modelId: string,
	region: string,
	more: {prefix?: string; tags?: Record<string, string>} = {},
): InferenceProfile {
	const id = `a${String(++made).padStart(11, '0')}`;
	return {
		id,
		arn: `arn:aws:bedrock:${region}:${account}:application-inference-profile/${id}`,
		name,
		kind: 'application',
		modelArns: modelArns(more.prefix ?? '', region, modelId),
		...(more.tags ? {tags: more.tags} : {}),
	};
}
