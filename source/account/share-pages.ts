// Passes on the pages of a list as they arrive, to every caller that waits for the same list.

type PageListener<Item> = (soFar: readonly Item[]) => void;
type Listing<Item> = {
	readonly listeners: Set<PageListener<Item>>;
	callers: number;
	latest: readonly Item[] | undefined;
};

/** `list` gets the function to call after each page. A listener that joins late first gets what is known by then. */
export function createPageSharing<Item>() {
	const listings = new Map<string, Listing<Item>>();

	return async <Value>(
		key: string,
		onPage: PageListener<Item> | undefined,
		list: (publish: PageListener<Item>) => Promise<Value>,
	) => {
		const listing = listings.get(key) ?? {listeners: new Set(), callers: 0, latest: undefined};
		listings.set(key, listing);
		listing.callers++;
		if (onPage && listing.latest) onPage(listing.latest);
		if (onPage) listing.listeners.add(onPage);
		try {
			return await list((soFar) => {
				listing.latest = soFar;
				for (const listener of listing.listeners) listener(soFar);
			});
		} finally {
			if (onPage) listing.listeners.delete(onPage);
			if (--listing.callers === 0 && listings.get(key) === listing) listings.delete(key);
		}
	};
}
