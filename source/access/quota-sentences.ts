// Tokens per minute in words, the same in the wizard, the log, the JSON document and the doctor.
import {quotaLink} from '../bedrock/console-link.ts';
import type {QuotaScope} from '../bedrock/quotas/token-quota.ts';
import type {Next, Problem} from '../problem.ts';
import {tokensText} from '../tokens-text.ts';
import {fittingLimit, type ModelQuota} from './turn-quotas.ts';

const ways: Readonly<Record<QuotaScope, string>> = {
	global: 'global',
	'cross-region': 'cross-region',
	'on-demand': 'on demand',
};

const nameOf = ({model, quotas}: ModelQuota) => `${model.label}, ${ways[quotas.scope]}`;

/** `Opus 5.5, cross-region: 30,000,000 tokens per minute; one turn reserves about 148,000`. */
export function quotaText(row: ModelQuota): string {
	const {quotas, turn, outputWeight} = row;
	const reserves = `one turn reserves about ${tokensText(turn.reserved)}`;
	if (!quotas.perMinute)
		return `${nameOf(row)}: no quota has the name of this model, so its tokens per minute cannot be told; ${reserves}`;
	return [
		`${nameOf(row)}: ${tokensText(quotas.perMinute.value)} tokens per minute; ${reserves}`,
		...(outputWeight > 1 ? [`each token of output counts as ${outputWeight} in the end`] : []),
	].join('; ');
}

/** All of them in one sentence: `Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000), Haiku 4.5 …`. */
export const quotasText = (rows: readonly ModelQuota[]): string =>
	`Tokens per minute: ${rows
		.map(
			({model, quotas: {perMinute}, turn}, at) =>
				`${model.label} ${perMinute ? tokensText(perMinute.value) : 'cannot be told'} (${at === 0 ? 'one turn reserves about ' : ''}${tokensText(turn.reserved)})`,
		)
		.join(', ')}.`;

/** Why AWS would refuse a first turn, in two sentences. */
export function tooSmallText({model, quotas, turn, region}: ModelQuota): string {
	const {value = 0} = quotas.perMinute ?? {};
	return `The account may use ${tokensText(value)} tokens of ${model.label} per minute in ${region}, and one turn reserves about ${tokensText(turn.reserved)}: its input, and ${tokensText(turn.output)} of output. AWS answers such a turn with 429`;
}

/** Whether a limit of the output helps, and what else does. @param rows those of which a turn is too large */
export function quotaSteps(rows: readonly ModelQuota[]): Next[] {
	const limit = fittingLimit(rows);
	const more = rows.flatMap(({region, quotas: {perMinute}}) => (perMinute ? [quotaLink(region, perMinute.code)] : []));
	return [
		...(limit === undefined
			? []
			: [
					{
						say: `Let Claude Code ask for at most ${tokensText(limit)} tokens of output`,
						own: `--max-output-tokens ${limit}`,
					},
				]),
		...[...new Set(more)].map((link) => ({
			say: `${limit === undefined ? 'No limit of the output helps: ask' : 'Or ask'} AWS for more tokens per minute: ${link}`,
		})),
	];
}

/** Why the quotas could not be read, and what follows from that. */
export const unreadReason = (problem: Problem): string =>
	`${problem.code === 'access-denied' ? 'servicequotas:ListServiceQuotas is refused' : uncapitalized(problem.title)}, so it was not checked whether a first turn fits`;

/** The same as a sentence of its own. */
export const unreadText = (problem: Problem): string =>
	`How many tokens per minute the account may use is not known: ${unreadReason(problem)}.`;

const uncapitalized = (text: string) => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
