// Credentials that the simulated account hands out without a signature: a web identity, and a renewed SSO session.
import {AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand} from '@aws-sdk/client-sts';
import {describe, expect, it} from 'vitest';
import {freshToken, initialToken, refreshToken} from '../../source/simulated-aws/home-files.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {clientsOf, named, refusalOf, serve} from './clients.ts';

const role =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';

describe('AssumeRoleWithWebIdentity', () => {
	const command = (more: object = {}) =>
		new AssumeRoleWithWebIdentityCommand({
			...{RoleArn: role, RoleSessionName: 'pod', WebIdentityToken: 'token'},
			...more,
		});

	it('gives keys that sign the next call', async () => {
		const {url, requests} = await serve(healthy);
		const {Credentials: keys, AssumedRoleUser} = await clientsOf(url).sts.send(command());
		expect(AssumedRoleUser?.Arn).toContain(':assumed-role/AWSReservedSSO_Dev_0123456789abcdef/');
		const {sts} = clientsOf(url, 'us-west-2', {
			accessKeyId: keys?.AccessKeyId ?? '',
			secretAccessKey: keys?.SecretAccessKey ?? '',
			sessionToken: keys?.SessionToken ?? '',
		});
		expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(AssumedRoleUser?.Arn);
		// Nobody signed the first call.
		expect(requests.map(({operation, principal}) => `${operation} ${principal}`)).toEqual([
			'AssumeRoleWithWebIdentity undefined',
			`GetCallerIdentity ${AssumedRoleUser?.Arn}`,
		]);
	});

	it('refuses another role', async () => {
		const {url} = await serve(healthy);
		const other = 'arn:aws:iam::123456789012:role/Other';
		expect(await refusalOf(clientsOf(url).sts.send(command({RoleArn: other})))).toEqual({
			status: 403,
			name: 'AccessDenied',
			message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
		});
	});
});

describe('CreateToken', () => {
	const post = async (url: string, body: object) => {
		const response = await fetch(`${url}/token`, {
			method: 'POST',
			headers: {'content-type': 'application/json', host: 'oidc.us-west-2.amazonaws.com'},
			body: JSON.stringify({clientId: 'simulated', clientSecret: 'simulated', ...body}),
		});
		return {
			status: response.status,
			type: response.headers.get('x-amzn-errortype'),
			...((await response.json()) as object),
		};
	};

	it('renews a session with its refresh token, and the portal knows the new one', async () => {
		const {url} = await serve(named('expired-sso'));
		const token = await post(url, {grantType: 'refresh_token', refreshToken});
		expect(token).toMatchObject({status: 200, accessToken: freshToken, tokenType: 'Bearer', refreshToken});
		const credentials = (bearer: string) =>
			fetch(`${url}/federation/credentials?role_name=Dev&account_id=123456789012`, {
				headers: {'x-amz-sso_bearer_token': bearer},
			});
		expect((await credentials(freshToken)).status).toBe(200);
		expect((await credentials(initialToken)).status).toBe(401);
	});

	it.each([
		{grantType: 'refresh_token', refreshToken: 'another'},
		{grantType: 'authorization_code', code: 'x'},
	])('renews nothing for %o', async (body) => {
		const {url} = await serve(named('expired-sso'));
		expect(await post(url, body)).toMatchObject({
			status: 400,
			type: expect.stringContaining('InvalidGrantException'),
		});
	});
});
