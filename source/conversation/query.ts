// Something that must be looked up: named by all that it depends on, so that it is asked once and a late reply finds no one waiting.
import type {Account} from '../account/account.ts';
import type {Machine} from '../machine/machine.ts';
import {Problem} from '../problem.ts';

export type Ports = {readonly account: Account; readonly machine: Machine};

export type Query<Value> = {
	/** The same key is the same question to the world. */
	readonly key: string;
	/** What is being done, for the spinner: `Asking us-west-2 what it offers`. */
	readonly doing: string;
	/** `emit` hands over what is known so far, worked out if somebody is to see it. Rejects with a Problem. */
	load(ports: Ports, signal: AbortSignal, emit: (soFar: () => Value) => void): Promise<Value>;
};

export type QueryState<Value> =
	| {readonly state: 'loading'; readonly soFar?: Value}
	| {readonly state: 'ready'; readonly value: Value}
	| {readonly state: 'failed'; readonly problem: Problem};

/** How a question looks a fact up; asking is what makes it wanted. */
export type PeekQuery = <Value>(fact: Query<Value>) => QueryState<Value>;

/** What is known now: the whole answer, or what has arrived of it. */
export function known<Value>(loaded: QueryState<Value>): Value | undefined {
	if (loaded.state === 'ready') return loaded.value;
	return loaded.state === 'loading' ? loaded.soFar : undefined;
}

/** A fault of our own, told apart from what the world answered. */
export function asProblem(error: unknown): Problem {
	if (error instanceof Problem) return error;
	return new Problem({
		code: 'unexpected',
		title: 'This is a fault of claude-bedrock-setup itself',
		because: error instanceof Error ? error.message : String(error),
		next: [
			{say: 'Report it with the command you ran: https://github.com/claude-bedrock-setup/claude-bedrock-setup/issues'},
		],
	});
}
