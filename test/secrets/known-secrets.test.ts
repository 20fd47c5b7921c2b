// What this run signed or authenticated with is struck out of a text, however it is written there.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {openKnownSecrets} from '../../source/secrets/known-secrets.ts';

test('a secret is struck out as it is, as JSON writes it and as an address writes it', () => {
	fc.assert(
		fc.property(fc.string({minLength: 8, maxLength: 60}), (text) => {
			const secret = `${text.trim()}#secret`;
			const known = openKnownSecrets();
			known.add(secret);
			const forms = [secret, JSON.stringify({secret}), encodeURIComponent(secret)];
			for (const form of forms) expect(known.strikeOut(`<${form}>`)).toContain('********');
			expect(known.strikeOut(`a ${secret} b`)).toBe('a ******** b');
		}),
	);
});

test('the longer of two secrets goes first, and a short text is no secret', () => {
	const known = openKnownSecrets();
	known.add('secret', 'secret-and-more', 'a', '', undefined);
	expect(known.strikeOut('a secret-and-more')).toBe('a ********');
});

test.each([
	['HTTPS_PROXY', 'http://me:canary@proxy:8080'],
	['HTTPS_PROXY', 'me:canary@proxy:8080'],
	['https_proxy', 'http://me:can%61ry@proxy:8080'],
	['ANTHROPIC_BEDROCK_BASE_URL', 'https://gateway?api_key=canary'],
	['ANTHROPIC_CUSTOM_HEADERS', 'X-One: 1\nX-Gateway: canary'],
	['MY_DB_PASSWORD', 'canary!'],
	['AWS_BEARER_TOKEN_BEDROCK', 'canary-0A'],
])('%s=%s is known from the start', (name, value) => {
	const known = openKnownSecrets({[name]: value});
	expect(known.strikeOut('it says canary, canary! and canary-0A')).not.toBe('it says canary, canary! and canary-0A');
});

test.each([
	['AWS_PROFILE', 'development'],
	['SOME_KEY', 'us-west-2'],
	['TOKEN_FILE', '/home/me/token'],
	['AUTH', 'enabled'],
	['HTTPS_PROXY', 'http://proxy.example:8080'],
])('%s=%s hides no ordinary word', (name, value) => {
	expect(openKnownSecrets({[name]: value}).strikeOut(value)).toBe(value);
});
