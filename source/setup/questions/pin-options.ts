// The options of a pin question, ranked: worked out once per list, since every message asks for them and a list can have thousands.
import type {FoundationModel} from '../../account/account.ts';
import {type InferenceProfile, modelOf, pinOf} from '../../bedrock/inference-profile.ts';
import {rankFor} from '../../bedrock/suggest.ts';
import type {Option} from '../question.ts';

type Made = {readonly lifecycles: readonly FoundationModel[]; readonly options: readonly Option<string>[]};

const made = new WeakMap<readonly InferenceProfile[], Map<string, Made>>();

/** Best first. The same lists give the very same options. */
export function rankedOptions(
	role: string,
	region: string,
	profiles: readonly InferenceProfile[],
	lifecycles: readonly FoundationModel[],
	columns: (profile: InferenceProfile) => readonly string[],
): readonly Option<string>[] {
	const key = `${role} ${region}`;
	const ofList = made.get(profiles) ?? new Map<string, Made>();
	const before = ofList.get(key);
	if (before?.lifecycles === lifecycles) return before.options;
	const ending = new Set(lifecycles.filter(({status}) => status === 'LEGACY').map(({id}) => id));
	const options = rankFor(role, profiles, {region, models: lifecycles}).map((profile) => ({
		value: pinOf(profile),
		columns: ending.has(modelOf(profile)?.id ?? '')
			? [...columns(profile), 'legacy: AWS will retire it']
			: columns(profile),
	}));
	made.set(profiles, ofList.set(key, {lifecycles, options}));
	return options;
}
