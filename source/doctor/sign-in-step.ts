// Signing in as a next step, for the profile at the end of the chain.

import {awsCommand} from '../aws-command.ts';
import type {Next} from '../problem.ts';
import {signInWords} from '../sign-in-command.ts';
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

/** The sign-in of the AWS console, with `aws login`. */
export const consoleSignIn = (subject: Subject): Next => ({
	say: 'Sign in',
	run: awsCommand(signInWords('login', subject.signIn?.browserElsewhere).join(' '), profileInUse(subject)),
	action: {do: 'sign-in', how: 'login', profile: subject.signIn?.profile ?? subject.credentials.profile},
});
