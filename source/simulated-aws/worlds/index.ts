// All worlds, one line each; the first is the one that a demo shows when none is named.
import type {World} from '../world.ts';
import {expiredSso} from './expired-sso.ts';
import {globalOnly} from './global-only.ts';
import {haikuDenied} from './haiku-denied.ts';
import {healthy} from './healthy.ts';
import {manyProfiles} from './many-profiles.ts';
import {noAccess} from './no-access.ts';
import {noIamRights} from './no-iam-rights.ts';
import {ownProfilesOnly} from './own-profiles-only.ts';

export const worlds: readonly World[] = [
	healthy,
	ownProfilesOnly,
	haikuDenied,
	expiredSso,
	noIamRights,
	manyProfiles(),
	noAccess,
	globalOnly,
];

/** By name; `many-profiles:500` sets how many. */
export function findWorld(name: string): World | undefined {
	const [, many] = /^many-profiles:(\d+)$/.exec(name) ?? [];
	return many ? manyProfiles(Number(many)) : worlds.find((world) => world.name === name);
}
