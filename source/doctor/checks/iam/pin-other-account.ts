// Finds a pinned ARN of another account than the one signed in to: AWS refuses the call.

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {wellFormedPins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

export const pinOtherAccount: Check = {
	id: 'pin-other-account',
	title: 'Every ARN belongs to the account that you use',
	needs: 'account',
	find(subject) {
		const account = knownValue(subject.identity)?.accountId;
		const odd = wellFormedPins(subject).filter(({pin}) => pin.account && account && pin.account !== account);
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: [...odd.map(({name}) => name), odd[0]?.pin.account, account],
			concerns: {variables: odd.map(({name}) => name)},
			title: `${listText(odd.map(({name}) => name))} ${odd.length > 1 ? 'belong' : 'belongs'} to account ${odd[0]?.pin.account}, but you are signed in to ${account}`,
			because: 'AWS refuses the profile of another account unless it is shared',
			evidence: [
				...assignmentEvidence(subject, ...odd.map(({name}) => name)),
				...assignmentEvidence(subject, 'AWS_PROFILE'),
			],
			next: [{say: `Choose a profile of ${account}, or sign in to ${odd[0]?.pin.account}`, own: ''}],
		}));
	},
};
