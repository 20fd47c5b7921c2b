// A new machine: the AWS CLI is there, and nobody has set up a sign-in yet.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {world} from '../world.ts';

export const noCredentials = world({
	name: 'no-credentials',
	description: 'a new machine without any AWS profile or key',
	applicationProfiles: platformProfiles,
	home: {login: {succeeds: true, seconds: 1}},
});
