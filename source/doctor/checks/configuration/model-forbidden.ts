// Finds a chosen model that settings forbid: Claude Code calls another one in its place (measured with 2.1.330).
import {forbiddenModel} from '../../../claude-code/model-restrictions.ts';
import type {CheckResult} from '../../../finding.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';

export const modelForbidden: Check = {
	id: 'model-forbidden',
	title: 'No settings file forbids a chosen model',
	needs: 'offline',
	find(subject) {
		if (!usesBedrock(subject)) return [];
		const ids = new Set(subject.calls.flatMap(({id}) => (id ? [id] : [])));
		return [...ids].flatMap((id): CheckResult[] => {
			const found = forbiddenModel(id, subject.settings);
			if (!found) return [];
			const denied = found.key === 'deniedModels';
			return [
				{
					status: 'fail',
					about: [id, found.key],
					title: `Claude Code will call another model in place of ${id}`,
					because: denied
						? 'The list deniedModels of managed settings names it'
						: 'The list availableModels is enforced there, and does not name it',
					evidence: [`${found.key} · ${found.path}`],
					next: [
						denied
							? {say: `Choose another model, or ask your administrator to take it out of deniedModels in ${found.path}`}
							: {say: `Choose a model that availableModels names, or have ${id} added to it in ${found.path}`},
					],
				},
			];
		});
	},
};
