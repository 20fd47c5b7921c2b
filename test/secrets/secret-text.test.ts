// What looks like a secret is struck out of any text, and ordinary values stay as they are.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {withoutKeys, withoutSecrets} from '../../source/secrets/secret-text.ts';
import {startCpuTime} from '../cpu-time.ts';

const canary = 'cAn4ry';

/** Each holds the canary once, in the place of the secret. */
const secretTexts: Readonly<Record<string, readonly string[]>> = {
	'an address with a password': [
		`https://me:${canary}@gateway.example/v1`,
		`http://me:a/${canary}@proxy.example:8080`,
		`http://me:a#${canary}@proxy.example:8080`,
		`http://me:a@${canary}@proxy.example:8080`,
		`postgres://me:${canary}@db/app`,
		`git clone https://${canary}@github.com/me/x.git`,
	],
	'a proxy without a scheme': [
		`me:${canary}@proxy.example:8080`,
		`proxy = me:a@${canary}@proxy:3128`,
		`HTTPS_PROXY=me:a/${canary}@proxy:3128`,
		`via me:${canary}@10.0.0.1:3128 we go`,
	],
	'the query of an address': [
		`https://gateway.example/v1?api_key=${canary}`,
		`https://gateway.example/?a=b&k=${canary}#top`,
		`(https://bucket.s3.amazonaws.com/x?X-Amz-Signature=${canary})`,
	],
	'a header': [
		`Authorization: Bearer ${canary}`,
		`authorization: ${canary} and more`,
		`{"Authorization": "Bearer ${canary}"}`,
		`x-amz-security-token:${canary}\nhost:bedrock`,
		`X-Api-Key: ${canary}`,
		`Cookie: a=1; session=${canary}`,
		`curl -H 'X-Anything: ${canary}' https://x.example`,
		`curl --header "Gateway: ${canary}" x`,
		`Proxy-Authorization: Basic ${canary}`,
		`the bearer ${canary}0123456789abcdef was refused`,
	],
	'a flag': [
		`curl -u me:${canary} https://x.example`,
		`curl --user 'me:${canary}' x`,
		`login --password ${canary}`,
		`login --password=${canary}`,
		`vault --client-secret "${canary}"`,
		`helper --auth-token ${canary}`,
		`sshpass -p ${canary} ssh host`,
	],
	'a name that says so': [
		`GITHUB_PAT=${canary}`,
		`export FOO_TOKEN=${canary}`,
		`export FOO_TOKEN="${canary} and more"`,
		`DB_PASSWORD='${canary}'`,
		`"apiKey": "${canary}"`,
		`"MY_SECRET": "${canary}",`,
		`password: ${canary}`,
		`aws_secret_access_key = ${canary}`,
		`aws_session_token=${canary}`,
		`$env:API_KEY = ${canary}`,
		`set -gx NPM_AUTH_TOKEN ${canary}`,
		`ANTHROPIC_CUSTOM_HEADERS="X-Gate: ${canary}"`,
	],
	'a key by its form': [
		`AKIA${canary.toUpperCase()}ABCDEFGHIJ`,
		`ABSK${canary}abcdefgh`,
		`bedrock-api-key-${canary}abcdefgh`,
		`sk-ant-${canary}abcdefgh`,
		`ghp_${canary}abcdefghijkl`,
		`eyJ${canary}abc.def.ghi`,
		`echo wJalrXUtnFEMI/K7MDENG/bPxRfi${canary}KEY9xYz`,
	],
};

describe.each(Object.entries(secretTexts))('%s', (_, texts) => {
	test.each(texts)('%s', (text) => {
		expect(withoutSecrets(text).toLowerCase()).not.toContain(canary.toLowerCase());
	});
});

test.each([
	'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/a1b2c3d4e5f6',
	'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/me@example.com',
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_PowerUser_00ff11ee22dd33cc',
	'arn:aws:secretsmanager:us-east-1:123456789012:secret:x',
	'us.anthropic.claude-sonnet-5-5-20260101-v1:0[1m]',
	'global.anthropic.claude-opus-5-5',
	'AWS_SESSION_TOKEN is missing, CLAUDE_CODE_SKIP_BEDROCK_AUTH=1, CLAUDE_CODE_MAX_OUTPUT_TOKENS=16000',
	'ExpiredTokenException: The security token included in the request is expired',
	'Authorization header requires Credential parameter. The bearer token is invalid. Basic authentication is off',
	'https://us-west-2.console.aws.amazon.com/bedrock/home?region=us-west-2#/modelaccess',
	'https://registry.npmjs.org/@scope/name, https://docs.aws.amazon.com/x.html#top, http://proxy.example:8080/',
	'request 1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed, ~/.config/claude-bedrock-setup/bedrock.env:4, git@github.com:me/x.git',
	'aws sso login --profile dev && claude-bedrock-setup --credentials export --yes, mkdir -p a/b',
	'Run it again at 12:30, or write to me@example.com',
	'/home/me/Projects/ClientWork2026/MyCompanyBedrockGateway2/.claude/settings.json',
	'MyCompanyProductionBedrockInvokeRole2InTheAccountOfTheTeam',
])('leaves alone: %s', (text) => {
	expect(withoutSecrets(text)).toBe(text);
});

test('leaves ids of inference profiles alone, whatever they are', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-z0-9]{12}$/), fc.stringMatching(/^[0-9]{12}$/), (id, account) => {
			const arn = `arn:aws-us-gov:bedrock:us-gov-west-1:${account}:application-inference-profile/${id}`;
			expect(withoutSecrets(`ANTHROPIC_MODEL=${arn}`)).toBe(`ANTHROPIC_MODEL=${arn}`);
		}),
	);
});

test('a sentence that names a variable keeps what it says of it', () => {
	const sentence = 'AWS_BEARER_TOKEN_BEDROCK=Bedrock API key …fake · ~/.zshrc:4';
	expect(withoutKeys(sentence)).toBe(sentence);
	expect(withoutKeys(`${sentence} Authorization: Bearer ${canary}`)).not.toContain(canary);
});

test.each([
	'a',
	'a ',
	'a:',
	'a@',
	'a=',
	'"',
	"'",
	'\\',
	'a.',
	'://',
	'a://',
	'-H x: ',
	'-u a:',
	'Basic ',
	' ',
	'set -a ',
	'_',
	'A',
	'-----BEGIN ',
])('takes a time that grows with the length alone: %j', (piece) => {
	const text = piece.repeat(300_000 / piece.length);
	const worked = startCpuTime();
	withoutSecrets(text);
	expect(worked()).toBeLessThan(2500);
});
