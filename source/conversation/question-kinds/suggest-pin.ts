// Which inference profile is suggested for a role: the one in use, its counterpart in a new region, or the best that is listed.
import {modelOf, pinOf} from '../../bedrock/inference-profile.ts';
import {profileName} from '../../bedrock/profile-name.ts';
import {type ModelSuggestion, type SuggestRole, suggestFor} from '../../bedrock/suggest.ts';
import {assumedProfiles} from '../assumed-profiles.ts';
import {availableProfiles, signInOf} from '../available-profiles.ts';
import {type PinId, profileBehind, regionFor} from '../pin-profile.ts';
import {tagsOf} from '../queries/account-queries.ts';
import {resultSoFar} from '../query.ts';
import type {QuestionContext, Suggestion} from '../question.ts';
import {counterpartOf, remapModels, withdrawnModel} from '../remap.ts';
import {stayingProfiles} from '../residency.ts';

export function suggestPin(
	{id, role, optional}: {readonly id: PinId; readonly role: SuggestRole; readonly optional: boolean},
	context: QuestionContext,
): Suggestion<string> {
	const region = regionFor(id, context);
	const {profiles: listed, loading, lifecycles, lifecyclesLoading} = availableProfiles(context, region);
	const assumed = assumedProfiles(context, region);
	const profiles = stayingProfiles(assumed.length > 0 ? assumed : listed, context);
	const {yes} = context.initial.options;

	const previous = remapModels(id, region, context);
	if (previous) return previous;

	const counterpart = counterpartOf(id, region ?? '', context);
	if (counterpart && 'none' in counterpart) {
		const {none, nearest} = counterpart;
		// A script gets no substitute that nobody chose; a person is shown the nearest and asked.
		return yes || !nearest
			? undefined
			: {value: pinOf(nearest), from: 'suggested', why: `${none}; this is the nearest`};
	}
	if (optional || profiles.length === 0) return undefined;

	const withdrawn = region ? withdrawnModel(id, region, context) : undefined;
	const withdrawal = withdrawn
		? [`Your environment names ${withdrawn}, which ${region} does not offer. Another model is suggested instead.`]
		: [];
	const primary = primaryOfFamily(role, context);
	if (primary && region === context.answers.region)
		return {value: primary, from: 'suggested', why: 'your primary model', consequences: withdrawal};

	const best = suggestFor(role, profiles, {region: context.answers.region ?? '', models: lifecycles});
	// While profiles or lifecycles are loading a better one may still come: offered to a person, but not accepted for a script.
	if (!best || (yes && (loading || lifecyclesLoading))) return undefined;
	const equal = equalProfiles(best, context);
	return {
		value: pinOf(best.profile),
		from: 'suggested',
		// Among equal ones it matters more that there are others than why their model is suggested.
		why: [best.note ?? (equal ? '' : best.why), equal?.short].filter(Boolean).join(', '),
		consequences: [...withdrawal, ...(equal ? [equal.long] : [])],
	};
}

/** Application profiles tell costs apart, so the wrong one of several bills another team. Undefined where there is only one. */
function equalProfiles(
	{profile, equal}: ModelSuggestion,
	context: QuestionContext,
): {short: string; long: string} | undefined {
	const signIn = signInOf(context);
	if (equal === 0 || !signIn) return undefined;
	// A call each, so of the suggested one alone. Without the right to read them nothing is said of them.
	const tags = Object.entries(resultSoFar(context.lookUp(tagsOf(signIn, profile.arn))) ?? {});
	const tagText = tags.map(([key, value]) => `${key}=${value}`).join(', ');
	const count = equal + 1;
	return {
		short: `one of ${count} equal ones${tagText ? `; tags: ${tagText}` : ''}`,
		long: [
			`${profileName(profile)} is one of ${count} application profiles of ${modelOf(profile)?.label ?? 'this model'} in your account that are equally suitable, the first by name.`,
			...(tagText ? [`Its tags: ${tagText}.`] : []),
			'Costs are booked on the one that you choose.',
		].join(' '),
	};
}

/** The primary model, where it is of that family: two profiles for one family are seldom meant. */
function primaryOfFamily(family: string, context: QuestionContext): string | undefined {
	const {model} = context.answers;
	const profile = model
		? (profileBehind('model', model, context) ??
			assumedProfiles(context, context.answers.region).find(({id}) => id === model))
		: undefined;
	return profile && modelOf(profile)?.family === family ? model : undefined;
}
