// Finds awsAuthRefresh beside a refusal that no sign-in can cure: Claude Code runs it
// after every 403, so the browser opens again and again (anthropics/claude-code#12421).

import type {ErrorCause} from '../../../bedrock/aws-errors/cause.ts';
import {type Check, findingIf} from '../../check.ts';
import {denialKind} from '../../denial-kind.ts';
import {awsWordsOf, concernOf} from '../../refusal-check.ts';
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
	title: 'awsAuthRefresh can help against every refusal',
	needs: 'account',
	find(subject) {
		const cause = subject.refusals.find(
			({failure, answer}) =>
				answer.status === 403 && !curable.includes(failure.cause) && denialKind(failure) !== 'organisation global',
		);
		return findingIf(effectiveValue(subject, 'awsAuthRefresh') && cause !== undefined, () => ({
			status: 'fail',
			concerns: concernOf(cause ? [cause] : []),
			title: 'awsAuthRefresh opens the sign-in again and again, but signing in cannot help',
			because: 'Claude Code runs it after every refusal, also where a permission is missing',
			awsWords: awsWordsOf(cause),
			evidence: assignmentEvidence(subject, 'awsAuthRefresh'),
			next: [{say: 'Remove awsAuthRefresh from the settings until the refusal is gone'}],
		}));
	},
};
