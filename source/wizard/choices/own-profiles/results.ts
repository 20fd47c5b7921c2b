// What became of application profiles that were to be created: all are there, or where it stopped.
import type {OwnProfilesDraft} from '../../../conversation/own-profiles/draft.ts';
import type {MadeProfile, MakingResult} from '../../../conversation/own-profiles/make.ts';
import type {Invocation} from '../../../invocation.ts';
import {stepText} from '../../../next-step.ts';
import {receiptOf} from '../../../output/own-profiles-text.ts';
import type {Problem} from '../../../problem.ts';
import type {ChoiceAction} from '../choices.ts';
import {leaveItem} from '../navigation.ts';
import {type ProblemScreen, problemCauses, stepsByHand} from '../problem.ts';
import {type OwnProfilesScreen, saveItem} from './screens.ts';
import type {OwnProfilesStep} from './step.ts';

const step = (step: OwnProfilesStep): ChoiceAction => ({do: 'own-profiles', step});

/** They are the answers by then. */
export const readyScreen = (profiles: readonly MadeProfile[], invocation: Invocation): OwnProfilesScreen => ({
	kind: 'own-profiles',
	id: 'own-profiles ready',
	title:
		profiles.length === 1
			? '✔ Your application profile is ready'
			: `✔ Your ${profiles.length} application profiles are ready`,
	help: [
		...profiles.map((profile) => `${receiptOf(profile)} · …/${profile.arn?.split('/').at(-1)}`),
		profiles.length === 1 ? 'It is your answer now.' : 'They are your answers now.',
		stepText(
			{say: `Whenever you want to delete ${profiles.length === 1 ? 'it' : 'them'}`, own: 'profiles delete'},
			invocation,
		),
	],
	items: [{id: 'resume', cells: ['Continue'], action: {do: 'resume'}}, leaveItem],
});

/** What was created, and why the others were not. */
export function stoppedScreen(
	problem: Problem,
	{profiles}: Pick<MakingResult, 'profiles'>,
	draft: OwnProfilesDraft,
	invocation: Invocation,
): ProblemScreen {
	const created = profiles.filter(({state}) => state === 'created');
	return {
		kind: 'problem',
		id: `own-profiles stopped ${problem.code} ${created.length}`,
		title: `✘ ${problem.title}`,
		causes: [...profiles.map(receiptOf), ...problemCauses(problem)],
		steps: stepsByHand(problem, invocation, []),
		...(created.length > 0 ? {note: 'What was created stays. Try again goes on from there and reuses it.'} : {}),
		items: [
			...(problem.code === 'access-denied'
				? [
						{
							id: 'policy',
							cells: ['Save the policy to ask your administrator for'],
							action: step({to: 'save-policy', draft}),
						},
					]
				: []),
			{id: 'again', cells: ['Try again'], action: step({to: 'plan', draft})},
			saveItem(draft, profiles.length),
			{id: 'name', cells: ['Change how the names begin'], action: step({to: 'name', draft})},
			{id: 'resume', cells: ['Back to the models'], action: {do: 'resume'}},
			leaveItem,
		],
	};
}
