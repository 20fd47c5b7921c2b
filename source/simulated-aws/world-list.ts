// The worlds in words: for `help demo`, and for somebody who mistyped one.
import {nearest} from '../nearest.ts';
import {worlds} from './worlds/index.ts';

export const worldNames: readonly string[] = worlds.map(({name}) => name);

/** A line for each world, its name and what it shows; those whose name is nearest to `name` come first. */
export function listWorlds(name?: string): string {
	const width = Math.max(...worldNames.map(({length}) => length));
	const order = name === undefined ? worldNames : byNearness(name);
	return order.map((one) => `${one.padEnd(width)}  ${descriptions.get(one) ?? ''}\n`).join('');
}

const descriptions = new Map(worlds.map(({name, description}) => [name, description]));

/** Names that differ in more than half of their letters are not near, and stay in their usual order. */
function byNearness(name: string): string[] {
	const near: string[] = [];
	const others = () => worldNames.filter((one) => !near.includes(one));
	for (;;) {
		const next = nearest(name.toLowerCase(), others(), name.length / 2);
		if (!next) return [...near, ...others()];
		near.push(next);
	}
}

/** The world that a mistyped name most likely stands for. */
export const meantWorld = (name: string): string | undefined => nearest(name.toLowerCase(), worldNames);
