// Who can call the simulated account.
import type {Policies} from './policy/document.ts';

export type Principal =
	| {readonly kind: 'assumed-role'; readonly role: string; readonly path: string; readonly session: string}
	| {readonly kind: 'user'; readonly name: string; readonly path: string}
	| {readonly kind: 'federated-user'; readonly name: string}
	| {readonly kind: 'root'};

/** Someone who can call: who it is, what binds them, and the tags of the session. */
export type Caller = {
	readonly principal: Principal;
	readonly policies: Policies;
	readonly tags?: Readonly<Record<string, string>>;
};
