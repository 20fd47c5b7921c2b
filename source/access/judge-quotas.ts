// What the quotas of an account mean for the chosen models: a row for each, the output that fits, and why a turn would be refused.
import type {AccountQuota} from '../bedrock/quotas/token-quota.ts';
import {tooSmallText} from './quota-sentences.ts';
import {type CalledModel, fittingLimit, type ModelQuota, modelQuotas, tooSmall} from './turn-quotas.ts';

export type JudgedQuotas = {
	readonly rows: readonly ModelQuota[];
	/** As fittingLimit says it. */
	readonly fitting?: number;
	/** Two sentences about the first model of which a turn is refused. */
	readonly refused?: string;
};

export function judgeQuotas(
	roles: readonly CalledModel[],
	quotas: (region: string) => readonly AccountQuota[] | undefined,
	limit?: number,
): JudgedQuotas {
	const rows = modelQuotas(roles, quotas, limit);
	const fitting = fittingLimit(rows);
	const [first] = tooSmall(rows);
	return {rows, ...(fitting !== undefined && {fitting}), ...(first && {refused: `${tooSmallText(first)}.`})};
}
