// What a message does to the state. "Back" clears the last answer; a new region makes suggestions of the models of the old one.
import type {Answers, AnswersWithSource, AnswerWithSource, Id} from './answers.ts';
import type {ConversationView} from './conversation.ts';
import {type Page, pageOf, pages} from './pages.ts';
import type {PreviousAnswers} from './question.ts';
import type {ConversationMessage, ConversationState} from './state.ts';

/** `view`: what follows from `state`. */
export function update(
	state: ConversationState,
	message: ConversationMessage,
	view: ConversationView,
): ConversationState {
	switch (message.type) {
		case 'start': {
			const open = message.how === 'switch' ? 'region' : message.how === 'change' ? 'change' : undefined;
			// Only "keep" settles what the re-run is for; from an opened question "back" still leads to that choice.
			return {...state, started: message.how === 'keep', acceptUnchanged: true, open, highlight: undefined};
		}
		case 'answer':
			return answer(state, message.id, message.value, view);
		case 'answerAhead': {
			const next = answer(state, message.id, message.value, view);
			const {initial} = next;
			return {...next, initial: {...initial, flags: {...initial.flags, [message.id]: message.flag}}};
		}
		case 'acceptPage':
			return {...state, history: [...without(state.history, message.page), message.page], open: undefined};
		case 'open': {
			const openedFromList = state.open === 'change' && message.id !== 'change' ? message.id : undefined;
			return {...state, open: message.id, openedFromList, highlight: undefined};
		}
		case 'clearAnswer':
			return {...state, answers: omit(state.answers, [message.id]), open: message.id, highlight: undefined};
		case 'back':
			return back(state, view);
		case 'highlight':
			return state.highlight === message.value ? state : {...state, highlight: message.value};
		case 'askEveryRegion':
			return {...state, everyRegion: true};
		case 'refresh':
			return {...discard(state, message.prefixes), refreshCount: state.refreshCount + 1};
		case 'subscribe':
		case 'trustProject':
			return {...state, initial: {...state.initial, options: {...state.initial.options, [message.type]: true}}};
		case 'reload':
			return discard({...state, initial: message.initial}, ['']);
		case 'query':
			return {...state, queries: {...state.queries, [message.key]: message.state}};
	}
}

function answer(state: ConversationState, id: Id, value: Answers[Id], view: ConversationView): ConversationState {
	const page = pageOf(id);
	// In a group an answer fills one row, and the page still has to be accepted as a whole.
	const history =
		page.group && !state.history.includes(page.id) ? state.history : [...without(state.history, page.id), page.id];
	const next: ConversationState = {
		...withoutAhead(state, [id]),
		answers: {...state.answers, [id]: withSource(id, value, view)},
		history,
		started: true,
		open: undefined,
		openedFromList: undefined,
		returnTo: undefined,
		highlight: undefined,
		// It was asked for this sign-in.
		everyRegion: state.everyRegion && id !== 'signIn',
	};
	const isElsewhere = (id === 'region' || id === 'signIn') && view.answers[id] !== value;
	return isElsewhere ? withoutModels(next, view) : next;
}

/** The texts that stand where a flag would, of answers that were given ahead and count no more. */
function withoutAhead(state: ConversationState, ids: readonly Id[]): ConversationState {
	const {initial, answers} = state;
	const others = Object.entries(initial.flags).filter(([id]) => {
		const given = answers[id as Id];
		return !ids.includes(id as Id) || given === undefined || given.from === 'flag';
	});
	return {...state, initial: {...initial, flags: Object.fromEntries(others)}};
}

/** Whoever chooses just what was suggested keeps the source of the suggestion, which the review then shows. */
function withSource(id: Id, value: Answers[Id], view: ConversationView): AnswerWithSource<Answers[Id]> {
	const suggestion = view.questions.find(({question}) => question.id === id)?.suggestion;
	const isSuggested = suggestion && JSON.stringify(suggestion.value) === JSON.stringify(value);
	return isSuggested ? (suggestion as AnswerWithSource<Answers[Id]>) : {value, from: 'you'};
}

/** Answers that are worth something in one region and account only. */
const regional: readonly Id[] = ['model', 'opus', 'sonnet', 'haiku', 'fable', 'subagent', 'haikuRegion'];

/**
 * In another region or account the models are un-answered, and become what suggestions start from: their counterparts there.
 * Models from flags stay and are checked there.
 */
function withoutModels(state: ConversationState, view: ConversationView): ConversationState {
	const hadModels = regional.some((id) => view.answersWithSource[id]);
	if (!hadModels && !view.answers.region) return state;
	return {
		...state,
		answers: omit(state.answers, chosenByHand(state, regional)),
		previous: suggesting(state, view.answersWithSource),
		// Accepting the models there says nothing about those here, so these pages have to be accepted again.
		history: without(without(state.history, 'model'), 'tiers'),
		acceptUnchanged: state.acceptUnchanged || state.history.includes('tiers'),
	};
}

function back(state: ConversationState, view: ConversationView): ConversationState {
	if (state.openedFromList && state.open !== 'change') return {...state, open: 'change', highlight: undefined};
	if (state.open) {
		const returnTo = state.open === 'change' ? undefined : state.open;
		return {...state, open: undefined, openedFromList: undefined, returnTo, highlight: undefined};
	}
	const last = state.history.at(-1);
	if (!last) return state.previous?.from === 'set now' ? {...state, started: false} : state;
	const page = pages.find(({id}) => id === last) as Page;
	const cleared = chosenByHand(state, page.asks);
	const {region} = view.answersWithSource;
	return {
		...withoutAhead(state, cleared),
		history: without(state.history, last),
		answers: omit(state.answers, cleared),
		// What was chosen stays as the suggestion, so that going back and forth loses nothing.
		previous: suggesting(state, {
			...(region ? {region} : {}),
			...Object.fromEntries(cleared.map((id) => [id, state.answers[id]])),
		}),
		highlight: undefined,
	};
}

/** Takes away what is known of failed queries, and of those whose key starts with one of the prefixes: they run again. */
function discard(state: ConversationState, prefixes: readonly string[]): ConversationState {
	const others = Object.entries(state.queries).filter(
		([key, query]) => query.state !== 'failed' && !prefixes.some((prefix) => key.startsWith(prefix)),
	);
	return {...state, queries: Object.fromEntries(others)};
}

/** Earlier answers, with `given` in the place of theirs. */
const suggesting = ({previous}: ConversationState, given: AnswersWithSource): PreviousAnswers => ({
	answers: {
		...previous?.answers,
		...Object.fromEntries(Object.entries(given).map(([id, {value}]) => [id, value])),
	},
	from: previous?.from ?? 'you',
	sources: {...previous?.sources, ...given},
});

/** Of these questions the ones that are answered, and not by a flag: neither "back" nor another region clears a flag. */
const chosenByHand = ({answers}: ConversationState, ids: readonly Id[]) =>
	ids.filter((id) => answers[id] && answers[id].from !== 'flag');

const without = <Item>(items: readonly Item[], item: Item) => items.filter((other) => other !== item);

const omit = (answers: AnswersWithSource, ids: readonly Id[]): AnswersWithSource =>
	Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id as Id)));
