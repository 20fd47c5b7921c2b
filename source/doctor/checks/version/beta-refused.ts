// Finds a model that refuses an experimental field of this version's requests.
import {gatewayUrl} from '../../bedrock-use.ts';
import {refusalCheck} from '../../refusal-check.ts';

export const betaRefused = refusalCheck({
	id: 'beta-refused',
	title: 'The models take the fields that are sent',
	causes: ['request-beta'],
	only: (subject) => gatewayUrl(subject) === undefined,
	say: (_, {pin}) => `${pin} refuses an experimental field`,
	next: () => [
		{say: 'update Claude Code', run: 'claude update'},
		{say: 'or leave the experimental fields out', run: 'export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1'},
	],
});
