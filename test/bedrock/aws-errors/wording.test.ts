// The sentences of every cause: whoever changes a word sees it here.

import {expect, test} from 'vitest';
import type {CallerSignIn} from '../../../source/bedrock/aws-errors/caller-sign-in.ts';
import {type ErrorCause, errorCauses} from '../../../source/bedrock/aws-errors/cause.ts';
import {classifyError} from '../../../source/bedrock/aws-errors/classify-error.ts';
import {type NormalizedError, normalizeError} from '../../../source/bedrock/aws-errors/normalize-error.ts';
import {wordError} from '../../../source/bedrock/aws-errors/wording/word-error.ts';
import type {ErrorContext} from '../../../source/bedrock/aws-errors/wording/wording.ts';
import {installed} from '../../../source/invocation.ts';
import {stepText} from '../../../source/next-step.ts';
import {foreignWords} from '../../foreign-words.ts';
import {account} from '../profiles.ts';
import {errorTexts, thrown} from './error-texts.ts';
import {context, denied, no, refusalTexts} from './refusal-texts.ts';

const refusals = refusalTexts.map(([, status, name, message, more]) => ({
	error: {name, message, status},
	about: {...context, ...more},
}));
const operation = {region: context.region, signIn: context.signIn, operation: 'ListInferenceProfiles'};
const problems = errorTexts.map(([, text]) => ({error: normalizeError(thrown(text)), about: operation}));

const signIns: readonly CallerSignIn[] = [
	{kind: 'sso', profile: 'dev'},
	{
		kind: 'role',
		profile: 'admin',
		loginProfile: 'dev',
		sso: {accountId: account, roleName: 'Dev'},
		browserElsewhere: true,
	},
	{kind: 'role', profile: 'admin'},
	{kind: 'keys', profile: 'dev'},
	{kind: 'keys', profile: 'dev', temporary: true},
	{kind: 'keys', profile: 'dev', tool: 'saml2aws'},
	{kind: 'process', profile: 'dev'},
	{kind: 'process', profile: 'dev', tool: 'granted'},
	{kind: 'login', profile: 'dev'},
	{kind: 'web-identity'},
	{kind: 'environment'},
	{kind: 'environment', tool: 'aws-vault'},
	{kind: 'container'},
	{kind: 'api-key'},
	{kind: 'api-key', apiKey: {region: 'eu-west-1', ends: new Date(0)}},
	{kind: 'export'},
];

/** Those whose words depend on how one signed in. */
const ofSignIn: readonly ErrorCause[] = [
	'credentials-missing',
	'credentials-expired',
	'credentials-invalid',
	'credentials-timed-out',
	'signature-refused',
	'api-key-invalid',
];
/** Those whose words depend on the region, and one of each kind of region. */
const ofPlace: readonly ErrorCause[] = ['credentials-invalid', 'host-not-found', 'not-enabled', 'region-malformed'];
const places = ['us-west-2', 'me-central-1', 'us-gov-west-1', 'cn-north-1', 'xx-new-1', ''];

test('the words fit the sign-in, the region and the variables of the call', async () => {
	const texts = new Map<string, Set<string>>();
	const add = (error: NormalizedError, about: ErrorContext, where = '') => {
		const failure = classifyError(error, about);
		const {title, next} = wordError({...about, error, failure});
		for (const shell of ['fish', 'pwsh'] as const)
			expect(next.flatMap((step) => foreignWords(step, shell))).toEqual([]);
		const text = [title, ...next.map((each) => `  ${stepText(each, installed)}`)].join('\n');
		texts.set(text, (texts.get(text) ?? new Set()).add(`${failure.cause}${where && `, ${where}`}`));
	};
	for (const {error, about} of [...refusals, ...problems]) {
		const {cause} = classifyError(error, about);
		const {signIn: _, ...anybody} = about;
		add(error, about);
		for (const signIn of ofSignIn.includes(cause) ? signIns : [])
			add(error, {...anybody, signIn}, `${signIn.kind}${signIn.tool ? ` from ${signIn.tool}` : ''}`);
		if (ofSignIn.includes(cause)) add(error, anybody, 'sign-in not known');
		for (const region of ofPlace.includes(cause) ? places : []) add(error, {...about, region}, region || 'no region');
		if (cause === 'certificate-not-trusted')
			add(error, {...about, environment: {AWS_CA_BUNDLE: '/etc/ssl/corp.pem'}}, 'AWS_CA_BUNDLE');
	}
	const said = [...texts].map(([text, causes]) => `# ${[...causes].join(' | ')}\n${text}\n`);
	await expect(said.join('\n')).toMatchFileSnapshot('texts/wording.txt');
});

test('a call is refused because the profile belongs to another account, and a deletion because something else is done', () => {
	const foreign = 'arn:aws:bedrock:us-west-2:210987654321:application-inference-profile/abcdefghijkl';
	const said = (error: NormalizedError, about: ErrorContext) => {
		const {title, next} = wordError({...about, error, failure: classifyError(error, about)});
		return [title, ...next.map((step) => `  ${stepText(step, installed)}`)].join('\n');
	};
	const message = denied(foreign, no('resource-based policy'));
	expect(
		[
			said({name: 'AccessDeniedException', message, status: 403}, {...context, pin: foreign}),
			said(
				{name: 'ConflictException', message: 'The inference profile is in use.', status: 400},
				{...operation, operation: 'DeleteInferenceProfile'},
			),
		].join('\n'),
	).toMatchInlineSnapshot(`
		"The resource policy does not allow the call: the profile belongs to account 210987654321, but you are signed in to 123456789012
		  Sign in to 210987654321, or choose a profile of 123456789012: claude-bedrock-setup
		AWS cannot delete the inference profile now, because something else is being done with it
		  Wait a minute and try again"
	`);
});

test('every cause but those of a status alone is among them', () => {
	const seen = new Set([...refusals, ...problems].map(({error, about}) => classifyError(error, about).cause));
	expect(Object.keys(errorCauses).filter((cause) => !seen.has(cause as ErrorCause))).toMatchInlineSnapshot(`
		[
		  "stream-format",
		  "pin-needs-profile",
		  "pin-other-account",
		  "request-refused",
		]
	`);
});
