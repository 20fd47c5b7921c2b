// Finds variables that would have other values if Claude Code were started in a new terminal.
import {text} from '../../../claude-code/effective.ts';
import {mask} from '../../../claude-code/mask.ts';
import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {type Check, findingIf} from '../../check.ts';

export const newTerminal: Check = {
	id: 'new-terminal',
	title: 'A new terminal gives Claude Code the same values',
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
			title: `A new terminal gives other values than this one: ${differing.join(', ')}`,
			because: 'the start-up files changed since, or these were set by hand in this terminal only',
			evidence: differing.map((name) => {
				const setting = subject.newTerminalValues.get(name);
				const here = text(subject.values, name);
				const description = setting ? `${mask(name, setting.value)} · ${describeOrigin(setting.winner)}` : 'not set';
				return `${name}: here ${here ? mask(name, here) : 'not set'}, in a new terminal ${description}`;
			}),
			next: [
				{
					say: 'open a new terminal, or write the values into the settings file',
					own: '--write settings',
				},
			],
		}));
	},
};
