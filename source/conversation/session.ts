// The only moving part of the conversation: keeps the state, looks up what it wants, drops replies nobody waits for.
import type {GivenAnswers} from './answers.ts';
import {type ConversationView, view} from './conversation.ts';
import type {InitialState} from './initial-state.ts';
import {asProblem, type Ports, type Query} from './query.ts';
import type {SuggestionBase} from './question.ts';
import {type ConversationMessage, type ConversationState, firstState} from './state.ts';
import {throttleUpdates} from './throttle-updates.ts';
import {update} from './update.ts';

/** Calls in flight at once: two lists of each of some thirty regions. Every region throttles by itself (measured: 8 took 15 times as long as one region). */
const atOnce = 64;

export type Session = {
	readonly state: ConversationState;
	readonly view: ConversationView;
	send(message: ConversationMessage): void;
	/** Called after every change; returns the way to stop. Lives outside React, so it survives handing the terminal over. */
	subscribe(listener: () => void): () => void;
	/** Resolves when nothing that is wanted is still being looked up. */
	settled(): Promise<void>;
	close(): void;
};

export function openSession(
	ports: Ports,
	start: InitialState,
	flags: GivenAnswers = {},
	base?: SuggestionBase,
): Session {
	let state = firstState(start, flags, base);
	let seen = view(state);
	let closed = false;
	const listeners = new Set<() => void>();
	const loads = new Map<string, AbortController>();

	const send = (message: ConversationMessage) => {
		if (closed) return;
		state = update(state, message, seen);
		seen = view(state);
		tend();
		for (const listener of listeners) listener();
	};

	/** Starts what is wanted and not known, stops what is no longer wanted. */
	const tend = () => {
		for (const [key, load] of loads) {
			if (seen.wanted.has(key) && state.facts[key]?.state !== 'failed') continue;
			load.abort();
			loads.delete(key);
		}
		for (const fact of seen.wanted.values()) {
			if (loads.size >= atOnce) break;
			const loaded = state.facts[fact.key];
			if (!loads.has(fact.key) && (!loaded || loaded.state === 'loading')) void begin(fact);
		}
	};

	const begin = async (fact: Query<unknown>) => {
		const load = new AbortController();
		loads.set(fact.key, load);
		const current = () => loads.get(fact.key) === load;
		const news = throttleUpdates((soFar) => {
			if (current()) send({type: 'fact', key: fact.key, loaded: {state: 'loading', soFar}});
		});
		try {
			const value = await fact.load(ports, load.signal, news.hear);
			if (!current()) return;
			loads.delete(fact.key);
			send({type: 'fact', key: fact.key, loaded: {state: 'ready', value}});
		} catch (error) {
			if (!current()) return;
			loads.delete(fact.key);
			send({type: 'fact', key: fact.key, loaded: {state: 'failed', problem: asProblem(error)}});
		} finally {
			news.stop();
		}
	};

	tend();
	return {
		get state() {
			return state;
		},
		get view() {
			return seen;
		},
		send,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		settled: () =>
			new Promise((resolve) => {
				const look = () => {
					if (loads.size > 0 && !closed) return;
					stop();
					resolve();
				};
				listeners.add(look);
				const stop = () => listeners.delete(look);
				look();
			}),
		close() {
			closed = true;
			for (const load of loads.values()) load.abort();
			loads.clear();
			for (const listener of [...listeners]) listener();
		},
	};
}
