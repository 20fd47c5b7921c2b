// All worlds, one line each.
import type {World} from '../world.ts';
import {healthy} from './healthy.ts';
import {ownProfilesOnly} from './own-profiles-only.ts';

export const worlds: readonly World[] = [healthy, ownProfilesOnly];

export const findWorld = (name: string): World | undefined => worlds.find((world) => world.name === name);
