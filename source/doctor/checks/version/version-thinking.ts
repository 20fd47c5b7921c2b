// Finds a Claude Code that asks Opus 4.7 or later for thinking in a form which they refuse with 400:
// up to 2.1.110 always (anthropics/claude-code#49219), behind an ARN up to 2.1.120 (#51439, #63546).

import {parseModel} from '../../../bedrock/model.ts';
import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {modelBehind, pins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

export const versionThinking: Check = {
	id: 'version-thinking',
	title: 'Claude Code asks for thinking in the form that the models take',
	needs: 'offline',
	find(subject) {
		const odd = pins(subject).filter(({id}) => {
			const model = parseModel(modelBehind(subject, id) ?? '');
			return (
				model?.family === 'opus' &&
				((model.version[0] ?? 0) > 4 || (model.version[0] === 4 && (model.version[1] ?? 0) >= 7))
			);
		});
		const fixedIn = odd.some(({id}) => id.startsWith('arn:')) ? '2.1.121' : '2.1.111';
		return findingIf(odd.length > 0 && isOlderThan(subject, fixedIn), () => ({
			status: 'fail',
			concerns: {variables: odd.map(({name}) => name)},
			title: 'This Claude Code version asks for thinking in a form that the model refuses',
			because: `The model wants "thinking.type.adaptive", which Claude Code sends from ${fixedIn} on`,
			evidence: [...assignmentEvidence(subject, ...odd.map(({name}) => name)), ...versionEvidence(subject)],
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		}));
	},
};
