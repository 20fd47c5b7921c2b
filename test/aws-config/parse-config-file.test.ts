// Our parser of AWS's config files against the SDK's own, on random files; and the lines that the SDK does not give.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {loadSharedConfigFiles} from '@smithy/core/config';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {mergeConfigFiles, skippedProfiles} from '../../source/aws-config/aws-config.ts';
import {type ConfigFile, parseConfigFile} from '../../source/aws-config/parse-config-file.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'aws-config-'));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const parsed = (text: string, kind: ConfigFile['kind'] = 'config') => parseConfigFile({text, path: kind, kind});

/** As the SDK reads both files; sections of the config file that are no profiles have their kind before a dot. */
async function readBySdk(config: string, credentials: string) {
	const [configFilepath, filepath] = [join(folder, 'config'), join(folder, 'credentials')];
	await writeFile(configFilepath, config);
	await writeFile(filepath, credentials);
	const {configFile, credentialsFile} = await loadSharedConfigFiles({configFilepath, filepath, ignoreCache: true});
	const profiles: Record<string, object> = {};
	const others: Record<string, object> = {};
	for (const [key, section] of Object.entries(configFile))
		(/^(?:sso-session|services)\./.test(key) ? others : profiles)[key] = section;
	for (const [name, section] of Object.entries(credentialsFile)) profiles[name] = {...profiles[name], ...section};
	return {profiles, others};
}

function readByUs(config: string, credentials: string) {
	const {profiles, ssoSessions, services} = mergeConfigFiles(parsed(config), parsed(credentials, 'credentials'));
	const others = [
		...[...ssoSessions].map(([name, section]) => [`sso-session.${name}`, section] as const),
		...[...services].map(([name, section]) => [`services.${name}`, section] as const),
	];
	return {profiles: Object.fromEntries(profiles), others: Object.fromEntries(others)};
}

const header = fc
	.tuple(
		fc.constantFrom('', '', ' ', '\t', '\u00a0'),
		fc.constantFrom(
			'profile ',
			'profile ',
			'profile  ',
			'profile\t',
			'profile.',
			'sso-session ',
			'services ',
			'other ',
			'',
		),
		fc.constantFrom(
			'default',
			'dev',
			'a/b+c@d',
			'"dev"',
			`'dev'`,
			`"dev'`,
			'"with space"',
			'x.y',
			'ü',
			'',
			' dev',
			'dev ',
		),
		fc.constantFrom('', '', ' ', ' # c', ' ; c', '#c', ' trailing'),
	)
	.map(([before, prefix, name, after]) => `${before}[${prefix}${name}]${after}`);
const plainHeader = fc.constantFrom(
	'[default]',
	'[profile default]',
	'[dev]',
	'[profile dev]',
	'[profile  default]',
	'[sso-session default]',
);
const value = fc.constantFrom('eu-west-1', 'a = b', 'a#b', 'a # b', 'a ;b', '', ' ', '[x]', '"q"', 'a]', '\u00a0v');
const pair = fc
	.tuple(
		fc.constantFrom('', '', '', '  ', '\t'),
		fc.constantFrom('region', 'bedrock', 'endpoint_url', 'Region', 'a b', '[odd', ''),
		fc.constantFrom('=', ' = ', '= ', ''),
		value,
	)
	.map((parts) => parts.join(''));
const noise = fc.constantFrom(
	'',
	'   ',
	'# c',
	'; c',
	'#[profile c]',
	'#region = c',
	';a=c',
	'[',
	']',
	'[]',
	'[[dev]]',
	'=',
	'\u0000',
);
const file = fc
	.tuple(
		fc.constantFrom('', '', '\uFEFF'),
		fc.array(fc.oneof({weight: 3, arbitrary: header}, plainHeader, {weight: 5, arbitrary: pair}, noise), {
			maxLength: 14,
		}),
		fc.constantFrom('\n', '\r\n'),
	)
	.map(([bom, lines, newline]) => bom + lines.join(newline));

describe('parseConfigFile', () => {
	it('reads the profiles, sessions and services that the AWS SDK reads', async () => {
		await fc.assert(
			fc.asyncProperty(file, file, async (config, credentials) => {
				expect(readByUs(config, credentials)).toEqual(await readBySdk(config, credentials));
			}),
			{numRuns: 1500},
		);
	});

	it('reads keys below a key without a value as the AWS SDK does', async () => {
		const config =
			'[services local]\nbedrock =\n  endpoint_url = http://a\nsts =\n\tendpoint_url = http://b\nregion = x\n';
		const expected = {'bedrock.endpoint_url': 'http://a', 'sts.endpoint_url': 'http://b', region: 'x'};
		expect(readByUs(config, '').others).toEqual({'services.local': expected});
		expect((await readBySdk(config, '')).others).toEqual({'services.local': expected});
	});

	it('reads nothing of a file with a section __proto__, which the AWS SDK refuses as a whole', async () => {
		const config = '[profile dev]\nregion = x\n[profile __proto__]\nregion = y\n';
		expect(parsed(config)).toEqual([]);
		expect((await readBySdk(config, '')).profiles).toEqual({});
	});

	it('takes the names of built-in properties for plain names', () => {
		expect(parsed('[profile constructor]\nregion = x\n')).toMatchObject([{name: 'constructor', values: {region: 'x'}}]);
		expect(Object).not.toHaveProperty('region');
	});

	it('gives each section the line of its header, also where a name comes twice', () => {
		const text = '# first\r\n[default]\r\nregion = a\r\n\r\n[profile dev]\r\n[profile dev]\r\nregion = b\r\n';
		expect(parsed(text).map(({name, line, values}) => [name, line, values])).toEqual([
			['default', 2, {region: 'a'}],
			['dev', 5, {}],
			['dev', 6, {region: 'b'}],
		]);
	});

	it('marks a profile that the AWS CLI reads and the SDK skips', () => {
		const text = '[profile "with space"]\nregion = x\n[profile  two-spaces]\nregion = y\n[profile dev]\nregion = z\n';
		expect(parsed(text).map(({name, skipped = false}) => [name, skipped])).toEqual([
			['with space', true],
			['two-spaces', true],
			['dev', false],
		]);
		expect(skippedProfiles(mergeConfigFiles(parsed(text), []))).toEqual(['with space']);
	});

	it('skips [default] where there is a [profile default], wherever it stands', () => {
		const text = '[default]\nregion = a\n[profile default]\noutput = json\n';
		expect(mergeConfigFiles(parsed(text), []).profiles).toEqual(new Map([['default', {output: 'json'}]]));
	});
});

describe('mergeConfigFiles', () => {
	it('lets the credentials file win, key by key', () => {
		const config = parsed('[profile dev]\nregion = a\naws_access_key_id = old\n');
		const credentials = parsed('[dev]\naws_access_key_id = new\n', 'credentials');
		expect(mergeConfigFiles(config, credentials).profiles.get('dev')).toEqual({
			region: 'a',
			aws_access_key_id: 'new',
		});
	});
});
