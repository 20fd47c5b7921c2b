// listSignIns: profiles of AWS's files, what is wrong with them, and whether a browser is needed.
import {createHash} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {configPaths} from '../../source/account/config-paths.ts';
import {listSignIns} from '../../source/account/sign-ins.ts';
import {base, cache, corp, listed, now, sso, token} from './config-home.ts';
import {temporaryHome} from './in-world.ts';

describe('listSignIns, profiles', () => {
	it('gives each profile the kind by which the SDK gets its keys', async () => {
		const config = [
			sso('sso'),
			corp,
			'[profile old]\nsso_start_url = https://old.example/start\nsso_region = us-east-1\nsso_account_id = 1\nsso_role_name = R\n',
			'[profile keys]\naws_access_key_id = AKIAFAKE\naws_secret_access_key = fake\n',
			'[profile role]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = keys\n',
			'[profile ec2]\nrole_arn = arn:aws:iam::1:role/x\ncredential_source = Ec2InstanceMetadata\n',
			'[profile process]\ncredential_process = /bin/x\n',
			'[profile login]\nlogin_session = arn:aws:iam::1:user/x\n',
			'[profile web]\nrole_arn = arn:aws:iam::1:role/x\nweb_identity_token_file = /x\n',
			'[services local]\nbedrock =\n  endpoint_url = http://127.0.0.1:1\n',
		].join('\n');
		const found = await listed({'.aws/config': config});
		expect(Object.fromEntries(found.map(({profile, kind}) => [profile, kind]))).toEqual({
			sso: 'sso',
			old: 'sso',
			keys: 'keys',
			role: 'role',
			ec2: 'role',
			process: 'process',
			login: 'login',
			web: 'web-identity',
		});
		expect(found.filter(({unusableReason}) => unusableReason)).toEqual([]);
	});

	it.each([
		[sso('p', 'nowhere'), /no section \[sso-session nowhere\]/],
		[
			'[profile p]\nsso_start_url = https://x\nsso_region = eu-west-1\n',
			/sso_account_id and sso_role_name are missing/,
		],
		['[profile p]\nrole_arn = arn:aws:iam::1:role/x\nsource_profile = gone\n', /source_profile = gone, but/],
		[
			'[profile p]\nrole_arn = arn:x\nsource_profile = q\n[profile q]\nrole_arn = arn:y\nsource_profile = p\n',
			/circle: p → q → p/,
		],
		['[profile p]\nrole_arn = arn:x\nsource_profile = p\n', /circle: p → p/],
		[
			'[profile p]\nrole_arn = arn:x\nsource_profile = q\n[profile q]\nregion = x\n',
			/its source_profile q cannot work: it holds no/,
		],
		[
			'[profile p]\nrole_arn = arn:x\nsource_profile = q\nmfa_serial = arn:m\n[profile q]\ncredential_process = x\n',
			/mfa_serial/,
		],
		['[profile p]\nrole_arn = arn:x\n', /needs a source_profile/],
		['[profile p]\nrole_arn = arn:x\nsource_profile = p\ncredential_source = Environment\n', /only one may be set/],
		['[profile p]\naws_access_key_id = AKIAFAKE\n', /aws_secret_access_key is missing/],
		['[profile p]\nregion = eu-west-1\n', /holds no credentials/],
	])('says why a profile cannot work: %j', async (config, reason) => {
		const found = await listed({'.aws/config': config});
		expect(found.find(({profile}) => profile === 'p')?.unusableReason).toMatch(reason);
	});

	it('accepts a role that names itself as the source of its keys', async () => {
		const config =
			'[profile p]\nrole_arn = arn:x\nsource_profile = p\naws_access_key_id = AKIAFAKE\naws_secret_access_key = fake\n';
		expect(await listed({'.aws/config': config})).toEqual([{id: 'profile:p', kind: 'role', profile: 'p'}]);
	});

	it('gives a role the SSO session of its source and the profile to sign in with', async () => {
		const config = `[profile r]\nrole_arn = arn:x\nsource_profile = base\n${sso('base')}${corp}`;
		const found = await listed({'.aws/config': config, [cache('corp')]: token('2026-11-22T15:00:00Z')});
		expect(found.find(({profile}) => profile === 'r')).toEqual({
			id: 'profile:r',
			tokenFile: expect.stringContaining(cache('corp')),
			kind: 'role',
			profile: 'r',
			loginProfile: 'base',
			sso: {
				session: 'corp',
				startUrl: 'https://corp.example/start',
				accountId: '123456789012',
				roleName: 'Dev',
				expires: new Date('2026-11-22T15:00:00Z'),
			},
		});
	});

	it.each([
		['missing', undefined, true],
		['valid', token('2026-11-22T15:00:00Z'), undefined],
		['expired', token('2026-11-22T11:00:00Z'), true],
		['dated in the old notation', token('2026-11-22T15:00:00UTC'), undefined],
		['broken', '{', true],
		[
			'expired and renewable',
			token('2026-11-22T11:00:00Z', {clientId: 'c', clientSecret: 's', refreshToken: 'r'}),
			undefined,
		],
		[
			'expired, with an expired registration',
			token('2026-11-22T11:00:00Z', {
				clientId: 'c',
				clientSecret: 's',
				refreshToken: 'r',
				registrationExpiresAt: '2026-11-01T00:00:00Z',
			}),
			true,
		],
	])('says whether a browser is needed with a token that is %s', async (_, text, signedOut) => {
		const files = {'.aws/config': `${sso('dev')}${corp}`, ...(text ? {[cache('corp')]: text} : {})};
		expect((await listed(files))[0]?.signedOut).toBe(signedOut);
	});

	it('finds the token of a profile without a session by its start URL', async () => {
		const config =
			'[profile old]\nsso_start_url = https://old.example/start\nsso_region = us-east-1\nsso_account_id = 1\nsso_role_name = R\n';
		const files = {'.aws/config': config, [cache('https://old.example/start')]: token('2026-11-22T15:00:00Z')};
		expect((await listed(files))[0]).toMatchObject({sso: {session: '', expires: new Date('2026-11-22T15:00:00Z')}});
	});

	it('says whether a browser is needed for an `aws login` session', async () => {
		const session = 'arn:aws:iam::1:user/x';
		const file = `.aws/login/cache/${createHash('sha256').update(session).digest('hex')}.json`;
		const keys = {accessKeyId: 'ASIAFAKE', secretAccessKey: 'fake', sessionToken: 'fake'};
		const cached = (expiresAt: string, more: object = {}) => ({
			'.aws/config': `[profile l]\nlogin_session = ${session}\n`,
			[file]: JSON.stringify({accessToken: {...keys, expiresAt}, ...more}),
		});
		expect((await listed(cached('2026-11-22T13:00:00Z')))[0]).toMatchObject({loginProfile: 'l'});
		expect((await listed(cached('2026-11-22T13:00:00Z')))[0]?.signedOut).toBeUndefined();
		expect((await listed(cached('2026-11-22T11:00:00Z')))[0]?.signedOut).toBe(true);
		expect((await listed(cached('2026-11-22T11:00:00Z', {refreshToken: 'r'})))[0]?.signedOut).toBeUndefined();
		expect((await listed({'.aws/config': `[profile l]\nlogin_session = ${session}\n`}))[0]?.signedOut).toBe(true);
	});

	it('lists profiles whose names the SDK skips as unusable', async () => {
		const found = await listed({
			'.aws/config': '[profile "with space"]\nregion = x\n[profile a/b+c@d]\ncredential_process = x\n',
		});
		expect(found.map(({profile, unusableReason}) => [profile, unusableReason !== undefined])).toEqual([
			['a/b+c@d', false],
			['with space', true],
		]);
	});

	it('reads the files that AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE name, and lets the credentials file win', async () => {
		const home = await temporaryHome();
		await writeFile(join(home, 'c'), '[profile a]\nregion = eu-west-1\naws_access_key_id = AKIAOLD\n');
		await writeFile(join(home, 'k'), '[a]\naws_access_key_id = AKIANEW\naws_secret_access_key = fake\n');
		const environment = {HOME: home, ...base, AWS_CONFIG_FILE: '~/c', AWS_SHARED_CREDENTIALS_FILE: join(home, 'k')};
		const found = await listSignIns(environment, configPaths(environment), now);
		expect(found).toEqual([{id: 'profile:a', kind: 'keys', profile: 'a', region: 'eu-west-1'}]);
	});

	it('lists the default profile as unusable where a file cannot be read', async () => {
		const home = await temporaryHome();
		const environment = {HOME: home, ...base, AWS_CONFIG_FILE: home};
		const found = await listSignIns(environment, configPaths(environment), now);
		expect(found[0]).toMatchObject({
			profile: 'default',
			unreadable: true,
			unusableReason: expect.stringMatching(/cannot be read: EISDIR/),
		});
	});
});

