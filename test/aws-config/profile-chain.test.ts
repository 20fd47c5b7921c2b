// The chain of profiles that a role takes its credentials from, and where it breaks off.
import {describe, expect, it} from 'vitest';
import {mergeConfigFiles} from '../../source/aws-config/aws-config.ts';
import {parseConfigFile} from '../../source/aws-config/parse-config-file.ts';
import {profileChain} from '../../source/aws-config/profile-chain.ts';

function chainOf(name: string, text: string) {
	const {links, broken} = profileChain(
		mergeConfigFiles(parseConfigFile({text, path: 'config', kind: 'config'}), []),
		name,
	);
	return {links: links.map((link) => [link.name, link.method]), ...(broken && {broken})};
}

const role = (name: string, source: string) => `[profile ${name}]\nrole_arn = arn:x\nsource_profile = ${source}\n`;
const keys = 'aws_access_key_id = AKIAFAKE\naws_secret_access_key = fake\n';

describe('profileChain', () => {
	it('follows each role to its source, up to the first credentials', () => {
		expect(chainOf('a', `${role('a', 'b')}${role('b', 'c')}[profile c]\n${keys}`)).toEqual({
			links: [
				['a', 'role'],
				['b', 'role'],
				['c', 'keys'],
			],
		});
	});

	it('takes the keys of a source that is a role, too, and goes no further', () => {
		expect(chainOf('a', `${role('a', 'b')}${role('b', 'gone')}${keys}`)).toEqual({
			links: [
				['a', 'role'],
				['b', 'keys'],
			],
		});
	});

	it('lets a role that names itself take its own keys', () => {
		expect(chainOf('a', `${role('a', 'a')}${keys}`)).toEqual({
			links: [
				['a', 'role'],
				['a', 'keys'],
			],
		});
	});

	it('ends before a source that no file has', () => {
		expect(chainOf('a', role('a', 'gone'))).toEqual({
			links: [['a', 'role']],
			broken: {source: 'gone', reason: 'missing'},
		});
	});

	it('ends before a profile that is in the chain already', () => {
		expect(chainOf('a', role('a', 'a'))).toEqual({links: [['a', 'role']], broken: {source: 'a', reason: 'circle'}});
		expect(chainOf('a', role('a', 'b') + role('b', 'a'))).toEqual({
			links: [
				['a', 'role'],
				['b', 'role'],
			],
			broken: {source: 'a', reason: 'circle'},
		});
	});

	it('does not follow a source_profile without a role', () => {
		expect(chainOf('a', `[profile a]\nsource_profile = gone\n${keys}`)).toEqual({links: [['a', 'keys']]});
	});

	it('has no links for a profile that no file has', () => {
		expect(chainOf('gone', '')).toEqual({links: []});
	});

	it('follows a chain to its fiftieth profile and no further: each is a call to AWS', () => {
		const chain = (length: number) =>
			`${Array.from({length}, (_, at) => role(`p${at}`, `p${at + 1}`)).join('')}[profile p${length}]\n${keys}`;
		expect(chainOf('p0', chain(49))).toMatchObject({links: {length: 50}});
		expect(chainOf('p0', chain(49)).broken).toBeUndefined();
		expect(chainOf('p0', chain(20_000))).toMatchObject({
			links: {length: 50},
			broken: {source: 'p50', reason: 'too-long'},
		});
	});
});
