// An account that is offered global profiles only: no geography prefix exists, no profile of its own.
import {allModels} from '../catalog/models.ts';
import {signedIn} from '../home-files.ts';
import {world} from '../world.ts';

export const globalOnly = world({
	name: 'global-only',
	description: 'only global.* profiles exist, and no application profile',
	models: allModels
		.filter(({prefixes}) => prefixes.global)
		.map((model) => ({...model, prefixes: {global: model.prefixes.global ?? []}})),
	home: signedIn(),
});
