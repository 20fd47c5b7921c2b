// Haiku is marked as legacy and was not called for a month.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

export const legacy = world({
	name: 'legacy',
	description: 'Haiku 4.5 is LEGACY and dormant: calls answer 404',
	applicationProfiles: platformProfiles,
	modelStates: {[haiku]: {status: 'LEGACY', dormant: true, endOfLife: '2099-04-15'}},
	home: signedIn(),
});
