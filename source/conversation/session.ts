// Runs the conversation: holds its state, runs the queries that the view needs, ignores results that it no longer needs.
import type {AnswersWithSource} from './answers.ts';
import {type ConversationView, viewOf} from './conversation.ts';
import type {InitialState} from './initial-state.ts';
import {openPace} from './pace.ts';
import {asProblem, type Ports, type Query, type QueryState} from './query.ts';
import type {PreviousAnswers} from './question.ts';
import {roadVariables} from './road-variables.ts';
import {type ConversationMessage, type ConversationState, firstState} from './state.ts';
import {throttleUpdates} from './throttle-updates.ts';
import {update} from './update.ts';

/**
 * Enough for the two lists of each of some thirty regions. AWS throttles each region by itself; with 8 at once, asking all
 * regions took 15 times as long as asking one (measured).
 */
const maxRunningQueries = 64;

/** Lives outside React, so that it survives handing the terminal to `aws sso login`. */
export type Session = {
	readonly state: ConversationState;
	readonly view: ConversationView;
	send(message: ConversationMessage): void;
	/** `listener` is called after every change; the result stops that. */
	subscribe(listener: () => void): () => void;
	/** Resolves when no query is running any more. */
	settled(): Promise<void>;
	/** Aborts all queries; messages are ignored from then on. */
	close(): void;
};

/** @param ready nothing is looked up before it resolves */
export function openSession(
	given: Ports,
	initial: InitialState,
	flags: AnswersWithSource = {},
	previous?: PreviousAnswers,
	ready?: Promise<void>,
): Session {
	const road = roadVariables(initial);
	const account = Object.keys(road).length > 0 ? given.account.withEnvironment(road) : given.account;
	const ports: Ports = {...given, account};
	let state = firstState(initial, flags, previous);
	let view = viewOf(state);
	let closed = false;
	const listeners = new Set<() => void>();
	const running = new Map<string, AbortController>();

	/** The state has changed since the view was worked out. */
	let isBehind = false;

	const catchUp = () => {
		if (!isBehind) return;
		isBehind = false;
		view = viewOf(state);
		syncQueries();
	};
	const tell = () => {
		catchUp();
		for (const listener of listeners) listener();
	};
	/** Dozens of answers may come within a few milliseconds; whoever works out a view after each has no time to take them. */
	const pace = openPace(tell);

	const send = (message: ConversationMessage) => {
		if (closed) return;
		const isAnswerOfAws = message.type === 'query';
		if (!isAnswerOfAws) catchUp();
		state = update(state, message, view);
		isBehind = true;
		if (isAnswerOfAws) pace.request();
		else tell();
	};

	/** Aborts what the view no longer needs, and starts what it needs and does not know. */
	const syncQueries = () => {
		for (const [key, controller] of running) {
			if (view.activeQueries.has(key) && state.queries[key]?.state !== 'failed') continue;
			controller.abort();
			running.delete(key);
		}
		for (const query of view.activeQueries.values()) {
			if (running.size >= maxRunningQueries) break;
			const isKnown = (state.queries[query.key]?.state ?? 'loading') !== 'loading';
			if (!isKnown && !running.has(query.key)) void run(query);
		}
	};

	const run = async (query: Query<unknown>) => {
		const {key} = query;
		const controller = new AbortController();
		running.set(key, controller);
		// A query that was aborted, or started anew since, has nothing to say any more.
		const isCurrent = () => running.get(key) === controller;
		const report = (state: QueryState<unknown>) => send({type: 'query', key, state});
		const updates = throttleUpdates((soFar: unknown) => {
			if (isCurrent()) report({state: 'loading', soFar});
		});
		const finish = (result: QueryState<unknown>) => {
			if (!isCurrent()) return;
			running.delete(key);
			report(result);
		};
		try {
			await ready;
			finish({state: 'ready', value: await query.load(ports, controller.signal, updates.push)});
		} catch (error) {
			finish({state: 'failed', problem: asProblem(error)});
		} finally {
			updates.stop();
		}
	};

	syncQueries();
	return {
		get state() {
			return state;
		},
		get view() {
			catchUp();
			return view;
		},
		send,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		settled: () =>
			new Promise((resolve) => {
				const check = () => {
					if ((running.size > 0 || isBehind) && !closed) return;
					listeners.delete(check);
					resolve();
				};
				listeners.add(check);
				check();
			}),
		close() {
			closed = true;
			pace.stop();
			for (const controller of running.values()) controller.abort();
			running.clear();
			for (const listener of [...listeners]) listener();
		},
	};
}
