// The models that variables pin: what stands behind each of them, and where it is called.

import type {RequestedRole} from '../access/access-request.ts';
import {type InferenceProfile, modelOf} from '../bedrock/inference-profile.ts';
import {parsePin} from '../bedrock/pin.ts';
import {profileName} from '../bedrock/profile-name.ts';
import type {ModelCall} from '../claude-code/called-models.ts';
import {withoutWindow} from '../claude-code/called-target.ts';
import {goesToMantle} from '../claude-code/mantle.ts';
import {isSettingsLayer} from '../claude-code/settings-layers.ts';
import {pinnableTiers, tierVariable} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';
import {knownValue} from './lookup.ts';
import type {Subject} from './subject.ts';
import {effectiveValue} from './values.ts';

/** The variables whose value is a model. */
export const modelVariables: readonly string[] = [
	'ANTHROPIC_MODEL',
	'model',
	...pinnableTiers.map(tierVariable),
	'ANTHROPIC_SMALL_FAST_MODEL',
	'CLAUDE_CODE_SUBAGENT_MODEL',
	'CLAUDE_CODE_AUTO_MODE_MODEL',
	'ANTHROPIC_CUSTOM_MODEL_OPTION',
];

export type PinnedModel = {readonly name: string; readonly id: string};

/** Every model variable in force, its value without a `[1m]` suffix, of the models that are called at bedrock-runtime. */
export const pins = (subject: Subject): PinnedModel[] =>
	allPins(subject).filter(({id}) => !goesToMantle(subject.values, id));

/** Those that are called at bedrock-mantle. */
export const mantlePins = (subject: Subject): PinnedModel[] =>
	allPins(subject).filter(({id}) => goesToMantle(subject.values, id));

function allPins(subject: Subject): PinnedModel[] {
	return modelVariables.flatMap((name) => {
		const id = effectiveValue(subject, name);
		return id ? [{name, id: withoutWindow(id)}] : [];
	});
}

/** Pins with the shape of an inference profile or a model. Aliases and malformed pins are left out: other checks report them. */
export function wellFormedPins(subject: Subject) {
	return pins(subject).flatMap((pinned) => {
		const pin = parsePin(pinned.id);
		return pin instanceof Problem ? [] : [{...pinned, pin}];
	});
}

/** The variable that moves the small/fast model, and no other, out of AWS_REGION. */
export const smallFastRegionVariable = 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION';

/** Where a pin is called: the haiku model may have its own region. */
export function regionOfCall(subject: Subject, id: string): string {
	const call = subject.calls.find((each) => each.id === id && each.region);
	const elsewhere = subject.calls.some((each) => each.id === id && !each.region);
	return call?.region && !elsewhere ? call.region : subject.region.region;
}

/** Those of the calls whose model somebody chose, as they are proven, tried for the cache and held against the quotas. */
export const calledRoles = (subject: Subject, calls: readonly ModelCall[] = subject.calls): RequestedRole[] =>
	calls.flatMap(({role, id, oneM, region = subject.region.region}): RequestedRole[] => {
		if (!id) return [];
		const profile = profileBehind(subject, id);
		return [{role, pin: id, region, ...(oneM && {oneM}), ...(profile && {profile, name: profileName(profile)})}];
	});

/** The profile behind a pin, from the lists or from GetInferenceProfile. */
export function profileBehind(subject: Subject, id: string): InferenceProfile | undefined {
	const listed = knownValue(subject.profiles)?.find(
		(profile) => profile.arn === id || (profile.kind === 'system' && profile.id === id),
	);
	return listed ?? knownValue(subject.profileLookups[id]);
}

/** The foundation model behind a pin, where it is known. */
export function modelBehind(subject: Subject, id: string): string | undefined {
	const profile = profileBehind(subject, id);
	if (profile) return modelOf(profile)?.id;
	const pin = parsePin(id);
	return pin instanceof Problem ? undefined : pin.modelId;
}

/** The foundation models that will be called, each with the pins that lead to it. */
export function modelsCalled(subject: Subject): Map<string, PinnedModel[]> {
	const result = new Map<string, PinnedModel[]>();
	for (const pinned of pins(subject)) {
		const model = modelBehind(subject, pinned.id);
		if (model) result.set(model, [...(result.get(model) ?? []), pinned]);
	}
	return result;
}

/** Whether somebody set an ARN: then AWS's own system profiles are not meant to be called. */
export const hasOwnProfiles = (subject: Subject): boolean => pins(subject).some(({id}) => id.startsWith('arn:'));

/**
 * Whether auto mode would call a model that nobody chose: in the place of an inference profile of the account's own, or of one that stands in
 * no settings file, since only there an entry can lead it back.
 */
export const callsStrayInAutoMode = (subject: Subject): boolean =>
	subject.calls.some(({role, builtIn}) => role === 'auto-mode' && builtIn) &&
	pins(subject).some(
		({name, id}) => autoModeVariables.includes(name) && (id.startsWith('arn:') || !isInSettings(subject, name)),
	);

/** Whether the value in force stands in a settings file. */
export function isInSettings({values}: Subject, name: string): boolean {
	const layer = values.get(name)?.winner?.layer;
	return layer !== undefined && isSettingsLayer(layer);
}

const autoModeVariables = ['ANTHROPIC_DEFAULT_SONNET_MODEL', 'CLAUDE_CODE_AUTO_MODE_MODEL'];
