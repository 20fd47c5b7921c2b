// How many tokens per minute and per day an account may use of a model. Service Quotas names each quota after the model in words, and
// nothing else leads from a model to its quota: so the name is read, and compared with what the id of the model says.

import {geographyOf} from '../geography.ts';
import {destinations, type InferenceProfile} from '../inference-profile.ts';
import type {Model} from '../model.ts';

/** One of the account's quotas, as ListServiceQuotas gives it. */
export type AccountQuota = {
	/** `L-F4DDD3EB`: the same in every account. */
	readonly code: string;
	readonly name: string;
	readonly value: number;
	/** Whether AWS raises it on request. */
	readonly adjustable: boolean;
};

/** How a call reaches the model, by which AWS counts it: in any region, within a geography, or in the one region that is called. */
export type QuotaScope = 'global' | 'cross-region' | 'on-demand';

/** In tokens. Undefined where no quota has the name of this model. */
export type TokenQuotas = {
	readonly scope: QuotaScope;
	readonly perMinute?: AccountQuota;
	readonly perDay?: AccountQuota;
};

type QuotaName = {
	/** Absent for a quota of all ways together. */
	readonly scope?: QuotaScope;
	readonly period: 'minute' | 'day';
	/** `doubled for cross-region calls`. */
	readonly doubled: boolean;
	readonly family: string;
	/** `4.5`. */
	readonly version: string;
	/** The 2 of `3.5 Sonnet V2`. */
	readonly revision: number;
};

// The names of Amazon Bedrock's quotas (AWS General Reference, "Amazon Bedrock service quotas", 2026-10). Some capital letters and two
// words differ between models: "On-demand InvokeModel tokens per minute", "Cross-region model inference tokens per minute".
const nameForm =
	/^(?:(global cross-region|cross-region|on-demand)\s)?(?:model\s(?:inference|invocation)|invokemodel)(?:\smax)?\stokens\sper\s(minute|day)\sfor\s(.+)$/;

const scopes: Readonly<Record<string, QuotaScope>> = {
	'global cross-region': 'global',
	'cross-region': 'cross-region',
	'on-demand': 'on-demand',
};

/** Whether a quota counts tokens of a Claude model; all others are left out of a list. */
export const isClaudeTokenQuota = (name: string): boolean => readQuotaName(name) !== undefined;

/** Undefined for every name of another form, also for one with a word more, which is another quota: `1M Context Length`. */
export function readQuotaName(name: string): QuotaName | undefined {
	const [, scope, period, rest = ''] = nameForm.exec(name.toLowerCase()) ?? [];
	const [model = '', note = ''] = rest.split(' (');
	const words = model.replace(/^anthropic /, '').split(' ');
	if (!period || words.shift() !== 'claude') return undefined;
	const take = (form: RegExp) => {
		const at = words.findIndex((word) => form.test(word));
		return at < 0 ? undefined : words.splice(at, 1)[0];
	};
	const revision = Number(take(/^v\d+$/)?.slice(1) ?? 1);
	const version = take(/^\d+(\.\d+)*$/) ?? '';
	const family = take(/^[a-z]+$/);
	if (!family || words.length > 0) return undefined;
	const known = scope ? scopes[scope] : undefined;
	return {
		...(known && {scope: known}),
		period: period === 'day' ? 'day' : 'minute',
		doubled: note.startsWith('doubled for cross-region'),
		family,
		version,
		revision,
	};
}

/** @param quotas those of the region that is called: AWS counts there, wherever the request is processed */
export function tokenQuotasOf(quotas: readonly AccountQuota[], model: Model, scope: QuotaScope): TokenQuotas {
	const version = model.version.join('.');
	const revision = Number(/-v(\d+)(:\d+)?$/.exec(model.id)?.[1] ?? 1);
	const find = (period: QuotaName['period']): AccountQuota | undefined => {
		const found = quotas.flatMap((quota): AccountQuota[] => {
			const name = readQuotaName(quota.name);
			const isOfModel = name?.family === model.family && name.version === version && name.revision === revision;
			if (!name || !isOfModel || name.period !== period) return [];
			if (name.scope === scope) return [quota];
			// One of all ways counts the calls in one region, and those within a geography; the global ones have their own.
			if (name.scope !== undefined || scope === 'global') return [];
			return [scope === 'cross-region' && name.doubled ? {...quota, value: quota.value * 2} : quota];
		});
		// Of two names for the same thing the tighter one refuses first.
		return found.toSorted((one, other) => one.value - other.value)[0];
	};
	const perMinute = find('minute');
	const perDay = find('day');
	return {scope, ...(perMinute && {perMinute}), ...(perDay && {perDay})};
}

/** An application profile that was copied from a foundation model stays in its one region. */
export function scopeOf(profile: InferenceProfile): QuotaScope {
	if (geographyOf(profile) === 'global') return 'global';
	return profile.kind === 'application' && destinations(profile).length === 1 ? 'on-demand' : 'cross-region';
}
