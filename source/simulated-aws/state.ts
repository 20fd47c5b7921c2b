// What changes while a world is served: profiles made and deleted, subscriptions, counters, the prompt cache. A world itself never changes.
import type {ApplicationProfile} from './catalog/profiles.ts';

export type CacheEntry = {readonly ttl: '5m' | '1h'; expires: number};

export type ServerState = {
	readonly created: Map<string, ApplicationProfile[]>;
	readonly deleted: Set<string>;
	readonly tags: Map<string, Record<string, string>>;
	/** Models that the first authorised call subscribed the account to. */
	readonly subscribed: Set<string>;
	/** Base64 of the use-case form, once submitted. */
	form: string | undefined;
	/** How often each fault was applied, by its index in the world's list. */
	readonly faultCounts: Map<number, number>;
	/** Calls routed so far; together with the seed it decides the next destination. */
	routed: number;
	readonly promptCache: Map<string, CacheEntry>;
	/** ARNs by the token of the request that made them: a request that is repeated makes nothing new. */
	readonly createTokens: Map<string, string>;
	/** Makes ids of created things differ. */
	counter: number;
};

export const newState = (): ServerState => ({
	created: new Map(),
	deleted: new Set(),
	tags: new Map(),
	subscribed: new Set(),
	form: undefined,
	faultCounts: new Map(),
	routed: 0,
	promptCache: new Map(),
	createTokens: new Map(),
	counter: 0,
});

/** What outlives a run in a demo home: the application profiles that were made, deleted and tagged. */
export const stateAsText = ({created, deleted, tags, counter}: ServerState): string =>
	JSON.stringify({created: [...created], deleted: [...deleted], tags: [...tags], counter});

/** A state that goes on from such a text; a new one where it cannot be read. */
export function stateFromText(text: string): ServerState {
	try {
		const {created, deleted, tags, counter} = JSON.parse(text);
		return {...newState(), created: new Map(created), deleted: new Set(deleted), tags: new Map(tags), counter};
	} catch {
		return newState();
	}
}
