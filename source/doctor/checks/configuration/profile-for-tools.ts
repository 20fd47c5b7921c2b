// Finds AWS_PROFILE in settings that differs from the shell's: commands that Claude Code
// runs, such as aws and terraform, get the variables of the settings (measured with 2.1.330).

import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, isDecidedBySettings} from '../../values.ts';

export const profileForTools: Check = {
	id: 'profile-for-tools',
	title: 'Commands that Claude Code runs keep your AWS profile',
	needs: 'offline',
	find(subject) {
		const setting = subject.values.get('AWS_PROFILE');
		const other = setting?.losers.find(
			(loser) => loser.layer === 'environment' && loser.value.trim() && loser.value !== setting.value,
		);
		return findingIf(isDecidedBySettings(subject, 'AWS_PROFILE') && other !== undefined, () => ({
			status: 'warn',
			about: [setting?.value, other?.value],
			concerns: {variables: ['AWS_PROFILE']},
			title: `Commands that Claude Code runs use the AWS profile ${setting?.value}, not your ${other?.value}`,
			because: 'Every command gets the variables of the settings, aws and terraform too',
			evidence: [
				...assignmentEvidence(subject, 'AWS_PROFILE'),
				...(other ? [`AWS_PROFILE=${other.value} · ${describeOrigin(other)}`] : []),
			],
			next: [
				{say: 'Give Claude Code its credentials by a command, which no tool sees', own: '--credentials export'},
				{say: 'Or keep it as it is'},
			],
		}));
	},
};
