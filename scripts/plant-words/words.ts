// The words that people read, with their places in the source code, and the same code with a wrong word in some of them.
import type {Sentence} from '../../test/sentences/find-sentences.ts';

export type Word = {
	/** Relative to source/. */
	readonly file: string;
	/** Offsets in the code of the file. */
	readonly start: number;
	readonly end: number;
	readonly word: string;
	readonly sentence: string;
};

export type WrongWord = Word & {readonly wrong: string};

/** At least three letters, and no part of a flag, a path, a name of the code or an escape. */
const word = /(?<![\p{L}\d\-_./=@\\:$])\p{L}{3,}(?![\p{L}\d\-_/=@]|[.:]\p{L})/gu;

export const wordsOf = (code: string, file: string, sentences: readonly Sentence[]): Word[] =>
	sentences.flatMap(({text, parts}) =>
		parts.flatMap((part) =>
			[...code.slice(part.start, part.end).matchAll(word)].map(({0: match, index}) => {
				const start = part.start + index;
				return {file, start, end: start + match.length, word: match, sentence: text.trim().replaceAll(/\s+/g, ' ')};
			}),
		),
	);

/** A different one for each number up to 675, of letters that no English or German word has in this order. */
export function wrongWord(index: number, {word: right}: Word): string {
	const letter = (of: number) => String.fromCharCode(97 + (of % 26));
	const wrong = `qz${letter(Math.floor(index / 26))}${letter(index)}`;
	return /^\p{Lu}/u.test(right) ? `Q${wrong.slice(1)}` : wrong;
}

/** @param words of this file alone */
export const withWrongWords = (code: string, words: readonly WrongWord[]): string =>
	words
		.toSorted((left, right) => right.start - left.start)
		.reduce((all, {start, end, wrong}) => all.slice(0, start) + wrong + all.slice(end), code);
