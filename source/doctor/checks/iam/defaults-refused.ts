// Finds application profiles as pins beside unpinned tiers: a policy for the account's own profiles
// refuses the built-in system profiles, which Claude Code calls at every start (measured with 2.1.330).

import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {wellFormedPins} from '../../pinned-models.ts';
import {modelNames, models} from '../../words.ts';

export const defaultsRefused: Check = {
	id: 'defaults-refused',
	title: 'Where application profiles are used, nothing else is called',
	needs: 'offline',
	find(subject) {
		const own = wellFormedPins(subject).some(({pin}) => pin.kind === 'application-arn');
		const open = subject.calls.filter(({when: time, builtIn}) => time === 'start' && builtIn);
		return findingIf(usesBedrock(subject) && own && open.length > 0, () => ({
			status: 'fail',
			concerns: {roles: open.map(({role}) => role)},
			title: 'Claude Code also calls built-in system profiles beside your application profiles',
			because: 'A policy that allows only application profiles refuses those calls, up to 16 at every start',
			evidence: open.map(({role}) => `Built-in ${modelNames([role])} model`),
			next: [{say: `Choose the ${models(open.map(({role}) => role))}`, own: ''}],
		}));
	},
};
