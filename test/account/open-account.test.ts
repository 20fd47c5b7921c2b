// An account opened over the simulated AWS: credentials of each kind, when they are fetched again, and the identity.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {enter, forever, requestFor, world} from './in-world.ts';

const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const problem = (code: string) => expect.objectContaining({name: 'Problem', code});

describe('openAccount', () => {
	it('gets role credentials for the cached SSO token and says who calls', async () => {
		const {account, target, aws} = await enter('healthy');
		expect(target.signIn).toMatchObject({id: 'profile:dev', kind: 'sso', region: 'us-west-2', loginProfile: 'dev'});
		expect(target.signIn.sso?.expires?.getTime()).toBeGreaterThan(Date.now());
		expect(await account.identity(target, forever)).toEqual({
			accountId: '123456789012',
			arn: 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
			partition: 'aws',
		});
		expect(account.requests()).toEqual({GetRoleCredentials: 1, GetCallerIdentity: 1});
		expect(aws.requests.map(({operation}) => operation)).toEqual(['GetRoleCredentials', 'GetCallerIdentity']);
	});

	it('fetches credentials once for all calls at the same time', async () => {
		const {account, target} = await enter('healthy');
		await Promise.all([
			account.identity(target, forever),
			account.identity(target, forever),
			account.foundationModels(target, forever),
			account.inferenceProfiles(target, 'system', forever),
		]);
		expect(account.requests()).toEqual({
			GetRoleCredentials: 1,
			GetCallerIdentity: 1,
			ListFoundationModels: 1,
			ListInferenceProfiles: 1,
		});
	});

	it('says how to sign in again when the session has expired, and works after that', async () => {
		const {account, target, home} = await enter('expired-sso');
		expect(target.signIn.signedOut).toBe(true);
		const refused = await account.identity(target, forever).catch((error: unknown) => error);
		expect(refused).toMatchObject({
			code: 'sso-session-expired',
			next: [{say: 'Sign in', run: 'aws sso login --profile dev'}],
		});
		expect(account.requests()).toEqual({});
		const token = (await import('../../source/account/token-cache.ts')).ssoTokenPath(
			(await import('../../source/account/config-paths.ts')).configPaths({HOME: home}),
			'corp',
		);
		await writeFile(token, await readFile(join(home, '.aws/sso/after-sign-in.json')));
		const [signIn] = await account.signIns();
		expect(signIn?.signedOut).toBeUndefined();
		expect(await account.identity({...target, ...(signIn && {signIn})}, forever)).toMatchObject({partition: 'aws'});
		// The same object as before works too: a failure is never kept.
		expect(await account.identity(target, forever)).toMatchObject({partition: 'aws'});
	});

	it('uses the keys of a profile and of the environment without mixing them up', async () => {
		const keys = {AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'fake', AWS_REGION: 'us-west-2'};
		const {account, signIns} = await enter('healthy', keys);
		expect(signIns.map(({id}) => id)).toEqual(['profile:dev', 'profile:build', 'environment']);
		const arns = await Promise.all(
			signIns.map(async (signIn) => (await account.identity({signIn, region: 'us-west-2'}, forever)).arn),
		);
		expect(arns[1]).toBe('arn:aws:iam::123456789012:user/automation/build-bot');
		expect(arns[2]).toContain('assumed-role/AWSReservedSSO_Dev_');
	});

	it('fetches keys again after AWS said that they have expired', async () => {
		const base = world('healthy');
		const keys = {...base.keys, AKIAOLD: 'expired' as const};
		const {account, signIns, home} = await enter({...base, keys});
		const file = join(home, '.aws/credentials');
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('AKIAI44QH8DHBEXAMPLE', 'AKIAOLD'));
		const signIn = signIns.find(({id}) => id === 'profile:build');
		if (!signIn) throw new Error('no profile build');
		const target = {signIn, region: 'us-west-2'};
		await expect(account.identity(target, forever)).rejects.toMatchObject({
			code: 'credentials-expired',
			next: [{run: 'aws configure --profile build'}],
			answer: {status: 403},
		});
		await writeFile(file, text);
		expect((await account.identity(target, forever)).arn).toContain('build-bot');
	});

	it('names the region, and does not fetch keys again, where AWS does not know the keys in one region only', async () => {
		const {account, target} = await enter({...world('healthy'), regionsOff: ['eu-south-1']});
		const off = {...target, region: 'eu-south-1'};
		await expect(account.foundationModels(off, forever)).rejects.toMatchObject({
			code: 'credentials-invalid',
			title: expect.stringContaining('in eu-south-1'),
			next: expect.arrayContaining([
				expect.objectContaining({run: 'aws account get-region-opt-status --region-name eu-south-1 --profile dev'}),
			]),
		});
		await account.foundationModels(target, forever);
		expect(account.requests().GetRoleCredentials).toBe(1);
	});

	it.each([
		['unknown', 'credentials-invalid'],
		['wrong-secret', 'signature-refused'],
	] as const)('reports keys that are %s as %s', async (state, code) => {
		const base = world('healthy');
		const {account, signIns} = await enter({...base, keys: {AKIAI44QH8DHBEXAMPLE: state}});
		const signIn = signIns.find(({id}) => id === 'profile:build');
		if (!signIn) throw new Error('no profile build');
		await expect(account.identity({signIn, region: 'us-west-2'}, forever)).rejects.toEqual(problem(code));
		await expect(account.foundationModels({signIn, region: 'us-west-2'}, forever)).rejects.toEqual(problem(code));
	});

	it('calls Bedrock with an API key and rejects where its identity is asked for', async () => {
		const base = world('healthy');
		const apiKeys = [{token: 'ABSK-fake', kind: 'long-term' as const, caller: base.identity}];
		const {account, signIns} = await enter({...base, apiKeys}, {AWS_BEARER_TOKEN_BEDROCK: 'ABSK-fake'});
		const signIn = signIns.find(({kind}) => kind === 'api-key');
		if (!signIn) throw new Error('no API key');
		const target = {signIn, region: 'us-west-2'};
		expect((await account.inferenceProfiles(target, 'system', forever)).length).toBeGreaterThan(0);
		expect(await account.probe(target, requestFor(haiku, 'stream'), forever)).toMatchObject({outcome: 'ok'});
		await expect(account.identity(target, forever)).rejects.toEqual(problem('api-key-alone'));
		await expect(account.roleArn(target, 'Dev', forever)).rejects.toEqual(problem('api-key-alone'));
	});

	it('signs with the keys of a profile where the environment has an API key, empty or not', async () => {
		for (const AWS_BEARER_TOKEN_BEDROCK of ['', 'ABSK-of-another-account']) {
			const {account, target} = await enter('healthy', {AWS_BEARER_TOKEN_BEDROCK});
			expect(target.signIn.id).toBe('profile:dev');
			expect((await account.inferenceProfiles(target, 'system', forever)).length).toBeGreaterThan(0);
		}
	});
});
