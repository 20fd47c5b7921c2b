// Finds credentials, a base URL or a proxy in the settings of a project: Claude Code
// uses those only after the user has trusted the folder (program text of 2.1.330).

import {listText} from '../../../sentence-parts.ts';
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
	title: "The project's settings hold nothing that needs your trust",
	needs: 'offline',
	find(subject) {
		const odd = untrustedUntilAsked.filter((name) =>
			['project', 'local'].includes(subject.values.get(name)?.winner.layer ?? ''),
		);
		return findingIf(odd.length > 0, () => ({
			status: 'warn',
			about: odd,
			concerns: {variables: odd},
			title: `${listText(odd)} of this project ${odd.length > 1 ? 'count' : 'counts'} only after you trust the folder`,
			because: "Until then Claude Code ignores a project's credentials, base URL and proxies",
			evidence: assignmentEvidence(subject, ...odd),
			next: [{say: 'Move them to your user settings'}],
		}));
	},
};
