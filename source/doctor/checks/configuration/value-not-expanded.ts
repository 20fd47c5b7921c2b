// Finds values of the settings that only a shell would expand: Claude Code takes `$HOME` and `${X}` as they stand (measured with 2.1.332).

import {changeableVariables} from '../../../claude-code/fixable-variables.ts';
import {relevantVariables} from '../../../claude-code/relevant-variables.ts';
import {describeOrigin, isSettingsLayer, lineOfOrigin} from '../../../claude-code/settings-layers.ts';
import {shownValue} from '../../../claude-code/shown-value.ts';
import {unexpanded} from '../../../claude-code/unexpanded-value.ts';
import type {CheckResult} from '../../../finding.ts';
import {listText} from '../../../sentence-parts.ts';
import type {Check} from '../../check.ts';
import {combinedFix, setTo} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';

/** Of the values in force. An exported value was expanded by the shell, if it was meant to be. */
function found(subject: Subject) {
	const exported = subject.sources.flatMap(({name, value, origin}) =>
		origin.layer === 'environment' ? [[name, value] as const] : [],
	);
	const environment = {...Object.fromEntries(exported), HOME: subject.home};
	return [...subject.values].flatMap(([name, {value, winner}]) => {
		const inFile = isSettingsLayer(winner.layer) || winner.layer === 'claude-json';
		const fault = inFile && relevantVariables.has(name) && unexpanded(name, value, environment);
		return fault ? [{name, value, winner, ...fault}] : [];
	});
}

/** A path in the home folder is shown with a `~`, which would be as wrong as what stands there. */
const stepText = (value: string | undefined, home: string, place: string) =>
	value === undefined
		? `Write the value itself in ${place}`
		: value.startsWith(`${home}/`)
			? `Write the whole path in ${place}, from the first / on`
			: `Write ${value} in ${place}`;

export const valueNotExpanded: Check = {
	id: 'value-not-expanded',
	title: 'No value of the settings waits to be expanded',
	needs: 'offline',
	find: (subject) =>
		found(subject).map(
			({name, value, winner, expanded}): CheckResult => ({
				status: 'fail',
				about: [name],
				title: `Claude Code takes ${name} as it is written: ${shownValue(name, value)}`,
				because: 'It expands nothing in the "env" of its settings',
				evidence: [describeOrigin(winner)],
				next: [
					{
						say: stepText(expanded && shownValue(name, expanded), subject.home, lineOfOrigin(winner)),
					},
				],
			}),
		),
	fix(subject) {
		const all = found(subject);
		if (all.some(({name, expanded}) => expanded === undefined || !changeableVariables.includes(name))) return undefined;
		return combinedFix(
			`Set ${listText(all.map(({name, expanded}) => `${name} to ${expanded}`))}`,
			all.map(({name, expanded = ''}) => setTo(subject, name, expanded)),
		);
	},
};
