// One value in a dotenv file, spelled so that every reader gives the same back, or refused with the reason.
// Measured over 18 readers: dotenv, node --env-file, compose, docker (bare form), python-dotenv, `set -a; . file` in six shells.
import {Problem} from '../problem.ts';
import {checkManaged} from './validate-value.ts';

// Not `=` at the start nor behind a colon: zsh expands `=name` there.
const bare = /^(?!=)(?!.*:=)[A-Za-z0-9_./:@%+,=[\]-]+$/;

const refused: readonly (readonly [RegExp, string])[] = [
	[/\\/, 'a backslash'],
	// dotenv-expand runs `$(…)` even from single quotes, and python-dotenv expands `${…}` there.
	[/\$/, 'a dollar sign'],
];

/** `NAME=value`, without a line break. Throws a Problem, which never repeats the value, for what readers disagree about. */
export function encodeDotenv(name: string, value: string): string {
	checkManaged(name, value);
	const reason = refused.find(([pattern]) => pattern.test(value))?.[1];
	if (reason) throw disputed(name, reason);
	if (value === '' || bare.test(value)) return `${name}=${value}`;
	if (!value.includes("'")) return `${name}='${value}'`;
	if (!/["`]/.test(value)) return `${name}="${value}"`;
	throw disputed(name, 'an apostrophe together with a double quote or a backtick');
}

function disputed(name: string, what: string): Problem {
	return new Problem({
		code: 'dotenv-value',
		title: `The value of ${name} cannot be written to a dotenv file`,
		because: `it contains ${what}, which readers of dotenv files disagree about`,
		next: [{say: 'Write it to the settings file only', again: {set: {'--write': 'settings'}}}],
	});
}
