// Haiku reached the end of its life.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

export const endOfLife = world({
	name: 'end-of-life',
	description: 'Haiku 4.5 has reached the end of its life: calls answer 404',
	applicationProfiles: platformProfiles,
	modelStates: {[haiku]: {status: 'LEGACY', endOfLife: '2026-11-01'}},
	home: signedIn(),
});
