// Finds application profiles as pins beside unpinned tiers: a policy for the account's own profiles
// refuses the built-in system profiles, which Claude Code calls at every start (measured with 2.1.330).
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {wellFormedPins} from '../../pinned-models.ts';

export const defaultsRefused: Check = {
	id: 'defaults-refused',
	title: 'A policy made for application profiles meets no other call',
	needs: 'offline',
	find(subject) {
		const own = wellFormedPins(subject).some(({pin}) => pin.kind === 'application-arn');
		const open = subject.calls.filter(({when: time, builtIn}) => time === 'start' && builtIn);
		return findingIf(usesBedrock(subject) && own && open.length > 0, () => ({
			status: 'fail',
			title: 'Application profiles are pinned, but built-in system profiles are called as well',
			because:
				'a policy that allows only the account’s own profiles refuses those calls, up to 16 of them at every start',
			evidence: open.map(({role}) => `the built-in ${role}`),
			next: [{say: 'pin every tier', own: ''}],
		}));
	},
};
