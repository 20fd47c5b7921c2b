// Finds settings of a project that overrule the user's own, as Claude Code's order
// of settings files lets them: they can switch Bedrock off or change the model.
import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, maskedValue} from '../../values.ts';

export const projectOverrides: Check = {
	id: 'project-overrides',
	title: 'No settings file overrules the user settings here',
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
			title: `This project overrules your own settings: ${beaten.map(([name]) => name).join(', ')}`,
			because: 'project and local settings beat the user settings',
			evidence: beaten.flatMap(([name, {losers}]) => [
				...assignmentEvidence(subject, name),
				...losers.map((loser) => `  instead of ${maskedValue(name, loser.value)} · ${describeOrigin(loser)}`),
			]),
			next: [{say: 'edit the file that wins, or keep it if it is meant'}],
		}));
	},
};
