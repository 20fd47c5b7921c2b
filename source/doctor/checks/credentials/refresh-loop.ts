// Finds awsAuthRefresh beside a refusal that no sign-in can cure: the browser then opens
// again and again (anthropics/claude-code#12421).

import type {ErrorCause} from '../../../bedrock/aws-errors/cause.ts';
import {type Check, findingIf} from '../../check.ts';
import {denialKind} from '../../denial-kind.ts';
import {refusalsThatRefresh} from '../../refresh-after-refusal.ts';
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
		const cause = refusalsThatRefresh(subject).find(
			({failure}) => !curable.includes(failure.cause) && denialKind(failure) !== 'organisation global',
		);
		return findingIf(effectiveValue(subject, 'awsAuthRefresh') && cause !== undefined, () => ({
			status: 'fail',
			concerns: concernOf(cause ? [cause] : []),
			title: 'awsAuthRefresh opens the sign-in again and again, but signing in cannot help',
			because:
				cause?.call === 'identity'
					? 'Claude Code runs it at every start where AWS STS does not answer who is signed in'
					: 'Before 2.0.77, Claude Code runs it after every refusal, also where a permission is missing',
			awsWords: awsWordsOf(cause),
			evidence: assignmentEvidence(subject, 'awsAuthRefresh'),
			next: [{say: 'Remove awsAuthRefresh from the settings until the refusal is gone'}],
		}));
	},
};
