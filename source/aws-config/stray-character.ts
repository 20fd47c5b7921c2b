// Characters that nobody sees at the edge of a value, and that count: the AWS SDK trims neither names of profiles nor paths nor keys.

const characters: Readonly<Record<string, string>> = {
	'\r': 'a carriage return',
	'\n': 'a line break',
	'\t': 'a tab',
	' ': 'a space',
	'\u00A0': 'a no-break space',
	'\uFEFF': 'a byte order mark',
	'"': 'a quotation mark',
	"'": 'a quotation mark',
};

const isStray = (character = '') => /[\s\uFEFF"']/.test(character);

/** The value without what is at its edges. */
export function withoutStray(value: string): string {
	let [start, end] = [0, value.length];
	while (start < end && isStray(value[start])) start++;
	while (end > start && isStray(value[end - 1])) end--;
	return value.slice(start, end);
}

/** `ends in a carriage return`, `is nothing but white space`; undefined where nothing is at the edges of the value. */
export function strayCharacter(value: string): string | undefined {
	const inner = withoutStray(value);
	if (inner === value) return undefined;
	if (inner === '') return 'is nothing but white space';
	const nameOf = (character = '') => characters[character] ?? 'white space';
	return value.startsWith(inner) ? `ends in ${nameOf(value.at(-1))}` : `begins with ${nameOf(value[0])}`;
}
