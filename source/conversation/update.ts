// What a message does to the state. "Back" clears the last answer; a new region makes suggestions of the models of the old one.
import type {Answers, Given, GivenAnswers, Id} from './answers.ts';
import type {ConversationView} from './conversation.ts';
import {type Page, pageOf, pages} from './pages.ts';
import type {SuggestionBase} from './question.ts';
import type {ConversationMessage, ConversationState} from './state.ts';

/** `view`: what follows from `state`. */
export function update(
	state: ConversationState,
	message: ConversationMessage,
	view: ConversationView,
): ConversationState {
	switch (message.type) {
		case 'begin': {
			const open = message.how === 'switch' ? 'region' : message.how === 'change' ? 'change' : undefined;
			// Only "keep" settles what the re-run is for; from an opened question "back" still leads to that choice.
			return {...state, begun: message.how === 'keep', keep: true, open, highlight: undefined};
		}
		case 'answer':
			return answer(state, message.id, message.value, view);
		case 'take':
			return {...state, trail: [...without(state.trail, message.page), message.page], open: undefined};
		case 'open': {
			const listed = state.open === 'change' && message.id !== 'change' ? message.id : undefined;
			return {...state, open: message.id, listed, highlight: undefined};
		}
		case 'forget':
			return {...state, given: omit(state.given, [message.id]), open: message.id, highlight: undefined};
		case 'back':
			return back(state, view);
		case 'highlight':
			return state.highlight === message.value ? state : {...state, highlight: message.value};
		case 'again':
			return {...discard(state, message.prefixes), round: state.round + 1};
		case 'subscribe':
			return {...state, start: {...state.start, options: {...state.start.options, subscribe: true}}};
		case 'restart':
			return discard({...state, start: message.start}, ['']);
		case 'fact':
			return {...state, facts: {...state.facts, [message.key]: message.loaded}};
	}
}

function answer(state: ConversationState, id: Id, value: Answers[Id], view: ConversationView): ConversationState {
	const page = pageOf(id);
	// In a group an answer fills one row, and the page still has to be accepted as a whole.
	const trail =
		page.group && !state.trail.includes(page.id) ? state.trail : [...without(state.trail, page.id), page.id];
	const next: ConversationState = {
		...state,
		given: {...state.given, [id]: withSource(id, value, view)},
		trail,
		begun: true,
		open: undefined,
		listed: undefined,
		highlight: undefined,
	};
	const isElsewhere = (id === 'region' || id === 'signIn') && view.answers[id] !== value;
	return isElsewhere ? withoutModels(next, view) : next;
}

/** Whoever chooses just what was suggested keeps the source of the suggestion, which the review then shows. */
function withSource(id: Id, value: Answers[Id], view: ConversationView): Given<Answers[Id]> {
	const suggestion = view.asked.find(({question}) => question.id === id)?.suggestion;
	const isSuggested = suggestion && JSON.stringify(suggestion.value) === JSON.stringify(value);
	return isSuggested ? (suggestion as Given<Answers[Id]>) : {value, from: 'you'};
}

/** Answers that are worth something in one region and account only. */
const regional: readonly Id[] = ['model', 'opus', 'sonnet', 'haiku', 'fable', 'subagent', 'haikuRegion'];

/**
 * In another region or account the models are un-answered, and become what suggestions start from: their counterparts there.
 * Models from flags stay and are checked there.
 */
function withoutModels(state: ConversationState, view: ConversationView): ConversationState {
	const hadModels = regional.some((id) => view.given[id]);
	if (!hadModels && !view.answers.region) return state;
	return {
		...state,
		given: omit(state.given, chosenByHand(state, regional)),
		base: suggesting(state, view.answers),
		// Accepting the models there says nothing about those here, so these pages have to be accepted again.
		trail: without(without(state.trail, 'model'), 'tiers'),
		keep: state.keep || state.trail.includes('tiers'),
	};
}

function back(state: ConversationState, view: ConversationView): ConversationState {
	if (state.listed && state.open !== 'change') return {...state, open: 'change', highlight: undefined};
	if (state.open) return {...state, open: undefined, listed: undefined, highlight: undefined};
	const last = state.trail.at(-1);
	if (!last) return state.base?.from === 'set now' ? {...state, begun: false} : state;
	const page = pages.find(({id}) => id === last) as Page;
	const cleared = chosenByHand(state, page.asks);
	const {region} = view.answers;
	return {
		...state,
		trail: without(state.trail, last),
		given: omit(state.given, cleared),
		// What was chosen stays as the suggestion, so that going back and forth loses nothing.
		base: suggesting(state, {
			...(region ? {region} : {}),
			...Object.fromEntries(cleared.map((id) => [id, state.given[id]?.value])),
		}),
		highlight: undefined,
	};
}

/** Takes away what is known of failed queries, and of those whose key starts with one of the prefixes: they run again. */
function discard(state: ConversationState, prefixes: readonly string[]): ConversationState {
	const facts = Object.entries(state.facts).filter(
		([key, loaded]) => loaded.state !== 'failed' && !prefixes.some((prefix) => key.startsWith(prefix)),
	);
	return {...state, facts: Object.fromEntries(facts)};
}

/** Earlier answers, with `answers` in the place of theirs. */
const suggesting = ({base}: ConversationState, answers: Partial<Answers>): SuggestionBase => ({
	answers: {...base?.answers, ...answers},
	from: base?.from ?? 'you',
});

/** Of these questions the ones that are answered, and not by a flag: flags are never cleared. */
const chosenByHand = ({given}: ConversationState, ids: readonly Id[]) =>
	ids.filter((id) => given[id] && given[id].from !== 'flag');

const without = <Item>(items: readonly Item[], item: Item) => items.filter((other) => other !== item);

const omit = (given: GivenAnswers, ids: readonly Id[]): GivenAnswers =>
	Object.fromEntries(Object.entries(given).filter(([id]) => !ids.includes(id as Id)));
