// Configured endpoints in the order of the AWS SDKs, and words for a shell.
import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {endpointOf} from '../../source/account/endpoints.ts';
import {awsCommand, shellWord} from '../../source/aws-command.ts';

describe('endpointOf', () => {
	const services = new Map([
		['local', {'bedrock.endpoint_url': 'http://listed', 'sso_oidc.endpoint_url': 'http://oidc'}],
	]);

	it.each([
		['bedrock', {}, {}, undefined],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all', AWS_ENDPOINT_URL_BEDROCK: 'http://own'}, {}, 'http://own'],
		['iam', {AWS_ENDPOINT_URL: 'http://all', AWS_ENDPOINT_URL_BEDROCK: 'http://own'}, {}, 'http://all'],
		['runtime', {AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://own'}, {}, 'http://own'],
		['runtime', {AWS_ENDPOINT_URL: 'http://all', ANTHROPIC_BEDROCK_BASE_URL: 'http://claude'}, {}, 'http://claude'],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all', ANTHROPIC_BEDROCK_BASE_URL: 'http://claude'}, {}, 'http://all'],
		['bedrock', {}, {endpoint_url: 'http://profile'}, 'http://profile'],
		['bedrock', {}, {endpoint_url: 'http://profile', services: 'local'}, 'http://listed'],
		['oidc', {}, {services: 'local'}, 'http://oidc'],
		['sts', {}, {endpoint_url: 'http://profile', services: 'gone'}, 'http://profile'],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all'}, {endpoint_url: 'http://profile', services: 'local'}, 'http://all'],
		['bedrock', {AWS_ENDPOINT_URL: ''}, {endpoint_url: 'http://profile'}, 'http://profile'],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true'}, {}, undefined],
		['bedrock', {}, {endpoint_url: 'http://profile', ignore_configured_endpoint_urls: 'true'}, undefined],
	] as const)('%s with %o and %o: %s', (service, environment, section, expected) => {
		expect(endpointOf(service, environment, section, services)).toBe(expected);
	});
});

describe('shellWord', () => {
	it('comes out of a shell as it went in', () => {
		fc.assert(
			fc.property(fc.string({unit: 'grapheme', minLength: 1}), (text) => {
				const word = shellWord(text);
				if (word === undefined) expect(text).toMatch(/\p{Cc}/u);
				else expect(execFileSync('/bin/sh', ['-c', `printf %s ${word}`], {encoding: 'utf8'})).toBe(text);
			}),
			{numRuns: 40},
		);
	});

	it.each([
		['dev', 'aws sso login --profile dev'],
		['my profile', `aws sso login --profile 'my profile'`],
		['$(reboot)', `aws sso login --profile '$(reboot)'`],
		['--x', 'aws sso login --profile=--x'],
		['default', 'aws sso login'],
		['a\u001b[2J', undefined],
	])('%j', (profile, command) => {
		expect(awsCommand('sso login', profile)).toBe(command);
	});
});