describe('the program that gave the keys', () => {
	const keys = 'aws_access_key_id = ASIAEXAMPLE\naws_secret_access_key = fake\naws_session_token = fake\n';
	it.each([
		['any program', `[dev]\n${keys}`, undefined, true],
		['saml2aws', `[dev]\n${keys}x_security_token_expires = 2026-11-22T13:00:00Z\n`, 'saml2aws', true],
		['aws-azure-login', `[dev]\n${keys}aws_expiration = 2026-11-22T13:00:00Z\n`, 'aws-azure-login', true],
		[
			'granted',
			'[dev]\ncredential_process = /opt/bin/granted credential-process --profile dev\n',
			'granted',
			undefined,
		],
		['aws-vault', '[dev]\ncredential_process = "C:\\\\Tools\\\\aws-vault.exe" export dev\n', 'aws-vault', undefined],
		['a company', '[dev]\ncredential_process = our-keys --granted\n', undefined, undefined],
	])('is told for %s', async (_, credentials, tool, temporary) => {
		const [found] = await listed({'.aws/credentials': credentials});
		expect([found?.tool, found?.temporary]).toEqual([tool, temporary]);
	});

	it('is told for keys that aws-vault exported', async () => {
		const [found] = await listed(
			{},
			{AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'fake', AWS_SESSION_TOKEN: 'fake', AWS_VAULT: 'dev'},
		);
		expect(found).toMatchObject({kind: 'environment', tool: 'aws-vault', temporary: true});
	});
});

