// The AWS profile that is written as AWS_PROFILE.
import {signInOf} from './available-profiles.ts';
import type {QuestionContext} from './question.ts';

/** Undefined for the profile `default`, keys in the environment and container roles, which the AWS SDK finds without a name. */
export function chosenProfile(context: QuestionContext): string | undefined {
	const profile = signInOf(context)?.profile;
	return profile === 'default' ? undefined : profile;
}
