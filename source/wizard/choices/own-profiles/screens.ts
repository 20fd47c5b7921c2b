// Creating application profiles from a model question: how their names begin, their tags, what they are made from, and the review.
import {nameProblem, parseTag, typedTagProblem} from '../../../bedrock/own-profiles/limits.ts';
import {profileName} from '../../../bedrock/profile-name.ts';
import {
	allTags,
	type OwnProfilesDraft,
	withoutTag,
	withSource,
	withTag,
} from '../../../conversation/own-profiles/draft.ts';
import type {ProfilesPlan} from '../../../conversation/own-profiles/make.ts';
import {costNotes, plannedText} from '../../../output/own-profiles-text.ts';
import {rolesText} from '../../../output/policy-sentences.ts';
import {allOfThem} from '../../../sentence-parts.ts';
import type {ChoiceAction, ChoiceItem, ScreenFrame} from '../choices.ts';
import {leaveItem} from '../navigation.ts';
import type {OwnProfilesStep} from './step.ts';

export type OwnProfilesScreen = ScreenFrame & {readonly kind: 'own-profiles'; readonly help: readonly string[]};

const step = (step: OwnProfilesStep): ChoiceAction => ({do: 'own-profiles', step});

const backToModels: ChoiceItem = {id: 'resume', cells: ['Back to the models'], action: {do: 'resume'}};

const explanation = [
	'An application profile is an inference profile of your own account. It is a copy of a system profile of AWS: it calls the same model in the same regions at the same price, and it can carry tags.',
	...costNotes.map((note) => `${note}.`),
];

export function nameScreen(draft: OwnProfilesDraft): OwnProfilesScreen {
	const next = (prefix: string) => step({to: 'tags', draft: {...draft, prefix}});
	return {
		kind: 'own-profiles',
		id: 'own-profiles name',
		title: 'How should the names of your application profiles begin?',
		help: [
			`One profile is created for each model, such as ${draft.prefix}-opus-5-5. Nothing is created before you have seen all of it.`,
			...costNotes.map((note) => `${note}.`),
		],
		explanation,
		items: [{id: 'use', cells: [`Begin with ${draft.prefix}`], action: next(draft.prefix)}, backToModels, leaveItem],
		typed: {
			what: 'type another beginning',
			line: true,
			check: nameProblem,
			enter(text) {
				const problem = nameProblem(text);
				if (problem) throw problem;
				return next(text);
			},
		},
	};
}

export function tagsScreen(draft: OwnProfilesDraft): OwnProfilesScreen {
	return {
		kind: 'own-profiles',
		// With another tag it is another screen, so that the line is empty again.
		id: `own-profiles tags ${draft.tags.join(' ')}`,
		title: 'Which cost tags should they carry?',
		help: [
			'Type a tag as key=value, such as team=alpha, and press Enter; then the next one. Enter on a tag removes it.',
			`They also get ${allTags({...draft, tags: []}).join(', ')}, by which this tool finds them again.`,
		],
		explanation,
		items: [
			{
				id: 'continue',
				cells: [
					draft.tags.length > 0
						? `Continue with ${draft.tags.length === 1 ? 'this tag' : `these ${draft.tags.length} tags`}`
						: 'Continue without a tag',
				],
				action: step({to: 'plan', draft}),
			},
			...draft.tags.map(
				(tag): ChoiceItem => ({
					id: `tag ${tag}`,
					cells: [tag, 'Enter removes it'],
					action: step({to: 'tags', draft: withoutTag(draft, tag)}),
				}),
			),
			{id: 'name', cells: ['Change how the names begin'], action: step({to: 'name', draft})},
			backToModels,
		],
		start: 'continue',
		typed: {
			what: 'type a tag',
			line: true,
			check: typedTagProblem,
			enter: (text) => step({to: 'tags', draft: withTag(draft, parseTag(text).join('='))}),
		},
	};
}

export const saveItem = (draft: OwnProfilesDraft, count: number): ChoiceItem => {
	const them = count === 1 ? 'it' : 'them';
	return {
		id: 'save',
		cells: [`Save ${them} as Terraform for somebody who may create ${them}`],
		action: step({to: 'save', draft}),
	};
};

/** @param dryRun nothing may be created */
export function reviewScreen(draft: OwnProfilesDraft, plan: ProfilesPlan, dryRun: boolean): OwnProfilesScreen {
	const {profiles, unknown} = plan;
	const count = profiles.filter(({existing}) => !existing).length;
	const isOne = profiles.length === 1;
	const create = count > 0 ? `Create ${allOfThem(count)}` : `Use ${isOne ? 'it' : 'them'}`;
	return {
		kind: 'own-profiles',
		id: `own-profiles review ${draft.prefix} ${draft.tags.join(' ')} ${draft.sources.map(({source}) => source.id).join(' ')}`,
		title:
			count === 0
				? isOne
					? 'This application profile is there already'
					: 'These application profiles are there already'
				: `Create ${count === 1 ? 'this application profile' : `these ${count} application profiles`} in ${draft.region}?`,
		help: [
			...(unknown ? [`Whether some of them are there already is not known: ${unknown.title}.`] : []),
			`Tags: ${allTags(draft).join(', ')}`,
		],
		explanation,
		items: [
			{
				id: 'create',
				cells: [create],
				action: step({to: 'create', draft, plan}),
				...(dryRun && count > 0 ? {disabledReason: 'with --dry-run nothing is created'} : {}),
			},
			...profiles.flatMap((profile): ChoiceItem[] =>
				profile.design.roles.map((role) => ({
					id: `role ${role}`,
					cells: [profile.design.name, `${rolesText([role])} model`, plannedText(profile)],
					detail: 'Enter: create it from another system profile of AWS',
					action: step({to: 'source', draft, role}),
				})),
			),
			{id: 'tags', cells: ['Change the tags'], action: step({to: 'tags', draft})},
			{id: 'name', cells: ['Change how the names begin'], action: step({to: 'name', draft})},
			saveItem(draft, profiles.length),
			backToModels,
		],
		start: 'create',
	};
}

export function sourceScreen(draft: OwnProfilesDraft, role: string): OwnProfilesScreen {
	const current = draft.sources.find((one) => one.role === role)?.source;
	return {
		kind: 'own-profiles',
		id: `own-profiles source ${role}`,
		title: `Which system profile should the ${rolesText([role])} model be created from?`,
		help: ['Your profile calls the same model, and may route to the same regions.'],
		explanation,
		items: [
			...draft.available.map(
				(source): ChoiceItem => ({
					id: source.id,
					cells: [profileName(source), source.id],
					action: step({to: 'plan', draft: withSource(draft, role, source)}),
				}),
			),
			{id: 'review', cells: ['Leave it as it is'], action: step({to: 'plan', draft})},
		],
		...(current ? {start: current.id} : {}),
		filter: true,
	};
}

/** While AWS is asked. */
export const waitingScreen = (waiting: string): OwnProfilesScreen => ({
	kind: 'own-profiles',
	id: `own-profiles waiting ${waiting}`,
	title: 'Application profiles',
	help: [],
	items: [],
	waiting,
});
