// Finds a model that refuses an experimental field of this version's requests.

import {setVariable} from '../../../shell-command.ts';
import {gatewayUrl} from '../../bedrock-use.ts';
import {refusalCheck} from '../../refusal-check.ts';
export const betaRefused = refusalCheck({
	id: 'beta-refused',
	title: 'The models accept every field that Claude Code sends',
	causes: ['request-beta'],
	only: (subject) => gatewayUrl(subject) === undefined,
	say: (_, {pin}) => `${pin} refuses an experimental field of the request`,
	next: () => [
		{say: 'Update Claude Code', run: 'claude update'},
		{say: 'Or switch the experimental fields off', run: setVariable('CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', '1')},
	],
});
