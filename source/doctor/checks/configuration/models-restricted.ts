// Finds a primary model that the administrator's availableModels does not list. Where the list is enforced, model-forbidden
// reports it (Claude Code's documentation on model configuration).

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {effectiveValue} from '../../values.ts';

export const modelsRestricted: Check = {
	id: 'models-restricted',
	title: 'The administrator allows the primary model',
	needs: 'offline',
	find(subject) {
		const managed = subject.settings.find(
			({layer, keys}) =>
				layer === 'managed' && Array.isArray(keys.availableModels) && keys.enforceAvailableModels !== true,
		);
		const allowed = managed?.keys.availableModels;
		const primary = subject.calls.find(({role}) => role === 'primary');
		const list = Array.isArray(allowed) ? allowed.map(String) : [];
		const fits = list.some(
			(each) =>
				each === primary?.id || each === effectiveValue(subject, primary?.from ?? '') || primary?.id?.includes(each),
		);
		return findingIf(managed !== undefined && primary?.id !== undefined && !fits, () => ({
			status: 'warn',
			about: [primary?.id],
			concerns: {roles: ['primary']},
			title: `Your administrator does not allow the primary model ${primary?.id}`,
			because: `availableModels in the managed settings allows ${listText(list) || 'none'}`,
			evidence: [managed?.path ?? ''],
			next: [{say: 'Choose one of them, or ask your administrator'}],
		}));
	},
};