describe('where the browser is', () => {
	const elsewhere = async (environment: Record<string, string>) =>
		(await listed({'.aws/config': sso('dev') + corp}, environment))[0]?.browserElsewhere;

	it.each([
		['SSH', {SSH_CONNECTION: '10.0.0.1 50000 10.0.0.2 22'}],
		['SSH with a terminal', {SSH_TTY: '/dev/pts/0'}],
		['Codespaces', {CODESPACES: 'true'}],
		['a development container', {REMOTE_CONTAINERS: 'true'}],
		['a pod', {KUBERNETES_SERVICE_HOST: '10.0.0.1'}],
		['Podman', {container: 'oci'}],
		['CloudShell', {AWS_EXECUTION_ENV: 'CloudShell'}],
	])('is on another machine: %s', async (_, environment) => {
		expect(await elsewhere(environment)).toBe(true);
	});

	it.each([
		['a desk', {}],
		['WSL', {WSL_DISTRO_NAME: 'Ubuntu'}],
		['no SSH any more', {SSH_CONNECTION: ''}],
	])('is on this machine: %s', async (_, environment) => {
		expect(await elsewhere(environment)).toBeUndefined();
	});

	it('is on another machine where a file says that this is a container', async () => {
		const home = await temporaryHome();
		await writeFile(join(home, 'config'), sso('dev') + corp);
		await writeFile(join(home, 'dockerenv'), '');
		const environment = {HOME: home, ...base, AWS_CONFIG_FILE: join(home, 'config')};
		const paths = configPaths(environment, {containerMarkers: [join(home, 'nothing'), join(home, 'dockerenv')]});
		expect((await listSignIns(environment, paths, now))[0]?.browserElsewhere).toBe(true);
	});

	it('does not matter to keys', async () => {
		const [found] = await listed(
			{'.aws/credentials': '[dev]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = fake\n'},
			{SSH_TTY: 'x'},
		);
		expect(found).not.toHaveProperty('browserElsewhere');
	});
});
