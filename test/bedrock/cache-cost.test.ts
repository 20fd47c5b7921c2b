// What caching saves on a working day, by published ratios.
import {expect, test} from 'vitest';
import {costOfDay, readRatio, workingDay} from '../../source/bedrock/cache-cost.ts';
import {parseModel} from '../../source/bedrock/model.ts';

test('a day costs less with the cache, still less where reads are cheaper, and an hour pays where there are pauses', () => {
	expect(costOfDay('5m', 0.1)).toBeCloseTo(0.196, 3);
	expect(costOfDay('1h', 0.1)).toBeCloseTo(0.166, 3);
	expect(costOfDay('5m', 0.05)).toBeLessThan(costOfDay('5m', 0.1));
});

test('it is what the requests of the day come to one by one', () => {
	const {requests, context, added, pauses} = workingDay;
	let sum = 0;
	for (let request = 0; request < requests; request++)
		sum += request <= pauses ? context * 1.25 : (context - added) * 0.1 + added * 1.25;
	expect(costOfDay('5m', 0.1)).toBeCloseTo(sum / (requests * context), 10);
});

test('what a read costs is a tenth, unless the model is listed with less', () => {
	const ratio = (id: string) => readRatio(parseModel(`anthropic.claude-${id}`));
	expect([ratio('opus-5-5'), ratio('fable-5-1'), ratio('haiku-4-5'), ratio('aria-1')]).toEqual([0.05, 0.025, 0.1, 0.1]);
	expect(readRatio(undefined)).toBe(0.1);
});
