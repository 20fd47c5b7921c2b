// An account that AWS has given few tokens per minute: each call is small enough, and a turn of Claude Code is not.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {usualTokens} from '../catalog/quotas.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const smallQuota = world({
	name: 'small-quota',
	description: 'tokens per minute are few: each model answers a small call, and a first turn of Claude Code gets 429',
	applicationProfiles: platformProfiles,
	tokenQuota: (model, period) => (period === 'day' ? usualTokens(model, period) : 60_000),
	home: signedIn(),
});
