// Finds that it is not known whose credentials these are, where no
// other check says why. What AWS would answer is then unknown, too.
import {failureOf} from '../../../bedrock/aws-errors/aws-problem.ts';
import {type ErrorCause, provesFailure} from '../../../bedrock/aws-errors/cause.ts';
import type {CredentialKind} from '../../../claude-code/credentials.ts';
import {type Check, findingIf} from '../../check.ts';
import {noConnectionCauses, noKeysCauses} from '../../refusal-check.ts';
import {capitalized} from '../../words.ts';

/** Failures of GetCallerIdentity that another check explains. */
const explained: readonly ErrorCause[] = [
	...noKeysCauses,
	...noConnectionCauses,
	'credentials-timed-out',
	'sso-session-expired',
	'sso-session-missing',
	'sso-role-refused',
	'credentials-expired',
	'credentials-invalid',
	'signature-refused',
	'clock-wrong',
	'mfa-needed',
	'assume-role-denied',
	'certificate-not-trusted',
	'not-aws',
	'aws-fault',
	'model-not-ready',
	'proxy-refused',
	'proxy-user-refused',
	'proxy-invalid',
	'proxy-timed-out',
	'plain-http',
	'web-identity-failed',
	'web-identity-refused',
];

/** Credentials of which other checks say that they are not there, or not known. */
const elsewhere: readonly CredentialKind[] = ['none', 'export', 'profile', 'chain'];

export const identityUnknown: Check = {
	id: 'identity-unknown',
	title: 'AWS answers who you are',
	needs: 'offline',
	find({identity, refusals, credentials, profiles, signIn}) {
		if (identity.state === 'not asked') {
			// Where no profile or chain gives anything to ask with, another check says what is missing.
			const isReportedElsewhere =
				signIn && signIn.kind !== 'none' ? signIn.unusableReason !== undefined : elsewhere.includes(credentials.kind);
			const anonymous = credentials.kind === 'api-key' && profiles.state !== 'not asked';
			return findingIf(!isReportedElsewhere && !anonymous, () => ({
				status: 'unknown',
				concerns: {identity: true},
				title: 'AWS was not asked',
				because: identity.why && capitalized(identity.why),
				next: [
					identity.flag === 'offline'
						? {say: 'Run it without --offline', own: 'doctor'}
						: {say: 'Export the credentials, or move them to your user settings'},
				],
			}));
		}
		if (
			identity.state === 'known' ||
			signIn?.kind === 'login' ||
			refusals.some(({call, failure}) => call === 'identity' && explained.includes(failure.cause))
		)
			return [];
		return [
			{
				status: provesFailure(failureOf(identity.problem)) ? 'fail' : 'unknown',
				about: [identity.problem.code],
				concerns: {identity: true},
				title: identity.problem.title,
				because: identity.problem.because,
				next:
					identity.problem.next.length > 0
						? identity.problem.next
						: [{say: 'See what AWS answers', run: 'aws sts get-caller-identity'}],
			},
		];
	},
};
