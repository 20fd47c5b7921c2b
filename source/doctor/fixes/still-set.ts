// Lists where a variable that a fix cancels for Claude Code stillInFile set: a settings file does not change what other programs get.

import {describeOrigin, type ValueOrigin} from '../../claude-code/settings-layers.ts';
import type {Subject} from '../subject.ts';
import type {Fix} from './fix.ts';

/** One sentence per place. */
export function stillSet({sources, shell}: Subject, fixes: readonly Fix[]): string[] {
	const cancelled = new Set(
		fixes.flatMap(({changes}) => changes.flatMap(({name, value}) => (value === '' ? [name] : []))),
	);
	return [...cancelled].flatMap((name) => {
		const set = sources.filter((each) => each.name === name && each.value.trim() !== '');
		const files = set.filter(({origin}) => origin.layer === 'shell-file' || origin.layer === 'claude-json');
		const isExportedHere = set.some(({origin}) => origin.layer === 'environment');
		const mayBeInNewTerminal = shell.state !== 'known' || set.some(({origin}) => origin.layer === 'shell');
		if (files.length > 0) return files.map(({origin}) => stillInFile(name, origin));
		return isExportedHere
			? [mayBeInNewTerminal ? stillExported(name) : `${stillExported(name)} A new terminal does not have it.`]
			: [];
	});
}

/** Nobody but Claude Code reads .claude.json. */
const stillInFile = (name: string, origin: ValueOrigin) =>
	`${name} still stands in ${describeOrigin(origin)}: cancelled for Claude Code${origin.layer === 'shell-file' ? ', not for other programs' : ''}.`;

/** The environment of a running process can be changed by nobody else. */
const stillExported = (name: string) =>
	`${name} is exported in this terminal: cancelled for Claude Code; for other programs only \`unset ${name}\` takes it away.`;
