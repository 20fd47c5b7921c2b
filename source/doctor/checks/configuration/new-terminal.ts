// Finds variables that would have other values if Claude Code were started in a new terminal.

import {text} from '../../../claude-code/effective.ts';
import {describeOrigin, type ValueOrigin} from '../../../claude-code/settings-layers.ts';
import {shownValue} from '../../../claude-code/shown-value.ts';
import {setupVariables} from '../../../claude-code/variables.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';

export const newTerminal: Check = {
	id: 'new-terminal',
	title: 'A new terminal gives the same values',
	needs: 'offline',
	find(subject) {
		if (subject.shell.state !== 'known') return [];
		const names = new Set([...subject.values.keys(), ...subject.newTerminalValues.keys()]);
		const differing = [...names].filter(
			(name) =>
				name !== 'TERM_PROGRAM' &&
				text(subject.values, name) !== text(subject.newTerminalValues, name) &&
				!/_TOKEN|ACCESS_KEY/.test(name),
		);
		return findingIf(differing.length > 0, () => ({
			status: 'warn',
			about: differing,
			concerns: {variables: differing},
			title: `A new terminal gives other values of ${listText(differing)}`,
			because: 'They were set by hand in this terminal, or the start-up files changed since',
			evidence: differing.map((name) => {
				const setting = subject.newTerminalValues.get(name);
				const here = text(subject.values, name);
				const description = setting
					? [`${shownValue(name, setting.value)} in a new terminal`, ...placeOf(setting.winner)].join(' · ')
					: 'not set in a new terminal';
				return `${name}: ${here ? shownValue(name, here) : 'not set'} here; ${description}`;
			}),
			next: [
				// The set-up writes no variable but its own.
				differing.some((name) => setupVariables.includes(name))
					? {say: 'Write the values into the settings file, or open a new terminal', own: '--write settings'}
					: {say: 'Open a new terminal, or export them in your start-up file'},
			],
		}));
	},
};

/** That the shell exports it there is said already. */
const placeOf = (origin: ValueOrigin): string[] => (origin.layer === 'shell' ? [] : [describeOrigin(origin)]);
