// The same subject as a new terminal would give it: what the shell exports there in the place of what this process was given.
import type {Assignment} from '../claude-code/settings-layers.ts';
import {memoize} from '../memoize.ts';
import {type Subject, subjectOf} from './subject.ts';

/**
 * Undefined where the shell was not asked, or exports nothing that would change what Claude Code uses. Memoized since many
 * checks ask for the same subject.
 */
export const inNewTerminal = memoize((subject: Subject): Subject | undefined => {
	if (subject.shell.state !== 'known') return undefined;
	const names = new Set([...subject.values.keys(), ...subject.fresh.keys()]);
	const same = [...names].every((name) => subject.values.get(name)?.value === subject.fresh.get(name)?.value);
	if (same) return undefined;
	const sources = subject.sources.flatMap((each): Assignment[] => {
		if (each.origin.layer === 'environment') return [];
		return each.origin.layer === 'shell' ? [each, {...each, origin: {...each.origin, layer: 'environment'}}] : [each];
	});
	return subjectOf({...subject, sources});
});
