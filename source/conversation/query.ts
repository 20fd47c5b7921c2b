// A query: something that must be looked up over the ports. Its key names all that the result depends on.
// So the same thing is looked up once, and a result that comes late is ignored because its key is no longer needed.
import type {Account, Identity} from '../account/account.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import type {Finding} from '../finding.ts';
import type {Machine} from '../machine/machine.ts';
import type {Plan} from '../plan/edit.ts';
import {Problem} from '../problem.ts';

export type Ports = {
	readonly account: Account;
	readonly machine: Machine;
	/** What would be wrong with the configuration if the plan were written. Absent where nobody looks. */
	readonly findFaults?: (plan: Plan, known: KnownOfAccount, signal: AbortSignal) => Promise<readonly Fault[]>;
};

/** What AWS has answered about the account; absent where it was not asked. */
export type KnownOfAccount = {
	readonly identity?: Identity;
	readonly profiles?: readonly InferenceProfile[];
};

/** A finding that fails. With some a script writes nothing: the files would not work at all. Others are mended elsewhere. */
export type Fault = Finding & {readonly keepsFromWriting: boolean};

export type Query<Value> = {
	/** Queries with the same key have the same result. */
	readonly key: string;
	/** What is being done, for the spinner: `Asking us-west-2 what it offers`. */
	readonly doing: string;
	/** Begun before its result is needed: a screen that can be answered does not wait for it. */
	readonly ahead?: true;
	/** The same with how far it is, where that can be told from a partial result. */
	progress?(soFar: Value): string;
	/** `emit` reports a partial result, which is worked out only if it will be shown. Rejects with a Problem. */
	load(ports: Ports, signal: AbortSignal, emit: (soFar: () => Value) => void): Promise<Value>;
};

export type QueryState<Value> =
	| {readonly state: 'loading'; readonly soFar?: Value}
	| {readonly state: 'ready'; readonly value: Value}
	| {readonly state: 'failed'; readonly problem: Problem};

/** What is known of a query; `loading` where it never ran. */
export type QueryReader = <Value>(query: Query<Value>) => QueryState<Value>;

/** The result, or what has arrived of it. */
export function resultSoFar<Value>(query: QueryState<Value>): Value | undefined {
	if (query.state === 'ready') return query.value;
	return query.state === 'loading' ? query.soFar : undefined;
}

/** Anything that is not a Problem was not thrown on purpose: a fault of this program, which is to be reported. */
export function asProblem(error: unknown): Problem {
	if (error instanceof Problem) return error;
	return new Problem({
		code: 'unexpected',
		title: 'This is a fault of claude-bedrock-setup itself',
		because: error instanceof Error ? error.message : String(error),
		next: [{say: 'Report it where you got this program from, with this message and the command that you ran'}],
	});
}
