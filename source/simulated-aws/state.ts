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
	counter: 0,
});
