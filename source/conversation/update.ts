// What a message does to the state. "Back" forgets the last answer; a new region re-maps what was chosen in the old one.
import type {Answers, Given, GivenAnswers, Id} from './answers.ts';
import type {ConversationView} from './conversation.ts';
import {type Page, pageOf, pages} from './pages.ts';
import type {ConversationMessage, ConversationState} from './state.ts';

/** Answers that hold inference profiles of one region. */
const pinned: readonly Id[] = ['model', 'opus', 'sonnet', 'haiku', 'fable', 'subagent', 'haikuRegion'];

export function update(
	state: ConversationState,
	message: ConversationMessage,
	seen: ConversationView,
): ConversationState {
	switch (message.type) {
		case 'fact':
			return {...state, facts: {...state.facts, [message.key]: message.loaded}};
		case 'highlight':
			return state.highlight === message.value ? state : {...state, highlight: message.value};
		case 'open':
			return {...state, open: message.id, listed: rowOf(state, message.id), highlight: undefined};
		case 'begin': {
			const open = message.how === 'switch' ? 'region' : message.how === 'change' ? 'change' : undefined;
			// A question that is only opened can be left again for the choice of what to do.
			return {...state, begun: message.how === 'keep', keep: true, open, highlight: undefined};
		}
		case 'answer':
			return answered(state, message.id, message.value, seen);
		case 'take':
			return {...state, trail: [...without(state.trail, message.page), message.page], open: undefined};
		case 'forget':
			return {...state, given: omit(state.given, [message.id]), open: message.id, highlight: undefined};
		case 'back':
			return back(state, seen);
		case 'again':
			return {...again(state, message.prefixes), round: state.round + 1};
		case 'subscribe':
			return {...state, start: {...state.start, options: {...state.start.options, subscribe: true}}};
		case 'restart':
			return again({...state, start: message.start}, ['']);
	}
}

function answered(state: ConversationState, id: Id, value: Answers[Id], seen: ConversationView): ConversationState {
	const page = pageOf(id);
	const given = {...state.given, [id]: origin(id, value, seen)};
	// Inside a group an answer only fills its row; the page is taken as a whole.
	const trail =
		page.group && !state.trail.includes(page.id) ? state.trail : [...without(state.trail, page.id), page.id];
	const next: ConversationState = {
		...state,
		given,
		trail,
		begun: true,
		open: undefined,
		listed: undefined,
		highlight: undefined,
	};
	const moved =
		(id === 'region' && seen.answers.region !== value) || (id === 'signIn' && seen.answers.signIn !== value);
	return moved ? rebased(next, seen) : next;
}

/** Taking what was suggested keeps where the suggestion came from: that is what the review has to say. */
function origin(id: Id, value: Answers[Id], seen: ConversationView): Given<Answers[Id]> {
	const suggestion = seen.asked.find(({question}) => question.id === id)?.suggestion;
	if (suggestion && JSON.stringify(suggestion.value) === JSON.stringify(value)) return suggestion as Given<Answers[Id]>;
	return {value, from: 'you'};
}

/** What was chosen in the old region becomes what suggestions start from; flags stay and are checked anew. */
function rebased(state: ConversationState, seen: ConversationView): ConversationState {
	const chosen = pinned.filter((id) => seen.given[id]);
	const before = state.base?.answers ?? {};
	if (chosen.length === 0 && !seen.answers.region) return state;
	const theirs = pinned.filter((id) => state.given[id]?.from !== 'flag' && state.given[id]);
	return {
		...state,
		base: {answers: {...before, ...seen.answers}, from: state.base?.from ?? 'you'},
		given: omit(state.given, theirs),
		// What was seen there was not seen here: a pin without counterpart is asked for again.
		trail: without(without(state.trail, 'model'), 'tiers'),
		keep: state.keep || state.trail.includes('tiers'),
	};
}

const rowOf = ({open}: ConversationState, id: Id | 'change') => (open === 'change' && id !== 'change' ? id : undefined);

function back(state: ConversationState, seen: ConversationView): ConversationState {
	if (state.listed && state.open !== 'change') return {...state, open: 'change', highlight: undefined};
	if (state.open) return {...state, open: undefined, listed: undefined, highlight: undefined};
	const last = state.trail.at(-1);
	if (!last) return state.base?.from === 'set now' ? {...state, begun: false} : state;
	const page = pages.find(({id}) => id === last) as Page;
	const forgotten = page.asks.filter((id) => state.given[id]?.from !== 'flag' && state.given[id]);
	// What was chosen stays as the suggestion, so that going back and forth loses nothing.
	const hints = Object.fromEntries(forgotten.map((id) => [id, state.given[id]?.value]));
	return {
		...state,
		trail: without(state.trail, last),
		given: omit(state.given, forgotten),
		base: {answers: {...state.base?.answers, ...regionOf(seen), ...hints}, from: state.base?.from ?? 'you'},
		highlight: undefined,
	};
}

const regionOf = (seen: ConversationView): Partial<Answers> =>
	seen.answers.region ? {region: seen.answers.region} : {};

function again(state: ConversationState, prefixes: readonly string[]): ConversationState {
	const facts = Object.entries(state.facts).filter(
		([key, loaded]) => !(prefixes.some((prefix) => key.startsWith(prefix)) || loaded.state === 'failed'),
	);
	return {...state, facts: Object.fromEntries(facts)};
}

const without = <Item>(items: readonly Item[], item: Item) => items.filter((other) => other !== item);

function omit(given: GivenAnswers, ids: readonly Id[]): GivenAnswers {
	return Object.fromEntries(Object.entries(given).filter(([id]) => !ids.includes(id as Id)));
}
