// Application profiles in words: a list of them, what would be done, and what became of each.
import {type InferenceProfile, modelOf} from '../bedrock/inference-profile.ts';
import type {ProfileDesign} from '../bedrock/own-profiles/design.ts';
import type {DeletedProfile} from '../conversation/own-profiles/delete.ts';
import type {MadeProfile, PlannedProfile} from '../conversation/own-profiles/make.ts';
import {printable} from '../printable.ts';
import type {Next} from '../problem.ts';

export type ProfileState = MadeProfile['state'] | 'exists' | 'to create' | 'to delete' | 'deleted' | 'not deleted';

/** As `--json` prints it. */
export type ProfileEntry = {
	readonly name: string;
	readonly state: ProfileState;
	readonly arn?: string;
	/** The foundation model behind it. */
	readonly model?: string;
	/** The ARN that it is or was copied from, where that is known. */
	readonly source?: string;
	/** Absent where they could not be read. */
	readonly tags?: Readonly<Record<string, string>>;
	/** Claude Code is set up with it here. */
	readonly inUse?: true;
};

export function entryOf(
	profile: InferenceProfile,
	state: ProfileEntry['state'],
	inUse: readonly string[],
): ProfileEntry {
	const {name, arn, tags} = profile;
	const model = modelOf(profile)?.id;
	return {
		name,
		state,
		arn,
		...(model && {model}),
		...(tags && {tags}),
		...(inUse.includes(arn) && {inUse: true as const}),
	};
}

export const plannedEntry = ({design, existing}: PlannedProfile): ProfileEntry =>
	designEntry(design, existing ? 'reused' : 'to create', existing?.arn);

export const madeEntry = ({design, state, arn}: MadeProfile): ProfileEntry => designEntry(design, state, arn);

export const deletedEntry =
	(inUse: readonly string[]) =>
	({profile, state}: DeletedProfile): ProfileEntry =>
		entryOf(profile, state, inUse);

function designEntry({name, source, tags}: ProfileDesign, state: ProfileEntry['state'], arn?: string): ProfileEntry {
	const model = modelOf(source)?.id;
	return {name, state, ...(arn && {arn}), ...(model && {model}), source: source.arn, tags};
}

const signs: Readonly<Record<ProfileEntry['state'], string>> = {
	exists: '',
	'to create': '',
	created: '✔ ',
	reused: '✔ ',
	'not created': '✘ ',
	unknown: '? ',
	'to delete': '',
	deleted: '✔ ',
	'not deleted': '✘ ',
};

/** A profile on one line, its ARN alone on the next, so that it can be copied. */
export function profileLines(entries: readonly ProfileEntry[]): string {
	return entries
		.flatMap((entry) => [
			`${signs[entry.state]}${[entry.name, ...detailsOf(entry)].join(' · ')}`,
			...(entry.arn ? [`  ${entry.arn}`] : []),
		])
		.map((line) => `${printable(line)}\n`)
		.join('');
}

function detailsOf({state, model, tags, inUse}: ProfileEntry): string[] {
	return [
		...(state === 'exists' ? [] : [stateText(state)]),
		...(model ? [model] : []),
		...(tags ? [tagsText(tags)] : ['tags unknown']),
		...(inUse ? ['set up here'] : []),
	].filter(Boolean);
}

const stateTexts: Partial<Readonly<Record<ProfileState, string>>> = {
	reused: 'reused, it was there already',
	unknown: 'unknown, since AWS did not answer',
};

const stateText = (state: ProfileState) => stateTexts[state] ?? state;

/** `✔ team-alpha-opus-5-5 · created`. */
export const receiptOf = ({design, state}: MadeProfile): string =>
	`${signs[state]}${design.name} · ${stateText(state)}`;

export const tagsText = (tags: Readonly<Record<string, string>>): string =>
	Object.entries(tags)
		.map(([key, value]) => `${key}=${value}`)
		.join(', ');

/** `system profile us.anthropic.…`, for a row about a profile that is to be made. */
export const plannedText = ({design, existing}: PlannedProfile): string =>
	existing ? 'there already, reused' : `new, from ${design.source.id}`;

/** What holds of the cost of application profiles, so that nobody makes them for a reason that is none. */
export const costNotes: readonly string[] = [
	'Application profiles cost nothing. Their tags show in AWS Cost Explorer after somebody has activated them as cost allocation tags under Billing',
	'AWS also tells the cost of Bedrock by IAM user and role (since April 2026, in Cost Explorer and in reports of the form CUR 2.0): to tell people or roles apart you need no application profiles',
];

export const seeProfiles: Next = {say: 'See what there is', own: 'profiles'};

/** The set-up with the profiles as its models. */
export function useThem(made: readonly MadeProfile[]): Next | undefined {
	const flags = made.flatMap(({design, arn}) =>
		arn ? design.roles.map((role) => `--${role === 'primary' ? 'model' : role} ${arn}`) : [],
	);
	return flags.length > 0
		? {say: `Set up Claude Code with ${made.length === 1 ? 'it' : 'them'}`, own: flags.join(' ')}
		: undefined;
}
