// A new account whose tokens of the day are used up before the first call.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {usualTokens} from '../catalog/quotas.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const dailyQuota = world({
	name: 'daily-quota',
	description: 'calls answer 429: the tokens of the day are used up',
	applicationProfiles: platformProfiles,
	tokenQuota: (model, period) => (period === 'day' ? 0 : usualTokens(model, period)),
	home: signedIn(),
});
