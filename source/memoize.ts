// Remembers what a pure function returned, so that asking again with the very same arguments costs only a look-up.

/**
 * `compute` with a cache. Arguments are compared by identity, not by content: the same list object gives the same result
 * object, an equal copy is computed anew. Results live as long as their object arguments (WeakMap); those for strings and
 * numbers alone are never dropped, so pass an object first. A `compute` that throws is called again next time.
 */
export function memoize<Arguments extends readonly unknown[], Result>(
	compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
	const root: Entry<Result> = {};
	return (...args) => {
		let entry = root;
		for (const argument of args) entry = entryOf(entry, argument);
		entry.result ??= {value: compute(...args)};
		return entry.result.value;
	};
}

/** One argument after the other leads from entry to entry; the last one holds the result. */
type Entry<Result> = {
	byObject?: WeakMap<object, Entry<Result>>;
	byPrimitive?: Map<unknown, Entry<Result>>;
	result?: {readonly value: Result};
};

function entryOf<Result>(parent: Entry<Result>, argument: unknown): Entry<Result> {
	if (typeof argument === 'object' && argument !== null) {
		parent.byObject ??= new WeakMap();
		const entry = parent.byObject.get(argument) ?? {};
		parent.byObject.set(argument, entry);
		return entry;
	}
	parent.byPrimitive ??= new Map();
	const entry = parent.byPrimitive.get(argument) ?? {};
	parent.byPrimitive.set(argument, entry);
	return entry;
}
