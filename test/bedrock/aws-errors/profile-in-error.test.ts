// Tests that the AWS profile of an error is read off it, and that other words are none.
import {expect, test} from 'vitest';
import {profileInError} from '../../../source/bedrock/aws-errors/profile-in-error.ts';

test.each([
	['Could not resolve credentials using profile: [team a] in configuration/credentials file(s).', 'team a'],
	['The SSO session token associated with profile=a.b was not found or is invalid.', 'a.b'],
	['Profile nope was not found.', 'nope'],
	['Profile nope requires multi-factor authentication, but no MFA code callback was provided.', 'nope'],
	['Profile nope credential_process returned invalid JSON.', 'nope'],
	['Profile nope is not configured with SSO credentials.', 'nope'],
	['Profile a names source_profile b, which does not exist.', 'a'],
	['Detected a cycle attempting to resolve credentials for profile a. Profiles visited: a, b', 'a'],
	['Unsupported credential source in profile a.b-c. Got X, expected EcsContainer', 'a.b-c'],
	['The config profile (nope) could not be found', 'nope'],
	['Error: Token is expired\nRun aws sso login --profile corp/dev to sign in', 'corp/dev'],
	['Token is expired. To refresh this SSO session run aws sso login with the corresponding profile.', undefined],
	['The SSO session associated with this profile is invalid.', undefined],
	['The requested inference profile does not exist', undefined],
	['Unknown inference profile: [us.anthropic.claude-opus-5-5]', undefined],
	['bedrock inference-profile=us.anthropic.claude-opus-5-5', undefined],
	['an error in profile', undefined],
	['', undefined],
])('%s', (text, profile) => {
	expect(profileInError(text)).toBe(profile);
});
