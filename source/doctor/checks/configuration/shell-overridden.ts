// Finds exported values that a settings file overrules: Claude Code uses the settings
// (measured with 2.1.330), while whoever reads the shell's value expects that one.

import {describeOrigin, isSettingsLayer} from '../../../claude-code/settings-layers.ts';
import {holdsCredentials, shownValue} from '../../../claude-code/shown-value.ts';
import {listText} from '../../../sentence-parts.ts';
import {unsetVariables} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';

const shells: readonly string[] = ['environment', 'dotenv'];

export const shellOverridden: Check = {
	id: 'shell-overridden',
	title: 'Shell and settings agree',
	needs: 'offline',
	find(subject) {
		const beaten = [...subject.values].filter(
			([name, {winner, losers, value: won}]) =>
				won !== '' &&
				isSettingsLayer(winner.layer) &&
				!holdsCredentials(name) &&
				// Another profile in the shell is often meant for other programs; profile-for-tools reports that.
				name !== 'AWS_PROFILE' &&
				losers.some((loser) => shells.includes(loser.layer) && loser.value.trim() !== '' && loser.value !== won),
		);
		const exported = beaten.filter(([, {losers}]) => losers.some(({layer}) => layer === 'environment'));
		return findingIf(beaten.length > 0, () => ({
			status: 'warn',
			about: beaten.map(([name]) => name),
			concerns: {variables: beaten.map(([name]) => name)},
			title: `Shell and settings disagree about ${listText(beaten.map(([name]) => name))}`,
			because: 'Claude Code uses the settings and ignores the shell here',
			evidence: beaten.flatMap(([name, {losers}]) => [
				...assignmentEvidence(subject, name),
				...losers.map((loser) => `  instead of ${shownValue(name, loser.value)} · ${describeOrigin(loser)}`),
			]),
			next: [
				exported.length > 0
					? {say: 'Unset it in the shell', run: unsetVariables(...exported.map(([name]) => name))}
					: {say: 'Set both to the same value', own: ''},
			],
		}));
	},
};
