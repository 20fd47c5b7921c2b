// An account with no inference profile that Claude has: nothing to pick from.
import {allModels} from '../catalog/models.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const nothingYet = world({
	name: 'nothing-yet',
	description: 'no inference profile of Claude in this account',
	models: allModels.filter(({provider}) => provider !== 'Anthropic'),
	home: signedIn(),
});
