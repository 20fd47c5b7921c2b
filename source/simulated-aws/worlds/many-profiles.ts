// Thousands of application profiles, one hundred to a page.
import {teamProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {type World, world} from '../world.ts';

const copied = {
	us: ['us.anthropic.claude-opus-5-5', 'us.anthropic.claude-sonnet-5-5', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
	eu: ['eu.anthropic.claude-opus-5-5', 'eu.anthropic.claude-sonnet-5-5', 'eu.anthropic.claude-haiku-4-5-20251001-v1:0'],
};

/** `size` profiles in every US and EU region that offers these models. */
export const manyProfiles = (size = 2000): World =>
	world({
		name: 'many-profiles',
		description: `${size} application profiles in pages of 100`,
		applicationProfiles: (region) => teamProfiles(size, region.startsWith('eu-') ? copied.eu : copied.us),
		home: signedIn(),
	});
