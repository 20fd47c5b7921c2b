// A simulated account on loopback, a throw-away home, and the account adapter between them; all gone after the test.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Account, CallTarget, SignIn} from '../../source/account/account.ts';
import type {Environment} from '../../source/account/config-paths.ts';
import {openAccount} from '../../source/account/open-account.ts';
import type {TimeLimits} from '../../source/account/time-limits.ts';
import {effective} from '../../source/claude-code/effective.ts';
import {type ModelRequest, modelRequest} from '../../source/claude-code/model-request.ts';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {type SimulatedAws, startSimulatedAws} from '../../source/simulated-aws/server.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';

export type InWorld = {
	readonly account: Account;
	readonly aws: SimulatedAws;
	readonly home: string;
	readonly environment: Environment;
	readonly signIns: SignIn[];
	/** With the first sign-in, in us-west-2. */
	readonly target: CallTarget;
};

export const forever = new AbortController().signal;

export function world(name: string): World {
	const found = findWorld(name);
	if (!found) throw new Error(`no world ${name}`);
	return found;
}

export async function temporaryHome(): Promise<string> {
	const home = await mkdtemp(join(tmpdir(), 'account-'));
	onTestFinished(() => rm(home, {recursive: true, force: true}));
	return home;
}

/** `more` joins and overrides the environment of the furnished home. */
export async function enter(
	where: string | World,
	more: Environment = {},
	limits: Partial<TimeLimits> = {},
): Promise<InWorld> {
	const aws = await startSimulatedAws(typeof where === 'string' ? world(where) : where);
	onTestFinished(() => aws.close());
	const home = await temporaryHome();
	const environment = {...furnishHome(home, aws.world).environment, ...more};
	const account = openAccount({environment, limits, simulatedAws: aws.url});
	const signIns = await account.signIns();
	const signIn = signIns[0];
	if (!signIn) throw new Error('this home offers no sign-in');
	return {account, aws, home, environment, signIns, target: {signIn, region: 'us-west-2'}};
}

/** What Claude Code would send where nothing but the model is set. */
export const requestFor = (id: string, way: 'plain' | 'stream', region = 'us-west-2'): ModelRequest =>
	modelRequest(effective([]), {id, way, region});
