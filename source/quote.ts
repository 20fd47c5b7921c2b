// Quoting for shells: one literal word, whatever the value holds. test/quote.test.ts measures it through the real shells.
import {Problem} from './problem.ts';

/** How each shell spells a literal. Throws a Problem for NUL and lone surrogates, which no environment can carry. */
export const quote = {
	/** bash, zsh, dash, ksh, mksh, busybox: nothing is special between single quotes but the quote itself. */
	posix: (value: string) => `'${asEnvironmentValue(value).replaceAll("'", `'\\''`)}'`,
	/** fish reads `\\` and `\'` between single quotes. */
	fish: (value: string) => `'${asEnvironmentValue(value).replace(/[\\']/g, '\\$&')}'`,
	pwsh: (value: string) => pwsh(asEnvironmentValue(value)),
};

// PowerShell ends a single-quoted string at any of five quotes (engine/parser/CharTraits.cs), each doubled to be meant.
// Windows PowerShell 5.1 reads files without a byte order mark as ANSI, so other characters are spelled as code units.
function pwsh(value: string): string {
	const pieces = value.match(/[ -~]+|[^ -~]+/g) ?? [];
	const words = pieces.map((piece) =>
		/^[ -~]/.test(piece)
			? `'${piece.replaceAll("'", "''")}'`
			: piece
					.split('')
					.map((unit) => `[char]0x${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
					.join(' + '),
	);
	if (words.length === 0) return "''";
	if (words.length === 1 && words[0]?.startsWith("'")) return words[0];
	// Text first: `[char] + [char]` would add two numbers.
	return `(${words[0]?.startsWith("'") ? '' : "'' + "}${words.join(' + ')})`;
}

function asEnvironmentValue(value: string): string {
	if (value.includes('\0')) throw unusable('a NUL character');
	if (/\p{Cs}/u.test(value)) throw unusable('half of a surrogate pair, which has no UTF-8 form');
	return value;
}

function unusable(what: string): Problem {
	return new Problem({
		code: 'value-not-text',
		title: 'A value cannot be an environment variable',
		because: `it contains ${what}`,
		next: [{say: 'Copy the value again, without invisible characters'}],
	});
}
