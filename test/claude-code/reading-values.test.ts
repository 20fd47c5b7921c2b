// Tests how values and names are read: what is trimmed, what nobody expands, what nobody reads (measured with Claude Code 2.1.332).
import {describe, expect, it} from 'vitest';
import {strayCharacter, withoutStray} from '../../source/aws-config/stray-character.ts';
import {effective, text} from '../../source/claude-code/effective.ts';
import {profilesInCommand} from '../../source/claude-code/profiles-in-command.ts';
import {relevantVariables} from '../../source/claude-code/relevant-variables.ts';
import {unexpanded} from '../../source/claude-code/unexpanded-value.ts';
import {meantBy} from '../../source/claude-code/unread-names.ts';

const usedValue = (name: string, value: string) =>
	text(effective([{name, value, origin: {layer: 'environment'}}]), name);

describe('Trimming', () => {
	it.each([
		['AWS_REGION', 'us-west-2\r', 'us-west-2'],
		['AWS_DEFAULT_REGION', ' eu-west-1', 'eu-west-1'],
		['ANTHROPIC_MODEL', 'opus ', 'opus'],
		['ANTHROPIC_BEDROCK_BASE_URL', 'https://a.invalid\r', 'https://a.invalid'],
		['AWS_BEARER_TOKEN_BEDROCK', 'token ', 'token'],
		['AWS_PROFILE', 'work\r', 'work\r'],
		['AWS_PROFILE', ' work', ' work'],
		['AWS_CONFIG_FILE', '/x ', '/x '],
		['AWS_SHARED_CREDENTIALS_FILE', '/x\r', '/x\r'],
		['AWS_ACCESS_KEY_ID', 'AKIA ', 'AKIA '],
		['AWS_PROFILE', '', undefined],
	])('%s=%j is used as %j', (name, value, used) => {
		expect(usedValue(name, value)).toBe(used);
	});

	it.each([
		['work\r', 'ends in a carriage return'],
		['work\n', 'ends in a line break'],
		['work ', 'ends in a space'],
		['\twork', 'begins with a tab'],
		['\uFEFFwork', 'begins with a byte order mark'],
		['work\u00A0', 'ends in a no-break space'],
		['"work"', 'begins with a quotation mark'],
		["work'", 'ends in a quotation mark'],
		['work', undefined],
		['two words', undefined],
		['', undefined],
		[' \r', 'is nothing but white space'],
	])('%j %s', (value, say) => {
		expect(strayCharacter(value)).toBe(say);
		if (value.includes('work')) expect(withoutStray(value)).toBe('work');
	});
});

describe('Expansion', () => {
	const environment = {HOME: '/home/me', TEAM: 'blue'};
	it.each([
		['AWS_CONFIG_FILE', '$HOME/.aws/bedrock-config', '/home/me/.aws/bedrock-config'],
		['AWS_REGION', `\${AWS_REGION:-us-west-2}`, 'us-west-2'],
		['AWS_PROFILE', `team-\${TEAM}`, 'team-blue'],
		['AWS_PROFILE', '%TEAM%', 'blue'],
		['NODE_EXTRA_CA_CERTS', '~/ca.pem', '/home/me/ca.pem'],
		['ANTHROPIC_MODEL', `\${MODEL}`, undefined],
		['AWS_REGION', `\${AWS_REGION-eu-west-1}`, 'eu-west-1'],
	])('%s=%s means %s', (name, value, expanded) => {
		expect(unexpanded(name, value, environment)).toEqual({expanded});
	});

	it.each([
		['AWS_CONFIG_FILE', '~/.aws/config'],
		['HTTPS_PROXY', 'http://me:pa$word@proxy.invalid'],
		['AWS_PROFILE', 'cost$center'],
		['AWS_PROFILE', 'price$'],
		['AWS_PROFILE', '100%'],
		['ANTHROPIC_CUSTOM_HEADERS', 'X-Price: $5'],
		['AWS_REGION', 'us-west-2'],
	])('%s=%s means what it says', (name, value) => {
		expect(unexpanded(name, value, environment)).toBeUndefined();
	});
});

describe('Names that nobody reads', () => {
	it.each([
		['ANTHROPIC_BEDROCK_ENDPOINT_URL', 'ANTHROPIC_BEDROCK_BASE_URL'],
		['BEDROCK_AWS_REGION', 'AWS_REGION'],
		['ANTHROPIC_OPUS_MODEL', 'ANTHROPIC_DEFAULT_OPUS_MODEL'],
		['DISABLE_PROMPT_CACHE', 'DISABLE_PROMPT_CACHING'],
		['CLAUDE_CODE_USE_BEDROK', 'CLAUDE_CODE_USE_BEDROCK'],
		['AWS_REGOIN', 'AWS_REGION'],
		['ANTHROPIC_DEFAULT_HAIKU_MODLE', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'],
		['aws_profile', 'AWS_PROFILE'],
		['CLAUDE_HAIKU_MODEL', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'],
	])('%s was meant for %s', (name, meant) => {
		expect(meantBy(name)).toBe(meant);
	});

	it.each([
		'AWS_PAGER',
		'AWS_VAULT',
		'AWS_SDK_LOAD_CONFIG',
		'ANTHROPIC_LOG',
		'MODEL',
		'http_proxy',
		'PATH',
		'CLAUDECODE',
		'AWS_EXECUTION_ENV',
		'toString',
	])("%s is nobody's mistake", (name) => {
		expect(meantBy(name)).toBeUndefined();
	});

	it('No name that is meant is itself one that nobody reads', () => {
		expect([...relevantVariables].filter((name) => meantBy(name))).toEqual([]);
	});
});

it.each([
	['aws sso login --profile work', ['work']],
	["aws sso login --profile='old one' || true", ['old one']],
	['AWS_PROFILE=a aws sso login --profile "b"', ['a', 'b']],
	['aws sso login --profile $P', []],
	['aws sso login', []],
	['saml2aws login -a work', []],
])('The command %s names the profiles %j', (line, names) => {
	expect(profilesInCommand(line)).toEqual(names);
});
