// Makes text from outside (AWS's answers, files, flags) safe for a terminal: it cannot move the cursor, change colours or reorder what is shown.

// Controls (Cc), format characters such as bidi marks and zero-width ones (Cf), lone surrogates (Cs), line and paragraph separators (Zl, Zp).
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const shortEscapes: Readonly<Record<string, string>> = {'\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e'};

/** For one line: shows every invisible character as an escape such as `\e`, `\r` or `\u202e`. */
export function printable(text: string): string {
	return text.replace(invisible, (character) => shortEscapes[character] ?? codePointEscape(character));
}

/** As `printable`, with line breaks kept (`\r\n` counts as one). */
export function printableLines(text: string): string {
	return text.split(/\r?\n/).map(printable).join('\n');
}

/** JSON with the same content, in which every invisible character is escaped as JSON has it; its own line breaks and tabs stay. */
export function printableJson(text: string): string {
	return text.replace(invisible, (character) =>
		character === '\n' || character === '\t'
			? character
			: character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
	);
}

function codePointEscape(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
