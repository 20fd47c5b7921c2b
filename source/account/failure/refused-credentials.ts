// Credentials that AWS does not take, or no longer: texts of the services, as measured.

import {type ErrorRule, nameOf} from './error-rule.ts';
import {freshCredentials} from './next.ts';

/** In this order, since the texts overlap. */
export const refusedCredentials: readonly ErrorRule[] = [
	{
		code: 'api-key-expired',
		when: ({message}) => /Bearer Token has expired/i.test(message),
		title: () => 'The Bedrock API key has expired',
		next: () => [
			{say: 'Make a new key in the console and export it, or pick a profile', run: 'export AWS_BEARER_TOKEN_BEDROCK=…'},
		],
	},
	{
		code: 'credentials-expired',
		when: ({name, message}) => /^ExpiredToken/.test(name) || /security token.*expired/i.test(message),
		title: (about) => `The credentials of ${nameOf(about)} have expired`,
		next: (about) => freshCredentials(about),
	},
	{
		// R13 has the same words: keys are fine, the region is not switched on for the account.
		code: 'credentials-invalid',
		when: ({name, message}) =>
			/^(UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|AuthFailure|OptInRequired)/.test(name) ||
			/security token.*invalid/i.test(message),
		title: (about) => `AWS does not know the keys of ${nameOf(about)}${about.region ? ` in ${about.region}` : ''}`,
		hint: () =>
			'they may be mistyped, deleted, of another partition, without their session token, or the region may not be enabled for the account',
		next: (about) => [
			...freshCredentials(about),
			...(about.region
				? [
						{
							say: 'See whether the region is enabled for the account',
							run: `aws account get-region-opt-status --region-name ${shellSafe(about.region)}`,
						},
					]
				: []),
		],
	},
	{
		code: 'clock-wrong',
		when: ({name, message}) =>
			/Signature (expired|not yet current)/i.test(message) || /RequestTimeTooSkewed|RequestExpired/.test(name),
		title: () => "This machine's clock is wrong",
		next: () => [
			{say: 'Set the clock (on WSL2 it stands still while the computer sleeps)', run: 'sudo hwclock -s'},
			{say: 'Compare with the real time', run: 'date -u'},
		],
	},
	{
		code: 'signature-refused',
		when: ({name, message}) =>
			/InvalidSignature|SignatureDoesNotMatch|IncompleteSignature/.test(name) ||
			/signature we calculated/i.test(message),
		title: (about) => `AWS does not take the signature of ${nameOf(about)}`,
		hint: () => 'the secret key is wrong, or something on the way changes the request',
		next: (about) => [...freshCredentials(about), {say: 'See which proxy is set', run: 'env | grep -i _proxy'}],
	},
	{
		code: 'api-key-invalid',
		when: ({message}) =>
			/API Key is valid|Authentication failed.*API Key|Missing required parameters in the API Key/i.test(message),
		title: () => 'AWS does not take the Bedrock API key',
		hint: () => 'it is mistyped, deleted, or a short-term key of another region',
		next: () => [{say: 'Make a new key in the console and export it', run: 'export AWS_BEARER_TOKEN_BEDROCK=…'}],
	},
	{
		code: 'authorization-missing',
		when: ({name, message}) => /Authorization header/i.test(message) || /^MissingAuthentication/.test(name),
		title: () => 'The request came to AWS without its signature',
		hint: () => 'a proxy or gateway on the way may have taken it off',
		next: () => [{say: 'See which proxy is set', run: 'env | grep -i _proxy'}],
	},
];

const shellSafe = (region: string) => (/^[\w-]+$/.test(region) ? region : 'us-east-1');
