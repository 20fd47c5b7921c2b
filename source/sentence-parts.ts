// Parts of sentences: lists, and numbers of things.

/** `the US, Canada and Mexico`. */
export const listText = (words: readonly string[]): string =>
	words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** `it`, `both`, `all 3`: each of so many that were named before. */
export const allOfThem = (count: number): string => (count === 1 ? 'it' : count === 2 ? 'both' : `all ${count}`);

/** `the model`, `both models`, `all 3 models`: each of so many, at least one. @param noun its plural takes an s */
export const allOf = (count: number, noun: string): string =>
	count === 1 ? `the ${noun}` : `${allOfThem(count)} ${noun}s`;

/** `none of the 3 models`, `1 of 3 models`, and where it is all of them as above. */
export function partOf(part: number, count: number, noun: string): string {
	if (part === count) return allOf(count, noun);
	if (part > 0) return `${part} of ${count} ${noun}s`;
	return count === 1 ? `no ${noun}` : count === 2 ? `neither ${noun}` : `none of the ${count} ${noun}s`;
}

/** For a part that begins a sentence. */
export const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
