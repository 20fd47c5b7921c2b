// The tokens per minute of the models that Claude Code calls here, and what they say about a call that AWS slowed down.
import {quotaSteps, quotaText, unreadText} from '../access/quota-sentences.ts';
import {fittingLimit, type ModelQuota, modelQuotas} from '../access/turn-quotas.ts';
import type {ErrorCause} from '../bedrock/aws-errors/cause.ts';
import {quotaLink} from '../bedrock/console-link.ts';
import {goesToMantle} from '../claude-code/mantle.ts';
import {limitVariable, readOutputLimit} from '../claude-code/output-limit.ts';
import type {Next, Problem} from '../problem.ts';
import {tokensText} from '../tokens-text.ts';
import {knownValue} from './lookup.ts';
import {calledRoles} from './pinned-models.ts';
import type {Subject} from './subject.ts';
import {effectiveValue} from './values.ts';

/** Where the models that are set are called: AWS counts tokens there. */
export const quotaRegions = (subject: Subject): string[] => [...new Set(usesOf(subject).map(({region}) => region))];

export const quotaRows = (subject: Subject): ModelQuota[] =>
	modelQuotas(
		usesOf(subject),
		(region) => knownValue(subject.quotas[region]),
		readOutputLimit(effectiveValue(subject, limitVariable)),
	);

/** Why the quotas of a region could not be read. */
export const unreadQuotas = (subject: Subject): Problem | undefined =>
	Object.values(subject.quotas).flatMap((lookup) => (lookup.state === 'refused' ? [lookup.problem] : []))[0];

const usesOf = (subject: Subject) => calledRoles(subject).filter(({pin}) => !goesToMantle(subject.values, pin));

/** Answers of AWS that its quotas of tokens explain. */
const aboutTokens: readonly ErrorCause[] = ['throttled', 'daily-quota'];

/** A call that was slowed down, explained with the numbers of its model: in words, and what to do. Undefined for every other answer. */
export function quotaExplanation(
	subject: Subject,
	cause: ErrorCause,
	pin: string,
): {readonly because: string; readonly next?: readonly Next[]} | undefined {
	if (!aboutTokens.includes(cause)) return undefined;
	const row = quotaRows(subject).find(({pins}) => pins.includes(pin));
	const problem = unreadQuotas(subject);
	if (!row) return problem && {because: unreadText(problem)};
	const {perDay, perMinute} = row.quotas;
	if (cause === 'daily-quota') {
		if (!perDay) return undefined;
		const link = quotaLink(row.region, perDay.code);
		return {
			because: `${row.model.label}: ${tokensText(perDay.value)} tokens per day`,
			next: [{say: `See this quota, then ask AWS Support for more: ${link}`}],
		};
	}
	if (!perMinute) return {because: quotaText(row)};
	return {because: quotaText(row), next: stepsFor(row)};
}

/** Where one turn fits, several at a time may not: less output for each helps then, too. */
function stepsFor(row: ModelQuota): readonly Next[] {
	const asked = [{...row, turns: true}];
	const isTooLarge = row.verdict === 'too small';
	if (isTooLarge || fittingLimit(asked) !== undefined) return quotaSteps(asked);
	return [
		{
			say: 'Let Claude Code reserve less for each turn',
			own: `--max-output-tokens ${Math.min(16_000, row.turn.output)}`,
		},
		{say: `Or ask AWS for more tokens per minute: ${quotaLink(row.region, row.quotas.perMinute?.code)}`},
	];
}
