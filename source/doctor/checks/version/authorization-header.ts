// Finds a broken Authorization header, the fault of old versions of
// Claude Code (2.1.94 to 2.1.96), of empty variables or of a gateway.

import {unsetVariables} from '../../../shell-command.ts';
import {refusalCheck} from '../../refusal-check.ts';
export const authorizationHeader = refusalCheck({
	id: 'authorization-header',
	title: 'Requests have a valid Authorization header',
	causes: ['authorization-missing'],
	say: () => 'The Authorization header of the requests is missing or broken',
	next: () => [
		{say: 'Update Claude Code', run: 'claude update'},
		{
			say: 'Or unset what may break it',
			run: unsetVariables('ANTHROPIC_AUTH_TOKEN', 'ANTHROPIC_CUSTOM_HEADERS', 'AWS_BEARER_TOKEN_BEDROCK'),
		},
	],
});
