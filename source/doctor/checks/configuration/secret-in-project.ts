// Finds a secret in the settings of a project: .claude/settings.json
// is made to be committed, so everyone with the repository gets it.

import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {holdsCredentials, shownValue} from '../../../claude-code/shown-value.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {isOrAre} from '../../words.ts';

export const secretInProject: Check = {
	id: 'secret-in-project',
	title: "The project's settings hold no secret",
	needs: 'offline',
	find(subject) {
		const odd = subject.sources.filter(
			({name, value: secret, origin}) => origin.layer === 'project' && holdsCredentials(name) && secret.trim() !== '',
		);
		return findingIf(odd.length > 0, () => ({
			status: 'warn',
			about: odd.map(({name}) => name),
			concerns: {variables: odd.map(({name}) => name)},
			title: `${listText(odd.map(({name}) => name))} ${isOrAre(odd)} in the project's settings, where colleagues can read it`,
			because: 'Project settings are meant to be committed',
			evidence: odd.map(
				({name, value: secret, origin}) => `${name}=${shownValue(name, secret)} · ${describeOrigin(origin)}`,
			),
			next: [{say: 'Revoke it if it was committed, then sign in with an AWS profile', own: ''}],
		}));
	},
};
