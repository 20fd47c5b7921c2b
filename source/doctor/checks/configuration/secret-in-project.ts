// Finds a secret in the settings of a project: .claude/settings.json
// is made to be committed, so everyone with the repository gets it.
import {isSecret, mask} from '../../../claude-code/mask.ts';
import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {type Check, findingIf} from '../../check.ts';

export const secretInProject: Check = {
	id: 'secret-in-project',
	title: 'No secret is in the settings of the project',
	needs: 'offline',
	find(subject) {
		const odd = subject.sources.filter(
			({name, value: secret, origin}) => origin.layer === 'project' && isSecret(name) && secret.trim() !== '',
		);
		return findingIf(odd.length > 0, () => ({
			status: 'warn',
			about: odd.map(({name}) => name),
			title: `${odd.map(({name}) => name).join(', ')} is in the settings of the project, which colleagues get too`,
			because: 'project settings are made to be committed',
			evidence: odd.map(({name, value: secret, origin}) => `${name}=${mask(name, secret)} · ${describeOrigin(origin)}`),
			next: [{say: 'revoke it if it was committed, and sign in with an AWS profile', own: ''}],
		}));
	},
};
