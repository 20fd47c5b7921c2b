// What a person has chosen of application profiles that are to be created from a model question, before AWS is asked for anything.
import type {InferenceProfile} from '../../bedrock/inference-profile.ts';
import {type ChosenSource, designProfiles, type ProfileDesign, usualPrefix} from '../../bedrock/own-profiles/design.ts';
import {ownTag, tagsFrom} from '../../bedrock/own-profiles/limits.ts';
import {suggestFor} from '../../bedrock/suggest.ts';
import {tiers} from '../../claude-code/variables.ts';
import {memoize} from '../../memoize.ts';
import {assumedProfiles} from '../assumed-profiles.ts';
import {availableProfiles, signInOf} from '../available-profiles.ts';
import {type PinId, regionFor} from '../pin-profile.ts';
import type {QuestionContext} from '../question.ts';

export type OwnProfilesDraft = {
	/** The question that it was begun from. */
	readonly question: PinId;
	readonly region: string;
	/** AWS's own profiles of the region. */
	readonly available: readonly InferenceProfile[];
	readonly prefix: string;
	/** `key=value`, without the tag of this tool. */
	readonly tags: readonly string[];
	/** By role: `primary`, `opus`, … */
	readonly sources: readonly ChosenSource[];
};

/** What the question `id` can be answered with when profiles are created: for the primary model all models in one go. */
const rolesOf = (id: PinId): readonly string[] => (id === 'model' ? ['primary', ...tiers] : [id]);

export const questionOfRole = (role: string): PinId => (role === 'primary' ? 'model' : role) as PinId;

/** Whether there is something to copy, and somebody to copy it for. While lists are arriving the best may be yet to come. */
export const canCreate = (id: PinId, context: QuestionContext): boolean =>
	signInOf(context) !== undefined &&
	!availableProfiles(context, regionFor(id, context)).loading &&
	copyable(id, context).length > 0;

/** AWS's own profiles of the region; where they may not be listed, those that it usually has. */
function copyable(id: PinId, context: QuestionContext): readonly InferenceProfile[] {
	const region = regionFor(id, context);
	const assumed = assumedProfiles(context, region);
	const profiles = assumed.length > 0 ? assumed : availableProfiles(context, region).profiles;
	return systemOf(profiles);
}

const systemOf = memoize((profiles: readonly InferenceProfile[]) => profiles.filter(({kind}) => kind === 'system'));

/** Undefined where nothing could be created. */
export function draftFor(id: PinId, context: QuestionContext): OwnProfilesDraft | undefined {
	const region = regionFor(id, context);
	if (!region || !canCreate(id, context)) return undefined;
	const available = copyable(id, context);
	const {lifecycles} = availableProfiles(context, region);
	const sources = rolesOf(id)
		// A small/fast model with a region of its own is created by its own question.
		.filter((role) => regionFor(questionOfRole(role), context) === region)
		.flatMap((role): ChosenSource[] => {
			const best = suggestFor(role, available, {region, models: lifecycles});
			return best ? [{role, source: best.profile}] : [];
		});
	return {question: id, region, available, prefix: usualPrefix, tags: [], sources};
}

/** @throws Problem where a name or a tag cannot be taken */
export const designsOf = ({sources, prefix, tags}: OwnProfilesDraft): ProfileDesign[] =>
	designProfiles(sources, {prefix, tags: tagsFrom(tags)});

/** All tags as they will be, `key=value`. */
export const allTags = ({tags}: OwnProfilesDraft): string[] => [...tags, `${ownTag.key}=${ownTag.value}`];

export const withSource = (draft: OwnProfilesDraft, role: string, source: InferenceProfile): OwnProfilesDraft => ({
	...draft,
	sources: draft.sources.map((one) => (one.role === role ? {role, source} : one)),
});

/** A key has one value: a tag with the same key replaces the one before. */
export const withTag = (draft: OwnProfilesDraft, tag: string): OwnProfilesDraft => ({
	...draft,
	tags: [...draft.tags.filter((other) => keyOf(other) !== keyOf(tag)), tag],
});

export const withoutTag = (draft: OwnProfilesDraft, tag: string): OwnProfilesDraft => ({
	...draft,
	tags: draft.tags.filter((other) => other !== tag),
});

const keyOf = (tag: string) => tag.slice(0, tag.indexOf('=')).trim();
