// Makes simulated accounts that differ from a healthy one in a single point.
import {developer} from '../../source/simulated-aws/grants.ts';
import {signedIn} from '../../source/simulated-aws/home-files.ts';
import type {PolicyStatement} from '../../source/simulated-aws/policy/document.ts';
import type {ModelState, World} from '../../source/simulated-aws/world.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';
import {bare, opus} from './names.ts';

export const calls = ['InvokeModel', 'InvokeModelWithResponseStream'];

/** Another world with something changed. */
export function changed(name: string, change: Partial<World>): World {
	const found = findWorld(name);
	if (!found) throw new Error(`no world ${name}`);
	return {...found, ...change};
}

/** Every call of these operations is answered with this error. */
export const answering = (status: number, name: string, message: string, operations = calls): World => ({
	...healthy,
	faults: operations.map((operation) => ({operation, kind: 'error', status, name, message})),
});

/** Opus is in another state than the catalogue says. */
export const opusIs = (state: ModelState): World => ({...healthy, modelStates: {[bare(opus)]: state}});

/** The caller may do exactly this. */
export const allowedOnly = (...statements: readonly PolicyStatement[]): World => ({
	...healthy,
	identity: developer(...statements),
});

/** A world whose home has an SSO token that is valid for so many minutes; negative when it has expired. */
export const tokenLeft = (world: string, minutesLeft: number): World => {
	const {home} = changed(world, {});
	return changed(world, {home: {...home, ssoToken: {session: home.ssoToken?.session ?? 'corp', minutesLeft}}});
};

/** The AWS files of a home with just these profiles. */
export const profiles = (config: Readonly<Record<string, Readonly<Record<string, string>>>>): World => ({
	...healthy,
	home: {...signedIn(), config},
});
