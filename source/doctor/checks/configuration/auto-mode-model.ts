// Finds that auto mode would have commands checked by a model that nobody chose: Claude Code takes Sonnet 5 where it knows that the Sonnet
// model is newer, unless an entry of modelOverrides leads it back (measured with 2.1.332). Said where somebody chose ARNs of their own, and where no settings file has the model.
import {tierVariable} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {callsStrayInAutoMode, isInSettings} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

export const autoModeModel: Check = {
	id: 'auto-mode-model',
	title: 'Auto mode checks commands with a model that was chosen',
	needs: 'offline',
	find: (subject) =>
		findingIf(usesBedrock(subject) && callsStrayInAutoMode(subject), () => ({
			status: 'warn',
			concerns: {roles: ['auto-mode']},
			title: 'Auto mode checks commands with Sonnet 5, which you did not choose',
			because:
				'Claude Code takes it in the place of a newer Sonnet model, about ten calls for each command. Where AWS refuses it, the primary model does that',
			evidence: assignmentEvidence(subject, 'ANTHROPIC_DEFAULT_SONNET_MODEL', 'CLAUDE_CODE_AUTO_MODE_MODEL'),
			next: [
				isInSettings(subject, tierVariable('sonnet'))
					? {say: 'Let the set-up lead it to the Sonnet model that you chose', own: ''}
					: {
							say: 'Let the set-up write the settings file: only there an entry can lead it to the Sonnet model that you chose',
							own: '--write settings',
						},
			],
		})),
};
