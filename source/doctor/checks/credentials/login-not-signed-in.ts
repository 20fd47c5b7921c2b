// Finds a profile of `aws login` without a valid token: Claude Code shows a raw file error for it (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {consoleSignIn} from '../../sign-in-step.ts';

export const loginNotSignedIn: Check = {
	id: 'login-not-signed-in',
	title: 'The sign-in of aws login is there',
	needs: 'offline',
	find(subject) {
		const {signIn} = subject;
		const refusal = refusalsBy(subject, 'login-session-expired')[0];
		const identityFailure =
			subject.identity.state === 'refused'
				? (subject.identity.problem.because ?? subject.identity.problem.title)
				: undefined;
		return findingIf(
			signIn?.kind === 'login' && (signIn.signedOut === true || refusal !== undefined || identityFailure !== undefined),
			() => ({
				status: 'fail',
				about: [signIn?.profile],
				title: `You are not signed in with aws login for the profile ${signIn?.profile}`,
				because:
					refusal?.answer.message ?? identityFailure ?? 'there is no token for it on this machine, or it has ended',
				next: [consoleSignIn(subject)],
			}),
		);
	},
};
