// Keys of the role that a container has (ECS, EKS), from the agent beside it.
import {BlockList} from 'node:net';
import {readText} from '../read-file.ts';
import type {Environment} from './config-paths.ts';
import {askLocalService, keysIn, noKeys} from './local-keys-service.ts';
import {mayBeSent, type SigningKeys} from './signing-keys.ts';

/** Rejects with a CredentialsError that quotes nothing of an answer but an agent's refusal. */
export async function keysFromContainer(environment: Environment, signal: AbortSignal): Promise<SigningKeys> {
	try {
		const url = agentUrl(environment);
		const token = await authorization(environment);
		const headers = token ? {authorization: token} : {};
		return keysIn(await askLocalService({url, headers, attempts: 2, signal}));
	} catch (error) {
		throw noKeys('The agent of this container', error);
	}
}

/** Where keys may be fetched without TLS (the SDKs agree): this machine, and the agents of ECS and EKS. */
const agents = new BlockList();
agents.addSubnet('127.0.0.0', 8);
for (const address of ['169.254.170.2', '169.254.170.23']) agents.addAddress(address);
for (const address of ['::1', 'fd00:ec2::23']) agents.addAddress(address, 'ipv6');

function agentUrl(environment: Environment): URL {
	const relative = environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI;
	const name = `AWS_CONTAINER_CREDENTIALS_${relative ? 'RELATIVE' : 'FULL'}_URI`;
	const text = relative ? `http://169.254.170.2${relative}` : environment[name];
	if (!text || !URL.canParse(text)) throw new Error(`${name} is not a URL`);
	const url = new URL(text);
	const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
	const isNear = host === 'localhost' || agents.check(host, host.includes(':') ? 'ipv6' : 'ipv4');
	if (url.protocol === 'https:' || (url.protocol === 'http:' && isNear)) return url;
	throw new Error(`${name} names ${url.host}, which is neither this machine nor an agent of AWS, without https`);
}

/** The file's text counts, where one is named. */
async function authorization(environment: Environment): Promise<string | undefined> {
	const file = environment.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
	const token = file ? await readText(file) : environment.AWS_CONTAINER_AUTHORIZATION_TOKEN;
	const text = token?.trim();
	// Otherwise fetch refuses it, and quotes it.
	if (!mayBeSent(text)) throw new Error('its authorization token has a character that no request can carry');
	return text || undefined;
}
