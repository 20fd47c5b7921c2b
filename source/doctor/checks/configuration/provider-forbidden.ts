// Finds managed settings that allow other providers only: Claude Code then does not start with Bedrock (measured with 2.1.330).
import {forbiddenProvider} from '../../../claude-code/model-restrictions.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';

export const providerForbidden: Check = {
	id: 'provider-forbidden',
	title: 'Your administrator allows Amazon Bedrock',
	needs: 'offline',
	find(subject) {
		const found = usesBedrock(subject) ? forbiddenProvider(subject.settings) : undefined;
		if (!found) return [];
		return [
			{
				status: 'fail',
				concerns: {allModels: true},
				title: 'Your administrator does not allow Amazon Bedrock, so Claude Code will not start',
				because: `${found.key} of the managed settings does not list bedrock`,
				evidence: [`${found.key} · ${found.path}`],
				next: [{say: `Ask your administrator to add "bedrock" to ${found.key} in ${found.path}`}],
			},
		];
	},
};
