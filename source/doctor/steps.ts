// Next steps that several checks propose.

import {lineOfOrigin} from '../claude-code/settings-layers.ts';
import {shownCommand} from '../claude-code/shown-value.ts';
import type {Next} from '../problem.ts';
import {unsetVariables} from '../shell-command.ts';
import type {Subject} from './subject.ts';
import {effectiveValue} from './values.ts';

/** The step that removes variables: an `unset` command where they are exported, else the places in files, which `unset` cannot change. */
export function removalStep(subject: Subject, say: string, ...names: readonly string[]): Next {
	const places = names.flatMap((name) => {
		const winner = subject.values.get(name)?.winner;
		return winner ? [{winner, place: `${name} from ${lineOfOrigin(winner)}`}] : [];
	});
	const written = places.filter(({winner}) => winner.path).map(({place}) => place);
	const all = written.length > 0 ? `${say}: remove ${written.join(', ')}` : say;
	return places.every(({winner}) => winner.layer !== 'environment') && places.length > 0
		? {say: all}
		: {say: all, run: unsetVariables(...names)};
}

/** The AWS profile in use; undefined for none. A project's settings may choose the name. */
export const profileInUse = ({signIn, credentials}: Subject) => signIn?.profile ?? (credentials.profile || undefined);

/** The one to sign in with: for a role the AWS profile that it takes its credentials from. */
export const loginProfile = (subject: Subject) => subject.signIn?.loginProfile ?? profileInUse(subject);

/** The step to run by hand the command line in a settings key; the command is left out where it seems to hold a secret. */
export function runByHandStep(subject: Subject, say: string, name: string): Next {
	const line = effectiveValue(subject, name) ?? '';
	return line && shownCommand(line) === line ? {say, run: line} : {say};
}

/** Where --no-probe kept every call back: undefined where something else did, for which the same command would end alike. */
export const withProbes = ({probes}: Subject): Next | undefined =>
	probes.some(({outcome, explained}) => outcome === 'held' && explained === false)
		? {say: 'Run it without --no-probe: a call shows it', own: 'doctor'}
		: undefined;
