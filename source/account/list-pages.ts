// Pages of a list as they arrive, told to everyone who asked for the same list at the same time.

type Tell<Item> = (soFar: readonly Item[]) => void;
type Room<Item> = {readonly listeners: Set<Tell<Item>>; guests: number; last: readonly Item[] | undefined};

/** `list` is given the function to tell pages with; a listener that comes late first hears what is known by then. */
export function openPages<Item>() {
	const rooms = new Map<string, Room<Item>>();

	return async <Value>(key: string, page: Tell<Item> | undefined, list: (tell: Tell<Item>) => Promise<Value>) => {
		const room = rooms.get(key) ?? {listeners: new Set(), guests: 0, last: undefined};
		rooms.set(key, room);
		room.guests++;
		if (page && room.last) page(room.last);
		if (page) room.listeners.add(page);
		try {
			return await list((soFar) => {
				room.last = soFar;
				for (const listener of room.listeners) listener(soFar);
			});
		} finally {
			if (page) room.listeners.delete(page);
			if (--room.guests === 0 && rooms.get(key) === room) rooms.delete(key);
		}
	};
}
