// One question outside the set-up: whether a plan may be written. What it changes in short, on request the diff.
import type {PlanSummary} from '../../output/plan-summary.ts';
import type {FileDiff} from '../../plan/diff.ts';
import type {ScreenFrame} from './choices.ts';

export type Confirmation = PlanSummary & {
	/** `Take back the last write?` */
	readonly title: string;
	/** The row that does it: `Take it back`. */
	readonly yes: string;
	/** What else a person should know before, in sentences. */
	readonly notes: readonly string[];
	readonly diffs: readonly FileDiff[];
};

export type ConfirmScreen = ScreenFrame & Confirmation & {readonly kind: 'confirm'};

export const confirmScreen = (confirmation: Confirmation): ConfirmScreen => ({
	...confirmation,
	kind: 'confirm',
	id: 'confirm',
	items: [
		{id: 'yes', cells: [confirmation.yes], action: {do: 'write'}},
		...(confirmation.diffs.length > 0 ? [{id: 'diff', cells: ['Show the diff'], action: {do: 'view'} as const}] : []),
		{id: 'no', cells: ['Leave as it is'], action: {do: 'resume'}},
	],
	// People are used to answering such a question with a letter.
	letters: {y: 'yes', n: 'no'},
});
