// Tells a key that was drawn at random from a name that somebody chose.

const small = /[a-z]/;
const kinds = [small, /[A-Z]/, /[0-9]/];

/**
 * Long, of small and capital letters and digits, changing between them at almost every second character; a capital before small
 * letters begins a word and is no change. Names of roles
 * (`AWSReservedSSO_AdministratorAccess_0123456789abcdef`), ARNs, paths and ids of inference profiles do not change that often.
 */
export function looksRandom(word: string): boolean {
	if (word.length < 20 || !kinds.every((kind) => kind.test(word))) return false;
	let changes = 0;
	let before: RegExp | undefined;
	for (const character of word) {
		const kind = kinds.find((each) => each.test(character));
		const beginsWord = before === kinds[1] && kind === small;
		if (kind && before && kind !== before && !beginsWord) changes++;
		before = kind;
	}
	return changes >= word.length * 0.28;
}
