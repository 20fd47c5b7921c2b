// Lists where a variable that a fix cancels for Claude Code is still set: a settings file does not change what other programs get.

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
	`${name} is still set in ${describeOrigin(origin)}. Claude Code ignores it there${origin.layer === 'shell-file' ? '; other programs do not' : ''}.`;

const stillExported = (name: string) =>
	`${name} is still exported in this terminal. Claude Code ignores it there; other programs do not.`;
