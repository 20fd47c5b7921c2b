// One question: its options as rows, the suggestion under the cursor with its reason, a filter as you type.
import {sourceText} from '../../conversation/answer-source.ts';
import type {AnswerSource, Answers, AnswerWithSource} from '../../conversation/answers.ts';
import {mayNotList} from '../../conversation/assumed-profiles.ts';
import type {ActiveQuestion, ConversationView} from '../../conversation/conversation.ts';
import {explanationOf} from '../../conversation/explanations.ts';
import {canCreate} from '../../conversation/own-profiles/draft.ts';
import {pageOf} from '../../conversation/pages.ts';
import {type PinId, regionFor} from '../../conversation/pin-profile.ts';
import {briefly, noneText, type Question, type QuestionContext} from '../../conversation/question.ts';
import type {QuestionState} from '../../conversation/question-state.ts';
import {refusedModels} from '../../conversation/questions/access.ts';
import {mayAskEveryRegion} from '../../conversation/questions/region.ts';
import type {ConversationMessage, ConversationState} from '../../conversation/state.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, stepOf} from './navigation.ts';
import {optionId, optionItem} from './option-item.ts';
import {otherSignIns} from './other-sign-ins.ts';

export type QuestionScreen = ScreenFrame & {
	readonly kind: 'question';
	readonly help?: string;
	/** What is suggested and why, in a sentence. */
	readonly suggested?: string;
};

/** With more rows than this, typing filters them. */
const filterAbove = 6;

export function questionScreen(
	state: ConversationState,
	view: ConversationView,
	{question, options, loadingText}: ActiveQuestion,
): QuestionScreen {
	const active = view.questions.find((one) => one.question.id === question.id);
	const waiting = active?.checking ? 'Waiting for AWS' : loadingText;
	const help = question.help?.(view.context);
	const suggestion = suggestionFor(question, active, view);
	const several = question.kind === 'choose-many';
	const refused = question.pins ? refusedModels(state.queries) : new Set<string>();
	const suggested = suggestionSentence(active, view.context, refused);
	const items = options.map((option) => withRefusal(optionItem(question, option), refused));
	if (question.id === 'region' && mayAskEveryRegion(view.context)) items.push(askEveryRegion);
	const unlisted = question.pins && mayNotList(view.context, regionFor(question.id, view.context));
	if (unlisted) items.push(...withoutListItems);
	if (question.pins && canCreate(question.id as PinId, view.context)) items.push(createOwn(question.id as PinId));
	if (question.id === 'signIn') items.push(...otherSignIns(options.map(({value}) => value)));
	// What is suggested can be chosen although no list shows it: a pasted ARN, a path, tiers that were typed.
	if (suggestion && !several && !waiting && !items.some(({id}) => id === optionId(suggestion.value)))
		items.unshift(suggestedItem(question, suggestion.value, view.context));
	if (question.optional)
		items.unshift({
			id: 'none',
			cells: [noneText(question)],
			action: {do: 'send', messages: answer(question, '')},
		});
	const start = suggestion
		? startId(state, question, optionId(suggestion.value), items, refused)
		: question.optional
			? 'none'
			: undefined;
	return {
		kind: 'question',
		id: `question ${question.id}`,
		...stepOf(pageOf(question.id), state.open !== undefined),
		title: question.title,
		explanation: explanationOf(question.id),
		...(help ? {help} : {}),
		...(suggested ? {suggested} : {}),
		items,
		...(start === undefined ? {} : {start}),
		filter: items.length > filterAbove,
		...(waiting ? {waiting} : {}),
		...(several
			? {
					several: {
						checked: suggestion ? checkedIn(question, suggestion.value, view.context) : [],
						messages: (checked) =>
							answer(question, question.checks ? question.checks.value(checked, view.context) : checked),
					},
				}
			: {}),
		...(question.typed && question.read
			? {
					typed: {
						what: question.typed,
						...(unlisted ? {line: true} : {}),
						enter: (text: string) => ({
							do: 'send' as const,
							messages: answer(question, question.read?.(text, view.context)),
						}),
					},
				}
			: {}),
		...backFrom(state),
	};
}

