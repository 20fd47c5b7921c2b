// The options of a pin question, ranked: worked out once per list, since every message asks for them and a list can have thousands.
import type {FoundationModel} from '../../bedrock/foundation-model.ts';
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
	const options = rankFor(role, profiles, {region, models: lifecycles}).map((profile) =>
		optionOf(profile, ending.has(modelOf(profile)?.id ?? ''), columns),
	);
	made.set(profiles, ofList.set(key, {lifecycles, options}));
	return options;
}

const ordinary = new WeakMap<InferenceProfile, Option<string>>();
const legacy = new WeakMap<InferenceProfile, Option<string>>();

/** The same in every list and for every role: a page that arrives makes options of its own profiles only. */
function optionOf(
	profile: InferenceProfile,
	ending: boolean,
	columns: (profile: InferenceProfile) => readonly string[],
): Option<string> {
	const known = ending ? legacy : ordinary;
	const before = known.get(profile);
	if (before) return before;
	const shown = columns(profile);
	const option = {value: pinOf(profile), columns: ending ? [...shown, 'legacy: AWS will retire it'] : shown};
	known.set(profile, option);
	return option;
}
