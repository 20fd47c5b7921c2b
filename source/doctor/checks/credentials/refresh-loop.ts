// AwsAuthRefresh runs after every 403, so a refusal by policy opens the browser again and again.
import type {Check} from '../../check.ts';
import {shown, value, when} from '../../subject-selectors.ts';

export const refreshLoop: Check = {
	id: 'refresh-loop',
	title: 'awsAuthRefresh does not run in vain',
	needs: 'account',
	find(subject) {
		const cause = subject.kinds.find(
			({kind, answer}) =>
				answer.status === 403 &&
				!['expired', 'expired-key', 'sso', 'invalid-token', 'global-organisation'].includes(kind),
		);
		return when(value(subject, 'awsAuthRefresh') && cause !== undefined, () => ({
			status: 'fail',
			title: 'awsAuthRefresh signs in again after every refusal, which no sign-in can cure',
			because: cause?.answer.message ?? '',
			evidence: shown(subject, 'awsAuthRefresh'),
			next: [{say: 'remove awsAuthRefresh from the settings until the refusal is gone'}],
		}));
	},
};
