// Where AWS's own profiles usually route to, for accounts that may not read their profiles. Whoever shows it says that it is a guess.

import {Problem} from '../problem.ts';
import {foundationModelArn} from './arn.ts';
import {prefixOf} from './geography.ts';
import type {InferenceProfile} from './inference-profile.ts';
import {type Pin, parsePin} from './pin.ts';

// From the lists of 31 regions, 2026-08-21; the same for all current models. The region that is called is added where it is missing.
const routes: Readonly<Record<string, readonly string[]>> = {
	us: ['us-east-1', 'us-east-2', 'us-west-2'],
	eu: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
	jp: ['ap-northeast-1', 'ap-northeast-3'],
	au: ['ap-southeast-2', 'ap-southeast-4'],
	'us-gov': ['us-gov-east-1', 'us-gov-west-1'],
	global: [''],
};

/** Geographies that have profiles of current models, `global` among them. */
export const usualPrefixes: readonly string[] = Object.keys(routes);

export type RoutePlace = {readonly region: string; readonly accountId: string; readonly partition: string};

/** The profile that a pin most likely names. Of an application profile nothing but its ARN is known. Undefined for anything else. */
export function usualProfile(text: string, place: RoutePlace): InferenceProfile | undefined {
	const pin = parsePin(text);
	if (pin instanceof Problem) return undefined;
	if (pin.kind === 'application-arn') {
		const id = pin.value.slice(pin.value.indexOf('/') + 1);
		return {id, arn: pin.value, name: id, kind: 'application', modelArns: []};
	}
	return pin.modelId && (pin.kind === 'system-id' || pin.kind === 'system-arn')
		? usualSystem(pin, pin.modelId, place)
		: undefined;
}

function usualSystem(pin: Pin, modelId: string, {region, accountId, partition}: RoutePlace): InferenceProfile {
	const id = pin.kind === 'system-id' ? pin.value : pin.value.slice(pin.value.indexOf('/') + 1);
	const regions = [...new Set([...(routes[prefixOf(id) ?? ''] ?? []), region])];
	return {
		id,
		arn: `arn:${partition}:bedrock:${region}:${accountId}:inference-profile/${id}`,
		name: id,
		kind: 'system',
		modelArns: regions.map((each) => foundationModelArn(partition, each, modelId)),
	};
}
