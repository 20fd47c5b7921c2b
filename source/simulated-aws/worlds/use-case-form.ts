// The Anthropic use-case form was never submitted: everything says yes, and every call answers 404.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const useCaseForm = world({
	name: 'use-case-form',
	description: 'the use-case form was never submitted: every call answers 404',
	applicationProfiles: platformProfiles,
	useCaseSubmitted: false,
	home: signedIn(),
});
