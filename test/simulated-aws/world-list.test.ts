// The worlds in words: all of them, and the nearest first for somebody who mistyped one.
import {expect, test} from 'vitest';
import {listWorlds, meantWorld} from '../../source/simulated-aws/world-list.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';

const names = (list: string) =>
	list
		.trimEnd()
		.split('\n')
		.map((line) => line.split(' ')[0]);

test('every world has a line with its name and what it shows', () => {
	expect(names(listWorlds())).toEqual(worlds.map(({name}) => name));
	for (const line of listWorlds().trimEnd().split('\n')) expect(line).toMatch(/^[a-z0-9-]+ {2,}\S/);
});

test('the worlds that are nearest to a mistyped name come first, and none is lost', () => {
	const list = names(listWorlds('EXPIRED-KEY'));
	expect(list.slice(0, 2)).toEqual(['expired-keys', 'expired-sso']);
	expect(list.toSorted()).toEqual(names(listWorlds()).toSorted());
});

test('the usual order stays where no name is near', () => {
	expect(listWorlds('x')).toBe(listWorlds());
});

test.each([
	['haiku_denied', 'haiku-denied'],
	['haiku-deneid', 'haiku-denied'],
	['Healthy', 'healthy'],
	['nosuchworld', undefined],
])('%s is meant as %s', (typed, meant) => {
	expect(meantWorld(typed)).toBe(meant);
});
