// The wire of the simulated account, judged by the real JS SDK over HTTP/1.1: identity, headers, connections.
import {GetContextKeysForPrincipalPolicyCommand, GetRoleCommand} from '@aws-sdk/client-iam';
import {GetCallerIdentityCommand} from '@aws-sdk/client-sts';
import {describe, expect, it, vi} from 'vitest';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {noAccess} from '../../source/simulated-aws/worlds/no-access.ts';
import {clientsOf, refusalOf, serve, smallest} from './clients.ts';

const roleArn =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';
const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

describe('GetCallerIdentity and GetRole', () => {
	it('GetCallerIdentity answers with the session ARN, and the request log names the caller', async () => {
		const {url, requests} = await serve(healthy);
		const identity = await clientsOf(url).sts.send(new GetCallerIdentityCommand({}));
		expect(identity.Arn).toBe(
			'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com',
		);
		expect(identity.Account).toBe('123456789012');
		expect(identity.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
		expect(requests).toMatchObject([
			{operation: 'GetCallerIdentity', service: 'sts', region: 'us-west-2', status: 200, principal: identity.Arn},
		]);
	});

	it('two access keys are two callers', async () => {
		const {url} = await serve(healthy);
		const keys = {accessKeyId: 'AKIAI44QH8DHBEXAMPLE', secretAccessKey: 'fake'};
		const {Arn} = await clientsOf(url, 'us-west-2', keys).sts.send(new GetCallerIdentityCommand({}));
		expect(Arn).toBe('arn:aws:iam::123456789012:user/automation/build-bot');
	});

	it('GetRole answers with the path that the session ARN lacks', async () => {
		const {url} = await serve(healthy);
		const {Role} = await clientsOf(url).iam.send(new GetRoleCommand({RoleName: 'AWSReservedSSO_Dev_0123456789abcdef'}));
		expect(Role?.Arn).toBe(roleArn);
		expect(Role?.Path).toBe('/aws-reserved/sso.amazonaws.com/us-west-2/');
		expect(await refusalOf(clientsOf(url).iam.send(new GetRoleCommand({RoleName: 'Nobody'})))).toEqual({
			...{status: 404, name: 'NoSuchEntityException'},
			message: 'The role with name Nobody cannot be found.',
		});
	});

	it('GetContextKeysForPrincipalPolicy names the condition keys of the policies', async () => {
		const {url} = await serve(healthy);
		const {ContextKeyNames} = await clientsOf(url).iam.send(
			new GetContextKeysForPrincipalPolicyCommand({PolicySourceArn: roleArn}),
		);
		expect(ContextKeyNames).toEqual(['aws:CalledViaLast']);
	});
});

describe('an answer', () => {
	const authorization = 'AWS4-HMAC-SHA256 Credential=x/20261122/us-west-2/bedrock/aws4_request, SignedHeaders=host';

	it('an authorisation error of the runtime carries Message, every other error carries message', async () => {
		const {url} = await serve(noAccess);
		const invoke = await fetch(`${url}/model/us.${haiku}/invoke`, {
			...{method: 'POST', headers: {authorization}, body: smallest()},
		});
		expect(invoke.headers.get('x-amzn-errortype')).toMatch(/^AccessDeniedException:http/);
		expect(invoke.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
		expect(Object.keys((await invoke.json()) as object)).toEqual(['Message']);
		const wrong = await fetch(`${url}/model/none/invoke`, {method: 'POST', headers: {authorization}, body: '{}'});
		expect(await wrong.json()).toEqual({message: 'The provided model identifier is invalid.'});
		const list = await fetch(`${url}/inference-profiles`, {headers: {authorization}});
		expect(Object.keys((await list.json()) as object)).toEqual(['message']);
		const unsigned = await fetch(`${url}/inference-profiles`);
		expect([unsigned.status, await unsigned.json()]).toEqual([403, {message: 'Authorization header is missing'}]);
	});

	it('the Date header carries the time of the account', async () => {
		const {url} = await serve({...healthy, clockAhead: 600}, {now: () => new Date('2026-11-22T12:00:00Z')});
		const {headers} = await fetch(`${url}/inference-profiles`, {headers: {authorization}});
		expect(headers.get('date')).toBe('Sun, 22 Nov 2026 12:10:00 GMT');
	});

	it('the SDK succeeds at its second try when the local clock is ten minutes behind', async () => {
		const {url} = await serve({...healthy, clockAhead: 600});
		const {sts} = clientsOf(url);
		const send = () => sts.send(new GetCallerIdentityCommand({}));
		expect(await refusalOf(send())).toMatchObject({status: 403, name: 'SignatureDoesNotMatch'});
		expect((await send()).Account).toBe('123456789012');
	});
});

describe('the server', () => {
	it('closing the server ends requests that hang', async () => {
		const server = await serve({...healthy, faults: [{operation: '*', kind: 'hang'}]});
		const pending = refusalOf(clientsOf(server.url).sts.send(new GetCallerIdentityCommand({})));
		await vi.waitFor(() => expect(server.requests).toMatchObject([{operation: 'GetCallerIdentity'}]));
		await server.close();
		expect((await pending).status).toBe(0);
		expect(server.requests[0]?.status).toBe(0);
	});

	it('a latency for one operation does not delay the others', async () => {
		const server = await serve({...healthy, latency: {GetCallerIdentity: 3_600_000}});
		const {sts, iam} = clientsOf(server.url);
		const late = refusalOf(sts.send(new GetCallerIdentityCommand({})));
		await vi.waitFor(() => expect(server.requests).toMatchObject([{operation: 'GetCallerIdentity'}]));
		await iam.send(new GetRoleCommand({RoleName: 'AWSReservedSSO_Dev_0123456789abcdef'}));
		expect(server.requests.map(({operation, status}) => [operation, status])).toEqual([
			['GetCallerIdentity', 0],
			['GetRole', 200],
		]);
		await server.close();
		expect((await late).status).toBe(0);
	});

	it('starting on a port that is taken rejects', async () => {
		const {port} = await serve(healthy);
		await expect(serve(healthy, {port})).rejects.toMatchObject({code: 'EADDRINUSE'});
	});

	it.each(['ListRoles', 'toString', '__proto__'])('the action %s is answered with InvalidAction', async (action) => {
		const {url} = await serve(healthy);
		const response = await fetch(`${url}/`, {
			...{method: 'POST', body: new URLSearchParams({Action: action, Version: '2010-05-08'})},
			headers: {authorization: 'AWS4-HMAC-SHA256 Credential=x/20261122/us-east-1/iam/aws4_request, SignedHeaders=host'},
		});
		expect(response.status).toBe(400);
		expect(await response.text()).toContain('<Code>InvalidAction</Code>');
	});

	it('a path that no AWS client uses is answered with 404', async () => {
		const {url, requests} = await serve(healthy);
		expect((await fetch(`${url}/favicon.ico`)).status).toBe(404);
		expect(requests).toMatchObject([{operation: 'Unknown', detail: '/favicon.ico', status: 404}]);
	});
});
