// A fake STS and SSO portal that record which keys sign which request, and a home with given files whose account calls them.
import {mkdir, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Environment} from '../../source/account/config-paths.ts';
import {openAccount} from '../../source/account/open-account.ts';
import {forever, temporaryHome} from './in-world.ts';

type ReceivedRequest = {
	operation: string;
	key: string;
	query: URLSearchParams;
	body: URLSearchParams | Record<string, unknown>;
};

const xml = (operation: string, result: string) =>
	`<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`;
const keys = (id: string) =>
	`<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>fake</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>`;

/** Whether a token is renewed, or how that is refused (without a word: as one that has ended), and the portal's status. */
export type Portal = {
	refresh?: boolean | {readonly status: number; readonly name: string};
	status?: number;
};

/** Answers just enough of the operations of STS and of the SSO portal. */
export async function startFakeServices(portal: Portal = {}) {
	const requests: ReceivedRequest[] = [];
	const server = createServer(async (request, response) => {
		let text = '';
		for await (const chunk of request) text += chunk;
		const {pathname, searchParams: query} = new URL(request.url ?? '/', 'http://x');
		const key = /Credential=([^/]*)/.exec(request.headers.authorization ?? '')?.[1] ?? '';
		if (pathname === '/federation/credentials') {
			requests.push({
				operation: 'GetRoleCredentials',
				key: `${request.headers['x-amz-sso_bearer_token']}`,
				query,
				body: {},
			});
			const status = portal.status ?? 200;
			const name = status === 403 ? 'ForbiddenException' : 'UnauthorizedException';
			response.writeHead(status, {
				'content-type': 'application/json',
				'x-amzn-errortype': name,
				'x-amzn-requestid': 'r',
			});
			const expiration = Date.parse('2099-01-01T00:00:00Z');
			const roleCredentials = {accessKeyId: 'ASIASSO', secretAccessKey: 'fake', sessionToken: 't', expiration};
			response.end(JSON.stringify(status === 200 ? {roleCredentials} : {message: 'No access'}));
		} else if (pathname === '/token') {
			requests.push({operation: 'CreateToken', key: '', query, body: JSON.parse(text)});
			const ended = {status: 400, name: 'InvalidGrantException'};
			const refusal = portal.refresh === true ? undefined : portal.refresh || ended;
			const status = refusal?.status ?? 200;
			response.writeHead(status, {
				'content-type': 'application/json',
				'x-amzn-requestid': 'r',
				...(refusal && {'x-amzn-errortype': refusal.name}),
			});
			response.end(
				JSON.stringify({accessToken: 'renewed', expiresIn: 3600, refreshToken: 'next', tokenType: 'Bearer'}),
			);
		} else {
			const body = new URLSearchParams(text);
			const operation = body.get('Action') ?? pathname;
			requests.push({operation, key, query, body});
			const results: Record<string, string> = {
				GetCallerIdentity: `<Arn>arn:aws:iam::123456789012:user/${key}</Arn><Account>123456789012</Account>`,
				AssumeRole: keys(`ASIA${body.get('RoleArn')?.split('/').at(-1)}`),
				AssumeRoleWithWebIdentity: keys(`ASIAWEB${body.get('WebIdentityToken')}`),
			};
			response.writeHead(200, {'content-type': 'text/xml'}).end(xml(operation, results[operation] ?? ''));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return {requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
}

/** @param url of the fake services */
export async function enterHome(files: Readonly<Record<string, string>>, url: string, more: Environment = {}) {
	const home = await temporaryHome();
	const environment = {
		HOME: home,
		PATH: process.env.PATH,
		AWS_EC2_METADATA_DISABLED: 'true',
		AWS_ENDPOINT_URL: url,
		...more,
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(home, name)), {recursive: true});
		await writeFile(join(home, name), text);
	}
	const account = openAccount({environment});
	const signIns = await account.signIns();
	const identity = async (id: string, signal = forever) => {
		const signIn = signIns.find((found) => found.id === id);
		if (!signIn) throw new Error(`no sign-in ${id}`);
		return (await account.identity({signIn, region: 'us-west-2'}, signal)).arn.split('/').at(-1);
	};
	return {home, environment, account, signIns, identity};
}
