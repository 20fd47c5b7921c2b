// A value is shown where its name is known and harmless, and nowhere else.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {relevantVariables} from '../../source/claude-code/relevant-variables.ts';
import {isHarmless, shownCommand, shownValue} from '../../source/claude-code/shown-value.ts';

const secrets = [
	'AWS_ACCESS_KEY_ID',
	'AWS_SECRET_ACCESS_KEY',
	'AWS_SESSION_TOKEN',
	'AWS_SECURITY_TOKEN',
	'AWS_BEARER_TOKEN_BEDROCK',
	'ANTHROPIC_API_KEY',
	'ANTHROPIC_AUTH_TOKEN',
	'ANTHROPIC_CUSTOM_HEADERS',
];

test('of all variables that this program knows, these are never shown', () => {
	expect([...relevantVariables].filter((name) => !isHarmless(name)).toSorted()).toEqual(secrets.toSorted());
});

test('a secret shows its kind and its last four characters, a short one its kind alone', () => {
	expect(shownValue('AWS_BEARER_TOKEN_BEDROCK', 'ABSKfakefakefakefake')).toBe('Bedrock API key …fake');
	expect(shownValue('AWS_ACCESS_KEY_ID', 'ASIAFAKEFAKEFAKE1234')).toBe('temporary access key …1234');
	expect(shownValue('AWS_SECRET_ACCESS_KEY', 'short')).toBe('secret access key');
});

test('no more than four characters of a secret are shown in a row', () => {
	fc.assert(
		fc.property(fc.constantFrom(...secrets), fc.stringMatching(/^[#-&\d]{6,40}$/), (name, value) => {
			const shown = shownValue(name, value);
			for (let at = 0; at + 5 <= value.length; at++) expect(shown).not.toContain(value.slice(at, at + 5));
		}),
		{numRuns: 200},
	);
});

test('of a name that is not known only that it is set', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[A-Z][A-Z_]{2,20}$/), fc.stringMatching(/^\S{1,40}$/), (name, value) => {
			fc.pre(!relevantVariables.has(name));
			expect(shownValue(name, value)).toBe('set, value hidden');
		}),
	);
});

test.each([
	['HTTPS_PROXY', 'http://me:fake@proxy:8080', 'http://********@proxy:8080'],
	['HTTPS_PROXY', 'me:fake@proxy:8080', '********@proxy:8080'],
	['http_proxy', 'http://me:f/a#k@e@proxy:8080', 'http://********@proxy:8080'],
	['ANTHROPIC_BEDROCK_BASE_URL', 'https://gateway/v1?api_key=fake', 'https://gateway/v1?********'],
	['ANTHROPIC_BEDROCK_BASE_URL', 'https://gateway.example/bedrock', 'https://gateway.example/bedrock'],
	['ANTHROPIC_CUSTOM_HEADERS', 'X-One: fake\nX-Two:fake', 'headers X-One, X-Two'],
	['AWS_REGION', 'us-west-2', 'us-west-2'],
	['AWS_REGION', '', ''],
	['NO_PROXY', 'localhost,.example', 'localhost,.example'],
	['CLAUDE_CODE_SKIP_BEDROCK_AUTH', '1', '1'],
	['ANTHROPIC_MODEL', 'ABSKfakefakefake', 'ABSK…'],
])('%s=%s is shown as %s', (name, value, shown) => {
	expect(shownValue(name, value)).toBe(shown);
});

test.each([
	['aws sso login --profile dev', 'aws sso login --profile dev'],
	[
		'aws configure export-credentials --profile dev --format process',
		'aws configure export-credentials --profile dev --format process',
	],
	['/opt/export', '/opt/export'],
	['/opt/export fake', '/opt/export …'],
	['aws s3 cp s3://fake -', 'aws …'],
	['curl -u me:fake https://gateway', 'curl …'],
	['TOKEN=fake /opt/export', 'TOKEN=******** …'],
	['A=fake /opt/export', 'A=******** …'],
])('the command %s is shown as %s', (line, shown) => {
	expect(shownCommand(line)).toBe(shown);
});
