// Folders and servers that test homes share, and their clean-up: one server per world, and one with a certificate that nobody trusts.
import {mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {createServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';
import {startSimulatedAws} from '../../../source/simulated-aws/server.ts';
import type {World} from '../../../source/simulated-aws/world.ts';
import {findWorld} from '../../../source/simulated-aws/worlds/index.ts';
import {selfSigned} from './self-signed.ts';

type Server = {readonly url: string; close(): unknown};

const open = new Map<World | 'inspected', Promise<Server>>();

const folders: string[] = [];

/** To be called once by a test file that opens test homes: removes their folders and stops their servers. */
export const cleanUpHomes = () =>
	afterAll(async () => {
		for (const server of open.values()) await (await server).close();
		open.clear();
		for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
	});

/** An empty folder, removed after all tests of the file. */
export function newFolder(): string {
	const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'test-home-')));
	folders.push(folder);
	return folder;
}

function once(key: World | 'inspected', start: () => Promise<Server>): Promise<Server> {
	const server = open.get(key) ?? start();
	open.set(key, server);
	return server;
}

export const addressOf = async (world: World) => (await once(world, () => startSimulatedAws(world))).url;

export function worldOf(world: string | World): World {
	const found = typeof world === 'string' ? findWorld(world) : world;
	if (!found) throw new Error(`no world ${world}`);
	return found;
}

/** The placeholders `{aws:throttled}` and `{inspected}` in any text of a test home, with the addresses that they stand for. */
export async function otherAddresses(text: string): Promise<Readonly<Record<string, string>>> {
	const found: Record<string, string> = {};
	for (const [placeholder, name] of text.matchAll(/\{aws:([a-z-]+)\}/g))
		found[placeholder] = await addressOf(worldOf(name ?? ''));
	if (text.includes('{inspected}')) found['{inspected}'] = (await once('inspected', startInspected)).url;
	return found;
}

/** A server as a proxy that inspects the traffic: with a certificate of its own. */
async function startInspected(): Promise<Server> {
	const server = createServer(selfSigned('127.0.0.1'));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as AddressInfo;
	return {url: `https://127.0.0.1:${port}`, close: () => server.close()};
}
