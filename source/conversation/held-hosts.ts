// The hosts to which no call is made yet, because only the settings of the project that is set up name them.
import {effective} from '../claude-code/effective.ts';
import {type ProjectHost, projectHosts} from '../claude-code/project-hosts.ts';
import type {Assignment} from '../claude-code/settings-layers.ts';
import type {QuestionContext} from './question.ts';

/** Empty where the user settings are set up, and where the person trusts the project. Decided by the file that was read: which one is written may be asked later. */
export function heldHosts({initial}: Pick<QuestionContext, 'initial'>): ProjectHost[] {
	const {existing, environment, options} = initial;
	const scope = existing?.scope ?? 'user';
	if (options.trustProject || scope === 'user' || !existing) return [];
	const written = Object.entries(existing.variables).map(([name, value]): Assignment => {
		const path = existing.paths[name] ?? '';
		return {name, value, origin: {layer: path.endsWith('.json') ? scope : 'dotenv', path}};
	});
	const exported = Object.entries(environment).map(
		([name, value]): Assignment => ({name, value, origin: {layer: 'environment'}}),
	);
	return projectHosts(effective([...exported, ...written]));
}
