// What regions are called, which words find them, and where requests stay that go to one of them.
import {expect, test} from 'vitest';
import {staysIn} from '../../source/bedrock/geography.ts';
import {areaWords, partitionName, regions} from '../../source/bedrock/region.ts';

test('every region has a place, words to find it by, and an area', async () => {
	const texts = regions.map(({id, place, partition}) =>
		[id, place, areaWords(id), staysIn([id]), partitionName(partition)].join(' | '),
	);
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('texts/places.txt');
});
