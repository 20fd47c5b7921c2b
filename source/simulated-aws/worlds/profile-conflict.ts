// Somebody else has made an application profile of the name that set-up gives, without its tags.
import {profileId} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

const taken = {name: 'claude-code-opus-5-5', copyOf: 'us.anthropic.claude-opus-5-5', tags: {team: 'other'}};

export const profileConflict = world({
	name: 'profile-conflict',
	description: 'the name claude-code-opus-5-5 is taken by an application profile of somebody else',
	applicationProfiles: (region) => {
		const profile = {...taken, id: profileId(region, taken.name)};
		const isHere = region.startsWith('us-');
		return {
			size: isHere ? 1 : 0,
			at: (index) => (isHere && index === 0 ? profile : undefined),
			find: (id) => (isHere && id === profile.id ? profile : undefined),
		};
	},
	home: signedIn(),
});