const createOwn = (question: PinId): ChoiceItem => ({
	id: 'own-profiles',
	cells: [
		`Create ${question === 'model' ? 'application profiles' : 'an application profile'} of your own, with cost tags`,
	],
	detail: 'From the system profiles of AWS, at the same price. You see all of it before anything is created.',
	action: {do: 'begin-own-profiles', question},
});

/** The ways on where AWS does not let anybody list the profiles of the region. */
const withoutListItems: readonly ChoiceItem[] = [
	{id: 'policy', cells: ['Save the policy to ask your administrator for'], action: {do: 'save', file: 'first-policy'}},
	{id: 'region', cells: ['Choose another region'], action: {do: 'send', messages: [{type: 'open', id: 'region'}]}},
	{id: 'signIn', cells: ['Sign in another way'], action: {do: 'send', messages: [{type: 'open', id: 'signIn'}]}},
];
const checkedIn = (question: Question<never>, value: unknown, context: QuestionContext): readonly string[] =>
	question.checks ? question.checks.checked(value as never, context) : (value as readonly string[]);

const askEveryRegion: ChoiceItem = {
	id: 'ask-all',
	cells: ['Ask AWS which models every region offers'],
	action: {do: 'send', messages: [{type: 'askEveryRegion'}]},
};

const answer = ({id}: Question<never>, value: unknown): ConversationMessage[] => [
	{type: 'answer', id, value: value as Answers[typeof id]},
];

const withRefusal = (item: ChoiceItem, refused: ReadonlySet<string>): ChoiceItem =>
	refused.has(item.id) ? {...item, cells: item.cells.with(-1, `✘ refused · ${item.cells.at(-1)}`)} : item;

const suggestedItem = (question: Question<never>, value: unknown, context: QuestionContext): ChoiceItem => ({
	id: optionId(value),
	cells: [question.show(value as never, context)],
	action: {do: 'send', messages: answer(question, value)},
});

/** What Enter would choose; for a question out of turn its own suggestion. */
function suggestionFor(
	question: Question<never>,
	active: QuestionState | undefined,
	{context, answersWithSource, answeredPages}: ConversationView,
): AnswerWithSource<unknown> | undefined {
	const answered = answeredPages.flatMap(({questions}) => questions).find((one) => one.question.id === question.id);
	if (active ?? answered)
		return active?.answer ?? active?.suggestion ?? answersWithSource[question.id] ?? answered?.suggestion;
	return question.suggest(context) as AnswerWithSource<unknown> | undefined;
}

/** When the region is to be switched, or a refused profile replaced, the cursor starts on the first other one. */
function startId(
	{open}: ConversationState,
	question: Question<never>,
	suggested: string,
	items: readonly ChoiceItem[],
	refused: ReadonlySet<string>,
): string {
	const leaves = question.id === 'region' && open === 'region';
	if (!leaves && !refused.has(suggested)) return suggested;
	return items.find(({id, disabledReason}) => id !== suggested && !disabledReason && !refused.has(id))?.id ?? suggested;
}

/** What was chosen before in this run is no suggestion. */
const earlier: readonly AnswerSource[] = ['you'];

function suggestionSentence(
	active: QuestionState | undefined,
	context: QuestionContext,
	refused: ReadonlySet<string>,
): string | undefined {
	const suggestion = active?.suggestion;
	if (!suggestion) return undefined;
	if (refused.has(optionId(suggestion.value)))
		return `Now: ${briefly(active.question, suggestion.value, context)}, which is refused`;
	const why = suggestion.why ?? (suggestion.from === 'default' ? undefined : sourceText(suggestion));
	if (!why) return undefined;
	const value = briefly(active.question, suggestion.value, context);
	return earlier.includes(suggestion.from) ? `Now: ${value}` : `Suggested: ${value}, ${why}`;
}
