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
					concerns: {pins: [id]},
					title: `Claude Code will call another model instead of ${id}`,
					because: denied
						? 'The managed settings forbid it in deniedModels'
						: 'availableModels is enforced, and does not name it',
					evidence: [`${found.key} · ${found.path}`],
					next: [
						denied
							? {say: `Choose another model, or ask your administrator to remove it from deniedModels in ${found.path}`}
							: {
									say: `Choose a model that availableModels names, or ask your administrator to add ${id} to it in ${found.path}`,
								},
					],
				},
			];
		});
	},
};
