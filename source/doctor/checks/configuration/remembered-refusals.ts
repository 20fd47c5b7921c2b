// Finds a model that Claude Code remembers as refused although it can be called: it keeps
// a refusal for up to 24 hours, even after access was granted (program text of 2.1.330).

import {listText} from '../../../sentence-parts.ts';
import {deleteFile} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import type {Subject} from '../../subject.ts';

export const rememberedRefusals: Check = {
	id: 'remembered-refusals',
	title: 'Claude Code does not skip a model that works',
	needs: 'account',
	find(subject) {
		const callable = callableModels(subject);
		const path = subject.modelAccessCache?.path ?? '';
		return findingIf(callable.length > 0, () => ({
			status: 'warn',
			about: callable,
			concerns: {pins: callable},
			title: `Claude Code still treats ${listText(callable)} as refused, although the calls work now`,
			because: 'It remembers a refusal for up to 24 hours',
			evidence: [path],
			next: [{say: 'Delete what it remembers', run: deleteFile(path)}],
		}));
	},
	/**
	 * Deletes the whole file, not the one entry: it is a cache without a documented format, which Claude Code writes again at its
	 * next start. The only cost is one smallest call for each model that is still refused.
	 */
	fix: (subject) =>
		subject.modelAccessCache && callableModels(subject).length > 0
			? {
					say: 'Delete the refusals that Claude Code remembers',
					changes: [],
					deletedFile: subject.modelAccessCache.path,
				}
			: undefined,
};

/** Models remembered as refused that a call of this run has reached. */
const callableModels = ({modelAccessCache, probes}: Subject): string[] =>
	(modelAccessCache?.refusedModels ?? []).filter((id) =>
		probes.some(({pin, outcome}) => pin === id && outcome === 'ok'),
	);
