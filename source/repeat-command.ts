// The command that was typed, once more with something changed: what a hint proposes when flags are missing or wrong.
import type {Invocation, Placeholder, QuotingShell, Repeat} from './invocation.ts';
import {quote} from './quote.ts';

/** One line, ready to paste. Where the typed command does not take a flag of `set`, the set-up with that flag is proposed. */
export function repeatCommand(
	{set = {}, words}: Repeat,
	{program, words: typed, shell, typed: meaning}: Invocation,
): string {
	const foreign = meaning !== undefined && Object.keys(set).some((flag) => !meaning.takes.includes(flag));
	const start: readonly (string | Placeholder)[] = words ?? (foreign ? (meaning?.carried[''] ?? []) : typed);
	const operand = words || foreign ? undefined : meaning?.operand;
	const changed = Object.entries(set).reduce(
		(line, [flag, value]) =>
			operand?.flag === flag && value !== true
				? line.map((word, at) => (at === operand.at ? value : word))
				: withFlag(line, flag, value),
		start,
	);
	return [program, ...changed.map((word) => (typeof word === 'string' ? quoted(word, shell) : word.placeholder))].join(
		' ',
	);
}

function withFlag(
	line: readonly (string | Placeholder)[],
	flag: string,
	value: string | true | Placeholder,
): readonly (string | Placeholder)[] {
	const isFlag = (word: string | Placeholder | undefined) =>
		word === flag || (typeof word === 'string' && word.startsWith(`${flag}=`));
	const parts = value === true ? [flag] : [flag, value];
	if (!line.some(isFlag)) return [...line, ...parts];
	return line.flatMap((word, at) => {
		if (isFlag(word)) return parts;
		const before = line[at - 1];
		const isOldValue =
			before === flag && value !== true && typeof word === 'string' && (word === '-' || !word.startsWith('-'));
		return isOldValue ? [] : [word];
	});
}

/** Words that every shell takes as they are. PowerShell makes two arguments of `a,b` and takes `@a` for a variable. */
const plain: Readonly<Record<QuotingShell, RegExp>> = {
	posix: /^[\w@+:./-][\w@%+=:,./-]*$/,
	fish: /^[\w@+:./-][\w@%+=:,./-]*$/,
	pwsh: /^[\w:./-][\w+=:./-]*$/,
};

/** A typed word for that shell, in quotation marks only where it needs them. */
export const quoted = (word: string, shell: QuotingShell): string =>
	plain[shell].test(word) ? word : quote[shell](word);
