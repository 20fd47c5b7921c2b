// A world is a value: everything that decides how the simulated account answers. One file per world in worlds/.
import type {Caller} from './caller.ts';
import {allModels, type CatalogModel} from './catalog/models.ts';
import type {ApplicationProfiles} from './catalog/profiles.ts';
import {type TokenQuota, usualTokens} from './catalog/quotas.ts';
import {ordinaryAccess, ssoRole} from './grants.ts';
import type {HomeFiles} from './home-files.ts';
import type {Policies} from './policy/document.ts';

/** A Bedrock API key. A long-term one is a credential of an IAM user of its own; a short-term one is a signed URL, good for one region and some hours. */
export type ApiKey = {readonly caller: Caller} & (
	| {readonly kind: 'long-term'; readonly token: string; readonly expired?: boolean}
	| {readonly kind: 'short-term'; readonly accessKeyId: string}
);

/** What GetFoundationModelAvailability says of a model, and why an authorised call may fail all the same. */
export type ModelState = {
	readonly agreement?: 'AVAILABLE' | 'PENDING' | 'NOT_AVAILABLE' | 'ERROR';
	readonly agreementError?: string;
	readonly authorization?: 'AUTHORIZED' | 'NOT_AUTHORIZED';
	readonly entitlement?: 'AVAILABLE' | 'NOT_AVAILABLE';
	readonly region?: 'AVAILABLE' | 'NOT_AVAILABLE';
	/** LEGACY, and not called in the last 30 days. */
	readonly dormant?: boolean;
	readonly status?: 'ACTIVE' | 'LEGACY';
	/** ISO date. */
	readonly endOfLife?: string;
};

/** Something that goes wrong after a call was authorised, or before AWS was reached. */
export type WorldFault = {
	/** `InvokeModel`, …, or `*`. */
	readonly operation: string;
	/** Only calls whose model id or ARN contains this. */
	readonly detail?: string;
	/** Only the first so many calls; all when absent. */
	readonly times?: number;
} & (
	| {readonly kind: 'error'; readonly status: number; readonly name: string; readonly message: string}
	/** The stream begins, then an exception event ends it. */
	| {readonly kind: 'in-stream'; readonly name: string; readonly message: string}
	/** A web proxy answers instead of AWS: HTML, no request id. */
	| {readonly kind: 'html'; readonly status: number; readonly body: string}
	/** 200 with a body (for streams: a content type) that is not AWS's. */
	| {readonly kind: 'malformed'}
	| {readonly kind: 'hang'}
	| {readonly kind: 'reset'}
);

/** `refused`: no mark is taken. `no hour`: no lifetime can be asked for. `never read`: each call comes to a region that has not seen the prompt. */
export type CachingState = 'refused' | 'no hour' | 'never read';

export type World = {
	/** Kebab-case. */
	readonly name: string;
	/** One line. */
	readonly description: string;
	readonly accountId: string;
	/** The region of the account's people; all ARNs of the world are in its partition. */
	readonly region: string;
	/** Opt-in regions that are switched off. */
	readonly regionsOff: readonly string[];
	/** Who calls with any key that is not listed in `keys`. */
	readonly identity: Caller;
	/** Further access key ids: another caller, or why they are refused. */
	readonly keys: Readonly<Record<string, Caller | 'expired' | 'unknown' | 'wrong-secret'>>;
	readonly apiKeys: readonly ApiKey[];
	readonly models: readonly CatalogModel[];
	/** By foundation model id, `*` for all others. */
	readonly modelStates: Readonly<Record<string, ModelState>>;
	/** Application profiles per region. */
	readonly applicationProfiles: (region: string) => ApplicationProfiles;
	/** Application profiles that the account may have in a region. */
	readonly profileQuota: number;
	readonly tokenQuota: TokenQuota;
	/** At most so many application profiles in one page. */
	readonly pageSize: number;
	readonly useCaseSubmitted: boolean;
	/** `every`: a call is checked against all destinations. `seeded`: against one of them, which the seed decides. */
	readonly routing: {readonly kind: 'every'} | {readonly kind: 'seeded'; readonly seed: number};
	/** What becomes of prompts that are marked for the cache, where it is not as AWS documents it; by foundation model id, `*` for all others. */
	readonly caching: Readonly<Record<string, CachingState>>;
	/** What the policy simulator still believes, where it differs from what is in force (IAM is eventually consistent). */
	readonly simulator?: Policies;
	/** The VPC endpoint that calls come through. */
	readonly sourceVpce?: string;
	/** Milliseconds before an answer, by operation, `*` for all others. */
	readonly latency: Readonly<Record<string, number>>;
	readonly faults: readonly WorldFault[];
	/** Seconds by which AWS's clock is ahead of this machine's; beyond 300 signatures are refused. */
	readonly clockAhead: number;
	/** The files a demo home begins with. */
	readonly home: HomeFiles;
};

const noProfiles: ApplicationProfiles = {size: 0, at: () => undefined, find: () => undefined};

const accountId = '123456789012';

/** A world from what is special about it; everything else is an ordinary account in which all works. */
export function world(special: Pick<World, 'name' | 'description' | 'home'> & Partial<World>): World {
	return {
		accountId,
		region: 'us-west-2',
		regionsOff: [],
		identity: {principal: ssoRole('Dev'), policies: {identity: [ordinaryAccess]}},
		keys: {},
		apiKeys: [],
		models: allModels,
		modelStates: {},
		applicationProfiles: () => noProfiles,
		profileQuota: Number.POSITIVE_INFINITY,
		tokenQuota: usualTokens,
		pageSize: 100,
		useCaseSubmitted: true,
		routing: {kind: 'every'},
		caching: {},
		latency: {},
		faults: [],
		clockAhead: 0,
		...special,
	};
}
