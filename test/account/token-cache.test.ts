// A token is found under the name that the AWS CLI gives its file.
import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {configPaths} from '../../source/account/config-paths.ts';
import {loginTokenPath, ssoTokenPath} from '../../source/account/token-cache.ts';

const paths = configPaths({HOME: '/home/dev'});
const digest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

test('the file of an SSO session is named as the AWS CLI names it', () => {
	// printf corp | sha1sum
	expect(ssoTokenPath(paths, 'corp')).toBe('/home/dev/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json');
});

test('the digest of any name is the one that Node makes', () => {
	const names = fc.string({unit: fc.constantFrom('a', '/', ' ', 'é', '€', '😀', '\ud800', '\0'), maxLength: 200});
	fc.assert(
		fc.property(names, (name) => {
			expect(ssoTokenPath(paths, name)).toBe(`${paths.ssoCache}/${digest('sha1', name)}.json`);
			expect(loginTokenPath(paths, name)).toBe(`${paths.loginCache}/${digest('sha256', name)}.json`);
		}),
		{numRuns: 500},
	);
});
