// Signing in as a next step, for the profile at the end of the chain.

import {awsCommand} from '../aws-command.ts';
import {ownExportCommand} from '../claude-code/credential-commands.ts';
import type {Next} from '../problem.ts';
import {signInWords} from '../sign-in-command.ts';
import {exportLine} from './export-line.ts';
import {loginProfile, profileInUse} from './steps.ts';
import type {Subject} from './subject.ts';

export function ssoSignIn(subject: Subject): Next {
	const {signIn, credentials} = subject;
	const profile = signIn?.loginProfile ?? signIn?.profile ?? credentials.profile;
	return {
		say: 'Sign in',
		run: awsCommand(signInWords('sso', signIn?.browserElsewhere).join(' '), loginProfile(subject)),
		action: {do: 'sign-in', how: 'sso', profile},
	};
}

/**
 * What an ended session means, with why it is one. Beside a command of ours Claude Code opens the browser once and answers; where that sign-in fails, so does
 * the turn (both measured with 2.1.332).
 */
export function endedSession(
	subject: Subject,
	why: string,
): {readonly status: 'fail' | 'warn'; readonly because: string} {
	const own = ownExportCommand(exportLine(subject) ?? '');
	const isRenewed = own?.login && subject.platform.awsCommand && !subject.signIn?.browserElsewhere;
	return isRenewed
		? {status: 'warn', because: `${why}; Claude Code opens your browser once to sign in again when it starts`}
		: {status: 'fail', because: why};
}

/** The sign-in of the AWS console, with `aws login`. */
export const consoleSignIn = (subject: Subject): Next => ({
	say: 'Sign in',
	run: awsCommand(signInWords('login', subject.signIn?.browserElsewhere).join(' '), profileInUse(subject)),
	action: {do: 'sign-in', how: 'login', profile: subject.signIn?.profile ?? subject.credentials.profile},
});
