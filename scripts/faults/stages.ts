// Homes that faults are shown in: an ordinary one, and those whose sign-in makes further calls.
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {refreshToken} from '../../source/simulated-aws/home-files.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';
import {type Place, startPiped} from '../watched/program.ts';
import {type Layer, openLayer} from './layer.ts';

type Furnish = (home: string) => Promise<Readonly<Record<string, string>>>;

export type StageSource = {
	readonly name: string;
	readonly world: string;
	/** Variables that come to the environment. */
	readonly furnish?: Furnish;
};

/** The SSO token has ended, and can be renewed without a person. */
const renewable: Furnish = async (home) => {
	const folder = path.join(home, '.aws/sso/cache');
	for (const name of await readdir(folder)) {
		const token = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
		const renewal = {clientId: 'simulated', clientSecret: 'simulated', refreshToken};
		await writeFile(path.join(folder, name), JSON.stringify({...token, ...renewal}));
	}
	return {};
};

const roleOfPods =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';

/** A pod or a job of a pipeline: nothing but a token of its identity provider. */
const webIdentity: Furnish = async (home) => {
	await rm(path.join(home, '.aws'), {recursive: true, force: true});
	await writeFile(path.join(home, 'token'), 'simulated-web-identity-token');
	return {
		AWS_WEB_IDENTITY_TOKEN_FILE: path.join(home, 'token'),
		AWS_ROLE_ARN: roleOfPods,
		AWS_ROLE_SESSION_NAME: 'pod',
		AWS_REGION: 'us-west-2',
	};
};

export const stageSources: readonly StageSource[] = [
	{name: 'signed in with SSO', world: 'healthy'},
	{name: 'the SSO session is renewed', world: 'expired-sso', furnish: renewable},
	{name: 'a role is assumed', world: 'assumed-role'},
	{name: 'a pod', world: 'healthy', furnish: webIdentity},
];

export type Stage = {
	readonly source: StageSource;
	readonly name: string;
	readonly layer: Layer;
	/** The home as it is before anything was set up, or after a set-up without a fault. */
	enter(isSetUp: boolean): Promise<Place>;
	close(): Promise<void>;
};

export async function openStage(source: StageSource): Promise<Stage> {
	const {name, world: worldName, furnish} = source;
	const world = worldOf(worldName);
	const layer = await openLayer(world);
	const folder = await mkdtemp(path.join(os.tmpdir(), 'faults-'));
	const at = (...names: string[]) => path.join(folder, ...names);
	const home = at('home');
	const environment = await furnished();
	const place = {cwd: path.join(home, 'project'), environment};
	await cp(home, at('fresh'), {recursive: true});
	await setUpOnce();
	await cp(home, at('set-up'), {recursive: true});

	return {
		source,
		name,
		layer,
		async enter(isSetUp) {
			await rm(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
			await cp(at(isSetUp ? 'set-up' : 'fresh'), home, {recursive: true});
			return place;
		},
		async close() {
			await layer.close();
			await rm(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
		},
	};

	/** A machine that is busy may take longer than the program waits for a connection. */
	async function setUpOnce(): Promise<void> {
		let last = '';
		for (let attempt = 0; attempt < 3; attempt++) {
			const setUp = startPiped(['--yes', '--no-shell', '--write', 'settings'], place);
			await setUp.wait(60_000);
			setUp.kill();
			const {code, stderr} = await setUp.watched();
			if (code === 0) return;
			last = `${code}: ${stderr}`;
		}
		throw new Error(`${name}: the set-up without a fault ended with ${last}`);
	}

	async function furnished(): Promise<Readonly<Record<string, string>>> {
		await mkdir(path.join(home, 'project'), {recursive: true});
		await mkdir(path.join(home, 'bin'), {recursive: true});
		const {environment: variables} = furnishHome(home, world);
		await writeFile(path.join(home, 'bin/claude'), "#!/bin/sh\necho '2.1.332 (Claude Code)'\n", {mode: 0o755});
		await writeFile(path.join(home, 'ca.pem'), layer.certificate);
		return {
			...variables,
			...(await furnish?.(home)),
			SHELL: '/bin/bash',
			TERM: 'xterm-256color',
			LANG: 'C.UTF-8',
			HTTPS_PROXY: layer.proxy,
			NODE_EXTRA_CA_CERTS: path.join(home, 'ca.pem'),
		};
	}
}

function worldOf(name: string): World {
	const world = findWorld(name);
	if (!world) throw new Error(`no world ${name}`);
	return world;
}
