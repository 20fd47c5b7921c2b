// Finds settings of a project that overrule the user's own, as Claude Code's order
// of settings files lets them: they can switch Bedrock off or change the model.

import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {shownValue} from '../../../claude-code/shown-value.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';

export const projectOverrides: Check = {
	id: 'project-overrides',
	title: 'The project does not override your settings',
	needs: 'offline',
	find(subject) {
		const beaten = [...subject.values].filter(
			([, {winner, losers, value: won}]) =>
				['project', 'local'].includes(winner.layer) &&
				losers.some((loser) => loser.layer === 'user' && loser.value !== won),
		);
		return findingIf(beaten.length > 0, () => ({
			status: 'warn',
			about: beaten.map(([name]) => name),
			concerns: {variables: beaten.map(([name]) => name)},
			title: `This project overrides your ${listText(beaten.map(([name]) => name))}`,
			because: 'Project and local settings override user settings',
			evidence: beaten.flatMap(([name, {losers}]) => [
				...assignmentEvidence(subject, name),
				...losers.map((loser) => `  instead of ${shownValue(name, loser.value)} · ${describeOrigin(loser)}`),
			]),
			next: [{say: "Edit the project's file, or keep it if it is meant"}],
		}));
	},
};
