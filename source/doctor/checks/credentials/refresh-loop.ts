// Finds awsAuthRefresh beside a refusal that no sign-in can cure: Claude Code runs it
// after every 403, so the browser opens again and again (anthropics/claude-code#12421).
import type {ErrorCause} from '../../../bedrock/aws-errors/cause.ts';
import {type Check, findingIf} from '../../check.ts';
import {denialKind} from '../../denial-kind.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

/** What signing in again can cure, or make no worse. */
const curable: readonly ErrorCause[] = [
	'credentials-expired',
	'api-key-expired',
	'sso-session-expired',
	'sso-session-missing',
	'credentials-invalid',
];

export const refreshLoop: Check = {
	id: 'refresh-loop',
	title: 'awsAuthRefresh does not run in vain',
	needs: 'account',
	find(subject) {
		const cause = subject.refusals.find(
			({failure, answer}) =>
				answer.status === 403 && !curable.includes(failure.cause) && denialKind(failure) !== 'organisation global',
		);
		return findingIf(effectiveValue(subject, 'awsAuthRefresh') && cause !== undefined, () => ({
			status: 'fail',
			title: 'awsAuthRefresh signs in again after every refusal, which no sign-in can cure',
			because: cause?.answer.message ?? '',
			evidence: assignmentEvidence(subject, 'awsAuthRefresh'),
			next: [{say: 'remove awsAuthRefresh from the settings until the refusal is gone'}],
		}));
	},
};
