// Keys of the role of an EC2 instance: how its metadata service is asked, and what is said of each answer that gives none.
import type {IncomingMessage} from 'node:http';
import {describe, expect, it} from 'vitest';
import {enterHome, startFakeServices} from './fake-services.ts';
import {serve} from './loopback.ts';

type Answer = {readonly status?: number; readonly body?: string; readonly never?: true};
type Service = {
	readonly token?: Answer;
	readonly role?: Answer;
	readonly keys?: Answer;
	/** Asks for the token with each request. */
	readonly strict?: true;
};

const keys = {
	Code: 'Success',
	AccessKeyId: 'ASIABOX',
	SecretAccessKey: 'sekret',
	Token: 't',
	Expiration: '2099-01-01T00:00:00Z',
};
const config =
	'[profile box]\nrole_arn = arn:aws:iam::1:role/BOX\ncredential_source = Ec2InstanceMetadata\nregion = us-west-2\n';

async function metadata({token = {body: 'session'}, role = {body: 'BoxRole'}, keys: given = {}, strict}: Service) {
	const requests: string[] = [];
	const url = await serve((request: IncomingMessage, response) => {
		const path = request.url ?? '';
		requests.push(`${request.method} ${path} ${request.headers['x-aws-ec2-metadata-token'] ?? '-'}`);
		const isAllowed = !strict || request.method === 'PUT' || request.headers['x-aws-ec2-metadata-token'];
		const {
			status = 200,
			body = JSON.stringify(keys),
			never,
		} = !isAllowed ? {status: 401} : request.method === 'PUT' ? token : path.endsWith('/') ? role : given;
		if (!never) response.writeHead(status).end(body);
	});
	return {url, requests};
}

async function box(service: Service, more: Readonly<Record<string, string>> = {}, settings = '') {
	const {url: aws} = await startFakeServices();
	const {url, requests} = await metadata(service);
	const at = settings === '' ? {AWS_EC2_METADATA_SERVICE_ENDPOINT: url} : {};
	const home = await enterHome({'.aws/config': config + settings.replace('URL', url)}, aws, {...at, ...more});
	return {requests, identity: () => home.identity('profile:box')};
}

describe('the metadata service of an instance', () => {
	it('gives the keys of the role, asked with a session token', async () => {
		const {identity, requests} = await box({strict: true});
		expect(await identity()).toBe('ASIABOX');
		expect(requests).toEqual([
			'PUT /latest/api/token -',
			'GET /latest/meta-data/iam/security-credentials/ session',
			'GET /latest/meta-data/iam/security-credentials/BoxRole session',
		]);
	});

	it('is found where the profile says', async () => {
		const {identity} = await box({}, {}, 'ec2_metadata_service_endpoint = URL\n');
		expect(await identity()).toBe('ASIABOX');
	});

	it.each([
		['has none', {status: 404}],
		['refuses one', {status: 403}],
		['never answers', {never: true}],
		['gives what no header can hold', {body: 'sess\u0000ion'}],
	] as const)('is asked without a token where it %s, unless that is forbidden', async (_, token) => {
		const {identity, requests} = await box({token});
		expect(await identity()).toBe('ASIABOX');
		expect(requests.at(-1)).toMatch(/BoxRole -$/);
		const forbidden = await box({token}, {AWS_EC2_METADATA_V1_DISABLED: 'true'});
		await expect(forbidden.identity()).rejects.toMatchObject({code: 'metadata-not-reached'});
		expect(forbidden.requests).toEqual(['PUT /latest/api/token -']);
	});

	it('gives keys that have ended where AWS cannot renew them, and they are used', async () => {
		const ended = JSON.stringify({...keys, Expiration: '2020-01-01T00:00:00Z'});
		const {identity} = await box({keys: {body: ended}});
		expect(await identity()).toBe('ASIABOX');
	});

	it.each<[string, Service, string]>([
		['no role', {role: {status: 404}}, 'this instance has no role'],
		['an empty list', {role: {body: ''}}, 'this instance has no role'],
		['a page', {role: {body: '<!doctype html>'}}, 'it names no role'],
		['a path', {role: {body: '../../dynamic'}}, 'it names no role'],
		['a fault', {role: {status: 500}}, 'status 500'],
		[
			'a refused role',
			{keys: {body: '{"Code":"AssumeRoleUnauthorizedAccess","Message":"EC2 cannot assume it"}'}},
			'EC2 cannot assume it',
		],
		[
			'garbage',
			{keys: {body: '{"AccessKeyId": "ASIABOX", "SecretAccessKey": sekret}'}},
			'there are none in its answer',
		],
		['more than anybody reads', {keys: {body: ' '.repeat(200_000)}}, 'more than 64 kB'],
		['a list without end', {role: {body: 'x\n'.repeat(200_000)}}, 'more than 64 kB'],
		['half of the keys', {keys: {body: '{"AccessKeyId": "ASIABOX"}'}}, 'there are none in its answer'],
	])('gives no keys with %s, and that is said', async (_, service, reason) => {
		const {identity} = await box(service);
		const problem = await identity().catch((error: unknown) => error);
		expect(problem).toMatchObject({code: 'metadata-not-reached'});
		expect(JSON.stringify(problem)).toContain(reason);
		expect(JSON.stringify(problem)).not.toContain('sekret');
	});

	it.each(['not a url', 'ftp://127.0.0.1', 'file:///etc'])('is not looked for at %s', async (endpoint) => {
		const {identity} = await box({}, {AWS_EC2_METADATA_SERVICE_ENDPOINT: endpoint});
		await expect(identity()).rejects.toMatchObject({
			code: 'metadata-not-reached',
			because: expect.stringContaining('AWS_EC2_METADATA_SERVICE_ENDPOINT'),
		});
	});

	it('names the setting of the profile where that is no URL', async () => {
		const {identity} = await box({}, {}, 'ec2_metadata_service_endpoint = nowhere\n');
		await expect(identity()).rejects.toMatchObject({
			because: expect.stringContaining('ec2_metadata_service_endpoint is not a URL'),
		});
	});
});
