// Tests that secrets are masked.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mask, scrub} from '../../source/claude-code/mask.ts';

const secrets = [
	'AWS_ACCESS_KEY_ID',
	'AWS_SECRET_ACCESS_KEY',
	'AWS_SESSION_TOKEN',
	'AWS_BEARER_TOKEN_BEDROCK',
	'ANTHROPIC_AUTH_TOKEN',
];

describe('mask and scrub', () => {
	it('A secret shows its kind and its last four characters', () => {
		expect(mask('AWS_BEARER_TOKEN_BEDROCK', 'ABSKfakefakefakefake')).toBe('Bedrock API key …fake');
		expect(mask('AWS_ACCESS_KEY_ID', 'ASIAFAKEFAKEFAKE1234')).toBe('temporary access key …1234');
	});

	it('A short secret shows its kind alone', () => {
		expect(mask('AWS_SECRET_ACCESS_KEY', 'short')).toBe('secret access key');
	});

	it('No text shows more than four characters of a secret in a row', () => {
		fc.assert(
			fc.property(fc.constantFrom(...secrets), fc.stringMatching(/^[#-&\d]{6,40}$/), (name, value) => {
				const shown = mask(name, value);
				const quoted = scrub(`it says ${value} here`, [{name, value}]);
				for (let at = 0; at + 5 <= value.length; at++) {
					expect(shown).not.toContain(value.slice(at, at + 5));
					expect(quoted).not.toContain(value.slice(at, at + 5));
				}
			}),
			{numRuns: 200},
		);
	});

	it('A URL loses its user and password', () => {
		expect(mask('HTTPS_PROXY', 'http://user:fake@proxy:8080')).toBe('http://…@proxy:8080');
		expect(scrub('via http://user:fake@proxy:8080 we go', [])).toBe('via http://…@proxy:8080 we go');
	});

	it('A value that is no secret stays as it is', () => {
		expect(mask('AWS_REGION', 'us-west-2')).toBe('us-west-2');
	});
});
