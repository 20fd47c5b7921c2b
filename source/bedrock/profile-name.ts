// What an inference profile is called on the screen.
import {prefixOf} from './geography.ts';
import {type InferenceProfile, modelOf} from './inference-profile.ts';

/**
 * `us opus 5.5` for one of AWS's own profiles, whose names are long and not uniform while their ids are; the name that the
 * account gave for an application profile.
 */
export function profileName(profile: InferenceProfile): string {
	const model = modelOf(profile);
	const prefix = prefixOf(profile.id);
	return profile.kind === 'system' && model && prefix ? `${prefix} ${model.label.toLowerCase()}` : profile.name;
}
