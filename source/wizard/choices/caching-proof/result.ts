// What a test of prompt caching found: the table, what a working day saves, and the answers that follow from it.

import type {ModelProof} from '../../../access/caching/proof.ts';
import {modelStatus, proofInForce} from '../../../access/caching/proof.ts';
import {proofNotes, proofRows, savingNotes} from '../../../access/caching/proof-words.ts';
import type {Answers, Caching} from '../../../conversation/answers.ts';
import type {CachingTest} from '../../../conversation/caching-proof.ts';
import {explanationOf} from '../../../conversation/explanations.ts';
import type {QuestionContext} from '../../../conversation/question.ts';
import {caching} from '../../../conversation/questions/caching.ts';
import {withoutCachingOf} from '../../../conversation/without-caching.ts';
import {allOf, partOf} from '../../../sentence-parts.ts';
import type {ChoiceItem} from '../choices.ts';
import {backItem, type CachingScreen, cachingStep, viewItem} from './screens.ts';

export const resultScreen = (
	proofs: readonly ModelProof[],
	test: CachingTest,
	context: QuestionContext,
): CachingScreen => ({
	kind: 'caching-proof',
	id: 'caching-proof result',
	title: titleOf(proofs),
	explanation: explanationOf('caching'),
	help: [],
	rows: proofRows(proofs),
	notes: [
		...proofNotes(proofs),
		...(proofs.some(({proofs: tried}) => tried.length > 0) ? [whatIsShown] : []),
		...savingNotes(proofs),
	],
	items: [
		...followingItems(proofs, test.caching, context),
		{...backItem, cells: ['Continue']},
		viewItem,
		{id: 'again', cells: ['Test again'], action: cachingStep({to: 'price'})},
	],
});

const whatIsShown =
	'Shown: tokens written to the cache and read from it, and how long the first and the second answer took.';

function titleOf(proofs: readonly ModelProof[]): string {
	const tested = proofs.filter(({notTested}) => notTested !== 'switched off');
	const count = (status: string) => tested.filter((proof) => modelStatus(proof) === status).length;
	if (count('fail') > 0) {
		const failed = tested.filter((proof) => modelStatus(proof) === 'fail');
		const isHour = failed.every((proof) => proofInForce(proof)?.lifetime === '1h');
		const what = isHour ? 'Keeping prompts for an hour' : 'Prompt caching';
		return `✘ ${what} is refused for ${partOf(failed.length, tested.length, 'model')}`;
	}
	if (count('warn') > 0)
		return `⚠ Prompts are not cached as they should be on ${partOf(count('warn'), tested.length, 'model')}`;
	if (count('unknown') > 0) return `? Prompt caching is proven for ${partOf(count('ok'), tested.length, 'model')}`;
	return `✔ Prompts are cached on ${allOf(tested.length, 'model')}`;
}

/** What to choose where AWS refuses what is chosen now. */
function followingItems(proofs: readonly ModelProof[], now: Caching, context: QuestionContext): ChoiceItem[] {
	const failed = proofs.filter((proof) => modelStatus(proof) === 'fail');
	const shorter = proofs.filter((proof) => ['refused', 'shorter'].includes(proofInForce(proof)?.outcome ?? ''));
	const isHour = shorter.some((proof) => proofInForce(proof)?.lifetime === '1h');
	const refused = failed.filter((proof) => proofInForce(proof)?.lifetime !== '1h');
	return [
		...(isHour
			? [
					{
						id: 'five-minutes',
						cells: ['Keep cached prompts for 5 minutes'],
						action: cachingStep({to: 'answer', answer: {cacheTtl: '5m'}}),
					},
				]
			: []),
		...(refused.length > 0
			? [
					withoutCachingItem(
						withoutCachingOf(
							refused.map(({pin}) => pin),
							now,
							context.answers as Partial<Answers>,
						),
						context,
					),
				]
			: []),
	];
}

const withoutCachingItem = (value: Caching, context: QuestionContext): ChoiceItem => ({
	id: 'without-caching',
	cells: [`Switch prompt caching ${caching.show(value, context)}`],
	action: cachingStep({to: 'answer', answer: {caching: value}}),
});
