// The options of a pin question: what a region lists, the best profile for the role first.
import type {FoundationModel} from '../../bedrock/foundation-model.ts';
import {destinations, type InferenceProfile, modelOf, pinOf} from '../../bedrock/inference-profile.ts';
import {profileName} from '../../bedrock/profile-name.ts';
import {routeText} from '../../bedrock/residency.ts';
import {rankFor, type SuggestRole} from '../../bedrock/suggest.ts';
import {memoize} from '../../memoize.ts';
import type {Option} from '../question.ts';

/** Memoized since every key asks for the options again, and an account can have thousands of profiles. */
export const pinOptions = memoize(
	(
		profiles: readonly InferenceProfile[],
		lifecycles: readonly FoundationModel[],
		role: SuggestRole,
		region: string,
	): readonly Option<string>[] => {
		const legacy = new Map(lifecycles.filter(({status}) => status === 'LEGACY').map((model) => [model.id, model]));
		return rankFor(role, profiles, {region, models: lifecycles}).map((profile) =>
			pinOption(profile, legacy.get(modelOf(profile)?.id ?? '')),
		);
	},
);

/** Memoized by itself: while a list arrives page by page, only the new profiles need an option. */
const pinOption = memoize((profile: InferenceProfile, legacy: FoundationModel | undefined): Option<string> => {
	const regions = destinations(profile);
	const where = regions.includes('') ? 'any commercial region' : regions.join(' ');
	const columns = [
		profileName(profile),
		modelOf(profile)?.label ?? '',
		profile.kind === 'application' ? 'yours' : "AWS's",
		where,
	];
	const tags = Object.entries(profile.tags ?? {}).map(([key, value]) => `${key}=${value}`);
	return {
		value: pinOf(profile),
		columns: legacy ? [...columns, legacyText(legacy)] : columns,
		detail: [
			pinOf(profile),
			regions.length > 1 ? routeText(profile) : '',
			tags.length > 0 ? `Tags: ${tags.join(', ')}` : '',
		]
			.filter(Boolean)
			.join('   '),
		keywords: `${profile.arn} ${profile.id}`,
	};
});

/** AWS names the day from which on calls fail, for most models months ahead. */
const legacyText = ({endOfLife}: FoundationModel) =>
	endOfLife ? `legacy: end of life ${endOfLife.toISOString().slice(0, 10)}` : 'legacy: AWS will retire it';
