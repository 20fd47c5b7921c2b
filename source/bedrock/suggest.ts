// Which profile to suggest for a role: your account's own first, the newest of the family, the nearest geography.
import type {FoundationModel} from '../account/account.ts';
import {geographyOf, prefixesFor} from './geography.ts';
import {type InferenceProfile, modelOf} from './inference-profile.ts';
import {byVersion, type Model} from './model.ts';

/** `primary`, or a tier: a family's name. */
export type SuggestRole = string;

export type SuggestContext = {
	readonly region: string;
	/** Lifecycles, where they were asked for; a model not in it counts as active. */
	readonly models?: readonly FoundationModel[];
	/** false: AWS refused this profile, so it is not suggested; undefined: not known. */
	readonly callable?: (profile: InferenceProfile) => boolean | undefined;
};

export type Suggestion = {
	readonly profile: InferenceProfile;
	/** `newest haiku of your account's own`. */
	readonly why: string;
	/** What it means when the tier has no profile of its own family: `background tasks will run on Sonnet`. */
	readonly note?: string;
};

// Cheapest first, by Anthropic's price list; families that are not here cost more than these, as every new one so far did.
const byPrice = ['haiku', 'sonnet', 'opus', 'fable', 'mythos'];
// What a primary model is expected to be: the strongest that is not priced or gated apart.
const forPrimary = ['opus', 'sonnet', 'haiku', 'fable', 'mythos'];

const meanings: Readonly<Record<string, string>> = {
	haiku: 'background tasks will run on',
	sonnet: 'what asks for Sonnet will run on',
	opus: 'what asks for Opus will run on',
	fable: 'what asks for Fable will run on',
};

type Entry = {readonly profile: InferenceProfile; readonly model: Model};

/** The best profile for a role, undefined when there is none that may be called. */
export function suggestFor(
	role: SuggestRole,
	profiles: readonly InferenceProfile[],
	context: SuggestContext,
): Suggestion | undefined {
	const callable = profiles.filter((profile) => context.callable?.(profile) !== false);
	const [profile] = rankFor(role, callable, context);
	const model = profile && modelOf(profile);
	if (!profile || !model) return undefined;
	const own = profile.kind === 'application' ? "of your account's own" : `in ${context.region}`;
	if (role === 'primary' || model.family === role) return {profile, why: `newest ${model.family} ${own}`};
	const family = `${model.family[0]?.toUpperCase()}${model.family.slice(1)}`;
	return {
		profile,
		why: `no ${role} can be called: the least expensive ${own}`,
		note: `${meanings[role] ?? `what asks for ${role} will run on`} ${family}`,
	};
}

/** All profiles for a role, the best first. Those without one of Anthropic's models are left out. */
export function rankFor(
	role: SuggestRole,
	profiles: readonly InferenceProfile[],
	context: SuggestContext,
): InferenceProfile[] {
	const entries = profiles.flatMap((profile): Entry[] => {
		const model = modelOf(profile);
		return model ? [{profile, model}] : [];
	});
	const order = role === 'primary' ? forPrimary : [role, ...byPrice.filter((family) => family !== role)];
	const near = prefixesFor(context.region);
	const legacy = new Set(context.models?.filter(({status}) => status === 'LEGACY').map(({id}) => id));
	const family = ({model}: Entry) => place(order, model.family);
	const kind = ({profile}: Entry) => (profile.kind === 'application' ? 0 : 1);
	const keys: readonly ((entry: Entry) => number)[] = [
		// A legacy model is refused to accounts that did not use it lately, so it comes last in every family.
		...(role === 'primary' ? [lifecycle(legacy), kind, family] : [family, lifecycle(legacy), kind]),
	];
	return entries
		.sort((left, right) => {
			for (const key of keys) if (key(left) !== key(right)) return key(left) - key(right);
			return (
				byVersion(left.model, right.model) ||
				nearness(left.profile, near) - nearness(right.profile, near) ||
				left.profile.name.localeCompare(right.profile.name, 'en')
			);
		})
		.map(({profile}) => profile);
}

function lifecycle(legacy: ReadonlySet<string>): (entry: Entry) => number {
	return ({model}) => (legacy.has(model.id) ? 1 : 0);
}

/** Geographies that serve the region, then others, then global: where a request goes widens only when it must. */
function nearness(profile: InferenceProfile, near: readonly string[]): number {
	const geography = geographyOf(profile);
	return geography === 'global' ? near.length + 1 : place(near, geography);
}

function place(order: readonly string[], word: string): number {
	const at = order.indexOf(word);
	return at < 0 ? order.length : at;
}
