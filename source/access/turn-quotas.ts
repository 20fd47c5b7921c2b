// Whether a turn of Claude Code fits the tokens per minute that the account may use of each model. Set-up and the doctor judge alike.

import {prefixOf} from '../bedrock/geography.ts';
import {modelOf} from '../bedrock/inference-profile.ts';
import {type Model, modelNamedIn} from '../bedrock/model.ts';
import {knowledgeOf} from '../bedrock/model-knowledge.ts';
import {
	type AccountQuota,
	type QuotaScope,
	scopeOf,
	type TokenQuotas,
	tokenQuotasOf,
} from '../bedrock/quotas/token-quota.ts';
import {fittingOutput, type Turn, turnOf} from '../bedrock/quotas/turn.ts';
import type {RequestedRole} from './access-request.ts';

/** `unknown`: no quota has the name of this model. `too small`: AWS refuses a first turn. */
export type QuotaVerdict = 'fits' | 'too small' | 'unknown';

export type ModelQuota = {
	readonly pins: readonly string[];
	readonly model: Model;
	readonly region: string;
	readonly turns: boolean;
	readonly quotas: TokenQuotas;
	readonly turn: Turn;
	/** How many tokens of the quota a token of output takes in the end. */
	readonly outputWeight: number;
	readonly verdict: QuotaVerdict;
};

/** A model as Claude Code will call it. */
export type CalledModel = Pick<RequestedRole, 'role' | 'pin' | 'region' | 'profile'>;

/** Turns, and not background work alone. */
const ofTurns: readonly string[] = ['primary', 'subagent'];

/**
 * Each model of a region once, in the order of the roles. A pin whose model is not known is left out.
 * @param quotas those of a region; undefined where they were not read
 * @param limit CLAUDE_CODE_MAX_OUTPUT_TOKENS, where it is set
 */
export function modelQuotas(
	roles: readonly CalledModel[],
	quotas: (region: string) => readonly AccountQuota[] | undefined,
	limit?: number,
): ModelQuota[] {
	const found = new Map<string, ModelQuota>();
	for (const {role, pin, region, profile} of roles) {
		const model = profile ? modelOf(profile) : modelNamedIn(pin);
		const scope = profile ? scopeOf(profile) : scopeOfId(pin);
		const known = quotas(region);
		if (!model || !scope || !known) continue;
		const key = [model.id, scope, region].join(' ');
		const before = found.get(key);
		found.set(key, {
			...judged(model, tokenQuotasOf(known, model, scope), limit),
			pins: [...(before?.pins ?? []), ...(before?.pins.includes(pin) ? [] : [pin])],
			region,
			turns: ofTurns.includes(role) || before?.turns === true,
		});
	}
	return [...found.values()];
}

function judged(model: Model, quotas: TokenQuotas, limit: number | undefined) {
	const turn = turnOf(model, limit);
	const {perMinute} = quotas;
	const verdict: QuotaVerdict = !perMinute ? 'unknown' : turn.reserved > perMinute.value ? 'too small' : 'fits';
	return {model, quotas, turn, outputWeight: knowledgeOf(model).outputWeight ?? 1, verdict};
}

/** Of an id that no list has. */
function scopeOfId(pin: string): QuotaScope | undefined {
	if (pin.startsWith('arn:') && !/:(inference-profile|foundation-model)\//.test(pin)) return undefined;
	const prefix = prefixOf(pin.split('/').at(-1) ?? '');
	return prefix === 'global' ? 'global' : prefix ? 'cross-region' : 'on-demand';
}

/** Those that a first turn, or one of a subagent, would be refused for. */
export const tooSmall = (rows: readonly ModelQuota[]): ModelQuota[] =>
	rows.filter(({turns, verdict}) => turns && verdict === 'too small');

/** Whether AWS refuses every turn: how much input one has is an estimate, and the output alone is too much. */
export const isRefusedAtOnce = ({turn, quotas}: ModelQuota): boolean => turn.output > (quotas.perMinute?.value ?? 0);

/** The output limit with which each of these turns fits, in tokens; undefined where all fit, and where no limit helps. */
export function fittingLimit(rows: readonly ModelQuota[]): number | undefined {
	const fitting = tooSmall(rows).map(({quotas}) => fittingOutput(quotas.perMinute?.value ?? 0));
	if (fitting.length === 0 || fitting.includes(undefined)) return undefined;
	return Math.min(...fitting.map((output) => output ?? 0));
}
