// Finds a profile of `aws login` without a valid token: Claude Code shows a raw file error for it (measured with 2.1.330).

import {type Check, findingIf} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {consoleSignIn, endedSession} from '../../sign-in-step.ts';
import {isTokenUnreadable} from '../../unreadable-token.ts';

export const loginNotSignedIn: Check = {
	id: 'login-not-signed-in',
	title: 'You are signed in with aws login',
	needs: 'offline',
	find(subject) {
		const {signIn} = subject;
		const refusal = refusalsBy(subject, 'login-session-expired')[0];
		const identityFailure =
			subject.identity.state === 'refused'
				? (subject.identity.problem.because ?? subject.identity.problem.title)
				: undefined;
		if (isTokenUnreadable(subject)) return [];
		const ended = endedSession(subject, 'There is no token for it on this computer, or it has expired');
		return findingIf(
			signIn?.kind === 'login' && (signIn.signedOut === true || refusal !== undefined || identityFailure !== undefined),
			() => ({
				status: ended.status,
				about: [signIn?.profile],
				concerns: {identity: true},
				title: `AWS profile ${signIn?.profile} is not signed in with aws login`,
				because: ended.because,
				evidence: [refusal?.answer.message ?? identityFailure ?? ''],
				next: [consoleSignIn(subject)],
			}),
		);
	},
};
