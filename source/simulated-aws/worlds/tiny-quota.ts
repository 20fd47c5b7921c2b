// A new account with so few tokens per minute that not even the input of a turn fits: no limit of the output helps.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {usualTokens} from '../catalog/quotas.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const tinyQuota = world({
	name: 'tiny-quota',
	description: 'a new account with 8,000 tokens per minute: not even the input of a first turn fits',
	applicationProfiles: platformProfiles,
	tokenQuota: (model, period) => (period === 'day' ? usualTokens(model, period) : 8_000),
	home: signedIn(),
});
