// Finds credentials, a base URL or a proxy in the settings of a project: Claude Code
// uses those only after the user has trusted the folder (program text of 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';

const untrustedUntilAsked = [
	'AWS_BEARER_TOKEN_BEDROCK',
	'AWS_ACCESS_KEY_ID',
	'AWS_SECRET_ACCESS_KEY',
	'AWS_SESSION_TOKEN',
	'ANTHROPIC_BEDROCK_BASE_URL',
	'HTTPS_PROXY',
	'HTTP_PROXY',
];
export const beforeTrust: Check = {
	id: 'before-trust',
	title: 'Nothing that needs trust is in the settings of the project',
	needs: 'offline',
	find(subject) {
		const odd = untrustedUntilAsked.filter((name) =>
			['project', 'local'].includes(subject.values.get(name)?.winner.layer ?? ''),
		);
		return findingIf(odd.length > 0, () => ({
			status: 'warn',
			about: odd,
			title: `${odd.join(', ')} of this project counts only after you trusted the folder`,
			because: 'Claude Code holds credentials, base URL and proxies of a project back until then',
			evidence: assignmentEvidence(subject, ...odd),
			next: [{say: 'put them into the user settings'}],
		}));
	},
};
