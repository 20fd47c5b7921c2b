// Groups items by a key, in the order of the items. Map.groupBy would do the same; it is newer than Node 20.

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return [...groups.values()];
}
