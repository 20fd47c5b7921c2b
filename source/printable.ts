// Text from outside (AWS's words, files, flags) made safe for a terminal: nothing in it can move the cursor, colour or reorder what is seen.

// Controls (Cc), format characters such as bidi marks and zero-width ones (Cf), lone surrogates (Cs), line and paragraph separators (Zl, Zp).
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const short: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e'};

/** One line: every character without a look of its own is shown as an escape such as `\e`, `\r` or `\u202e`. */
export function printable(text: string): string {
	return text.replace(unseen, (character) => short[character] ?? spelled(character));
}

/** As `printable`, with line breaks kept (`\r\n` counts as one). */
export function printableLines(text: string): string {
	return text.split(/\r?\n/).map(printable).join('\n');
}

function spelled(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
