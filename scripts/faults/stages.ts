// Homes that faults are shown in: an ordinary one, and those whose sign-in makes further calls.
import {generateKeyPairSync} from 'node:crypto';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {refreshToken} from '../../source/simulated-aws/home-files.ts';
import {consoleToken, consoleTokenFile} from '../../source/simulated-aws/home-tokens.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';
import {type Place, startPiped} from '../watched/program.ts';
import type {Face} from './faces.ts';
import {type Layer, openLayer} from './layer.ts';

/** What is on the machine that the program runs on, and what its agent hands out keys at (`127.0.0.1:PORT`). */
type Machine = {readonly home: string; readonly agent: string};
type Furnish = (machine: Machine) => Promise<Readonly<Record<string, string>>>;

export type StageSource = {
	readonly name: string;
	readonly world: string;
	/** Variables that come to the environment. */
	readonly furnish?: Furnish;
};

/** The SSO token has ended, and can be renewed without a person. */
const renewable: Furnish = async ({home}) => {
	const folder = path.join(home, '.aws/sso/cache');
	for (const name of await readdir(folder)) {
		const token = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
		const renewal = {clientId: 'simulated', clientSecret: 'simulated', refreshToken};
		await writeFile(path.join(folder, name), JSON.stringify({...token, ...renewal}));
	}
	return {};
};

const consoleSession = 'arn:aws:iam::123456789012:user/jane';

const roleOfPods =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';

/** A pod or a job of a pipeline: nothing but a token of its identity provider. */
const webIdentity: Furnish = async ({home}) => {
	await rm(path.join(home, '.aws'), {recursive: true, force: true});
	await writeFile(path.join(home, 'token'), 'simulated-web-identity-token');
	return {
		AWS_WEB_IDENTITY_TOKEN_FILE: path.join(home, 'token'),
		AWS_ROLE_ARN: roleOfPods,
		AWS_ROLE_SESSION_NAME: 'pod',
		AWS_REGION: 'us-west-2',
	};
};

/** A task of ECS: the agent beside it hands out the keys of its role. It speaks without TLS, on the machine itself. */
const container: Furnish = async ({home, agent}) => {
	await rm(path.join(home, '.aws'), {recursive: true, force: true});
	return {
		AWS_CONTAINER_CREDENTIALS_FULL_URI: `http://${agent}/v2/credentials/simulated`,
		AWS_REGION: 'us-west-2',
	};
};

/** An EC2 instance: its metadata service hands out the keys, with which a role is assumed. */
const instance: Furnish = async ({home, agent}) => {
	await rm(path.join(home, '.aws/credentials'));
	const config = path.join(home, '.aws/config');
	const text = await readFile(config, 'utf8');
	await writeFile(config, text.replace(/source_profile = .*/, 'credential_source = Ec2InstanceMetadata'));
	return {AWS_EC2_METADATA_SERVICE_ENDPOINT: `http://${agent}`};
};

/** The keys of `aws login` have ended, and can be renewed without a person. */
const renewableLogin: Furnish = async ({home}) => {
	const {privateKey: dpopKey} = generateKeyPairSync('ec', {
		namedCurve: 'P-256',
		publicKeyEncoding: {type: 'spki', format: 'pem'},
		privateKeyEncoding: {type: 'sec1', format: 'pem'},
	});
	const {accessToken, ...rest} = JSON.parse(consoleToken());
	const ended = {...accessToken, expiresAt: '2026-01-01T00:00:00Z'};
	const file = path.join(home, consoleTokenFile(consoleSession));
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, JSON.stringify({...rest, accessToken: ended, refreshToken, dpopKey}));
	return {};
};

export const stageSources: readonly StageSource[] = [
	{name: 'signed in with SSO', world: 'healthy'},
	{name: 'the SSO session is renewed', world: 'expired-sso', furnish: renewable},
	{name: 'a role is assumed', world: 'assumed-role'},
	{name: 'a pod', world: 'healthy', furnish: webIdentity},
	{name: 'a container', world: 'healthy', furnish: container},
	{name: 'an instance', world: 'assumed-role', furnish: instance},
	{name: 'the session of aws login is renewed', world: 'console-login', furnish: renewableLogin},
];

export type Stage = {
	readonly source: StageSource;
	readonly name: string;
	readonly layer: Layer;
	/** The home and the account as a face finds them: as they were at the beginning, or after what was typed before. */
	enter(face: Face): Promise<Place>;
	close(): Promise<void>;
};

/** A copy of the home, and the account's state as a text. */
type Prepared = {readonly home: string; readonly account: string};

export async function openStage(source: StageSource): Promise<Stage> {
	const {name, world: worldName, furnish} = source;
	const world = worldOf(worldName);
	const layer = await openLayer(world);
	const folder = await mkdtemp(path.join(os.tmpdir(), 'faults-'));
	const at = (...names: string[]) => path.join(folder, ...names);
	const home = at('home');
	const environment = await furnished();
	const place = {cwd: path.join(home, 'project'), environment};
	const prepared = new Map<string, Prepared>();
	const beginning = await keep('beginning');

	return {
		source,
		name,
		layer,
		async enter({before}) {
			if (!before) await restore(beginning);
			else await restore(prepared.get(before.join(' ')) ?? (await prepare(before)));
			return place;
		},
		async close() {
			await layer.close();
			await rm(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
		},
	};

	async function keep(key: string): Promise<Prepared> {
		const kept = {home: at(`kept-${prepared.size}`), account: layer.account()};
		await cp(home, kept.home, {recursive: true});
		prepared.set(key, kept);
		return kept;
	}

	async function restore({home: kept, account}: Prepared): Promise<void> {
		await rm(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
		await cp(kept, home, {recursive: true});
		layer.restoreAccount(account);
	}

	/** A machine that is busy may take longer than the program waits for a connection. */
	async function prepare(words: readonly string[]): Promise<Prepared> {
		layer.disturb(undefined);
		let last = '';
		for (let attempt = 0; attempt < 3; attempt++) {
			await restore(beginning);
			const program = startPiped(words, place);
			await program.wait(60_000);
			program.kill();
			const {code, stdout, stderr} = await program.watched();
			if (code === 0) return keep(words.join(' '));
			last = `${code}: ${stdout}${stderr}`;
		}
		throw new Error(`${name}: ${words.join(' ')} without a fault ended with ${last}`);
	}

	async function furnished(): Promise<Readonly<Record<string, string>>> {
		await mkdir(path.join(home, 'project'), {recursive: true});
		await mkdir(path.join(home, 'bin'), {recursive: true});
		const {environment: variables} = furnishHome(home, world);
		await writeFile(path.join(home, 'bin/claude'), "#!/bin/sh\necho '2.1.332 (Claude Code)'\n", {mode: 0o755});
		await writeFile(path.join(home, 'ca.pem'), layer.certificate);
		return {
			...variables,
			...(await furnish?.({home, agent: layer.address})),
			SHELL: '/bin/bash',
			TERM: 'xterm-256color',
			LANG: 'C.UTF-8',
			HTTPS_PROXY: `http://${layer.address}`,
			NODE_EXTRA_CA_CERTS: path.join(home, 'ca.pem'),
		};
	}
}

function worldOf(name: string): World {
	const world = findWorld(name);
	if (!world) throw new Error(`no world ${name}`);
	return world;
}
