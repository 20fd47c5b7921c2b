// Next steps that several checks propose.

import {awsCommand} from '../aws-command.ts';
import {describeOrigin} from '../claude-code/settings-layers.ts';
import {shownCommand} from '../claude-code/shown-value.ts';
import type {Next} from '../problem.ts';
import type {Subject} from './subject.ts';
import {effectiveValue} from './values.ts';

/** The step that removes variables: an `unset` command where they are exported, else the places in files, which `unset` cannot change. */
export function removalStep(subject: Subject, say: string, ...names: readonly string[]): Next {
	const places = names.flatMap((name) => {
		const winner = subject.values.get(name)?.winner;
		return winner ? [{winner, place: `${name} from ${describeOrigin(winner)}`}] : [];
	});
	const written = places.filter(({winner}) => winner.path).map(({place}) => place);
	const all = written.length > 0 ? `${say}: remove ${written.join(', ')}` : say;
	return places.every(({winner}) => winner.layer !== 'environment') && places.length > 0
		? {say: all}
		: {say: all, run: `unset ${names.join(' ')}`};
}

// A project's settings may choose the name, so it is quoted as one word of the command.
const flagOf = (name: string | undefined) => awsCommand('', name || undefined)?.slice('aws '.length) ?? '';

/** ` --profile NAME` of the profile in use, quoted for pasting; empty for none. */
export const profileFlag = ({signIn, credentials}: Subject) => flagOf(signIn?.profile ?? credentials.profile);

/** The same for signing in: for a role it names the profile that the role takes its credentials from. */
export const loginFlag = ({signIn, credentials}: Subject) =>
	flagOf(signIn?.loginProfile ?? signIn?.profile ?? credentials.profile);

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
