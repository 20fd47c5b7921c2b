// Derives what the checks would see in a new terminal: what the shell exports there replaces this process's environment.

import type {Assignment} from '../claude-code/settings-layers.ts';
import {memoize} from '../memoize.ts';
import {type Subject, subjectOf} from './subject.ts';

/**
 * Undefined where the shell was not asked, or where Claude Code would get the same values. Memoized, since
 * every check asks for it.
 */
export const inNewTerminal = memoize((subject: Subject): Subject | undefined => {
	if (subject.shell.state !== 'known') return undefined;
	const names = new Set([...subject.values.keys(), ...subject.newTerminalValues.keys()]);
	const same = [...names].every(
		(name) => subject.values.get(name)?.value === subject.newTerminalValues.get(name)?.value,
	);
	if (same) return undefined;
	const sources = subject.sources.flatMap((each): Assignment[] => {
		if (each.origin.layer === 'environment') return [];
		return each.origin.layer === 'shell' ? [each, {...each, origin: {...each.origin, layer: 'environment'}}] : [each];
	});
	return subjectOf({...subject, sources});
});
