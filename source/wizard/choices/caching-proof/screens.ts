// The test of prompt caching: the row that leads to it, its price, and the calls under way.
import {callsAny} from '../../../access/caching/plan.ts';
import {priceNotes, priceRows, totalText} from '../../../access/caching/price-words.ts';
import {type CallProgress, cachingProgressText} from '../../../access/call-progress.ts';
import type {AccessReport} from '../../../access/report.ts';
import type {ErrorCause} from '../../../bedrock/aws-errors/cause.ts';
import {type CachingTest, cachingTest} from '../../../conversation/caching-proof.ts';
import type {ConversationView} from '../../../conversation/conversation.ts';
import {explanationOf} from '../../../conversation/explanations.ts';
import {asIfAsked} from '../../../conversation/queries/access-query.ts';
import {caching} from '../../../conversation/questions/caching.ts';
import type {ConversationMessage} from '../../../conversation/state.ts';
import {cachingFlag, withoutCachingOf} from '../../../conversation/without-caching.ts';
import type {ChoiceAction, ChoiceItem, ScreenFrame} from '../choices.ts';
import type {CachingStep} from './step.ts';

export type CachingScreen = ScreenFrame & {
	readonly kind: 'caching-proof';
	/** Above the table, a paragraph each. */
	readonly help: readonly string[];
	readonly rows: readonly {readonly cells: readonly string[]; readonly failed: boolean}[];
	/** Below it. */
	readonly notes: readonly string[];
};

export const cachingStep = (step: CachingStep): ChoiceAction => ({do: 'caching-proof', step});

/** The row that leads to the test, with its price; none where no model may be called. */
export function cachingItems(view: ConversationView): ChoiceItem[] {
	const test = cachingTest(view);
	if (!test || !callsAny(test.plan)) return [];
	return [
		{
			id: 'caching-proof',
			cells: [`Test prompt caching: ${totalText(test.plan)}`],
			detail: 'Sends a long prompt to each model twice, and shows what AWS wrote to its cache and read from it.',
			action: cachingStep({to: 'price'}),
		},
	];
}

/** Where the calls that prove access are refused because of their cache marks: what to choose instead. */
export function withoutCachingItems(report: AccessReport | undefined, {context}: ConversationView): ChoiceItem[] {
	const refusedFor = (cause: ErrorCause) =>
		report?.rows.flatMap(({refusal, pin}) => (refusal?.cause === cause ? [pin] : [])) ?? [];
	const pins = refusedFor('request-caching');
	const value = withoutCachingOf(pins, asIfAsked(context).answers.caching ?? 'on', context.answers);
	return [
		...(pins.length > 0
			? [
					{
						id: 'without-caching',
						cells: [`Switch prompt caching ${caching.show(value, context)}`],
						action: send({type: 'answerAhead', id: 'caching', flag: cachingFlag(value), value}),
					},
				]
			: []),
		...(refusedFor('request-cache-ttl').length > 0
			? [
					{
						id: 'five-minutes',
						cells: ['Keep cached prompts for 5 minutes'],
						action: send({type: 'answerAhead', id: 'cacheTtl', flag: '5m', value: '5m'}),
					},
				]
			: []),
	];
}

const send = (message: ConversationMessage): ChoiceAction => ({do: 'send', messages: [message]});

export const viewItem: ChoiceItem = {id: 'details', cells: ['Show all of this'], action: {do: 'view'}};

export const backItem: ChoiceItem = {id: 'resume', cells: ['Back'], action: {do: 'resume'}};

export const priceScreen = (test: CachingTest): CachingScreen => ({
	kind: 'caching-proof',
	id: 'caching-proof price',
	title: 'Test whether prompts are cached?',
	explanation: explanationOf('caching'),
	help: priceNotes(test.plan),
	rows: priceRows(test.plan).map((cells) => ({cells, failed: false})),
	notes: [],
	items: [
		...(callsAny(test.plan) ? [{id: 'call', cells: ['Call them'], action: cachingStep({to: 'call', test})}] : []),
		backItem,
		viewItem,
	],
});

export const callingScreen = (progress: CallProgress, calls: AbortController): CachingScreen => ({
	kind: 'caching-proof',
	id: 'caching-proof calling',
	title: 'Testing prompt caching',
	help: [],
	rows: [],
	notes: [],
	// Not a row: whoever presses Enter twice on the one before would stop what has just begun.
	items: [],
	onEscape: cachingStep({to: 'stop', calls}),
	waiting: cachingProgressText(progress),
});
