// Finds prompt caching that is switched off: Bedrock then reads and bills the whole conversation at every turn.

import {cachingVariable, pinnableTiers} from '../../../claude-code/variables.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, isSwitchedOn} from '../../values.ts';
import {isOrAre} from '../../words.ts';

export const cachingOff: Check = {
	id: 'caching-off',
	title: 'Prompt caching is on',
	needs: 'offline',
	find(subject) {
		const off = ['DISABLE_PROMPT_CACHING', ...pinnableTiers.map(cachingVariable)].filter((name) =>
			isSwitchedOn(subject, name),
		);
		return findingIf(off.length > 0, () => ({
			status: 'warn',
			about: [off.includes('DISABLE_PROMPT_CACHING')],
			title: `Prompt caching is off${off.includes('DISABLE_PROMPT_CACHING') ? '' : ' for some models'}`,
			because: `${listText(off)} ${isOrAre(off)} set, so every turn is slower and costs more`,
			evidence: assignmentEvidence(subject, ...off),
			next: [{say: 'Switch caching on', own: '--caching on'}],
		}));
	},
	fix(subject) {
		const off = ['DISABLE_PROMPT_CACHING', ...pinnableTiers.map(cachingVariable)].filter((name) =>
			isSwitchedOn(subject, name),
		);
		return switchOff(subject, ...off);
	},
};
