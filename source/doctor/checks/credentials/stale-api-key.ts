// Finds a Bedrock API key beside another chosen sign-in: Claude Code silently uses the key (measured with 2.1.330).

import {listText} from '../../../sentence-parts.ts';
import {unsetVariables} from '../../../shell-command.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, isDecidedBySettings} from '../../values.ts';

export const staleApiKey: Check = {
	id: 'stale-api-key',
	title: 'No Bedrock API key overrides the chosen sign-in',
	needs: 'offline',
	find: ({credentials, ...subject}) =>
		findingIf(
			credentials.kind === 'api-key' && credentials.losers.some((name) => name !== 'AWS_ACCESS_KEY_ID'),
			() => ({
				status: 'warn',
				about: credentials.losers,
				concerns: {identity: true},
				title: `Claude Code uses a Bedrock API key instead of ${listText(credentials.losers)}`,
				because: credentials.why,
				evidence: assignmentEvidence({...subject, credentials}, 'AWS_BEARER_TOKEN_BEDROCK', ...credentials.losers),
				next: [
					isDecidedBySettings({...subject, credentials}, 'AWS_BEARER_TOKEN_BEDROCK')
						? {say: 'If you mean the AWS profile, remove the key from that file'}
						: {say: 'If you mean the AWS profile, unset the key', run: unsetVariables('AWS_BEARER_TOKEN_BEDROCK')},
				],
			}),
		),
	/** Settings that name a profile are meant for Claude Code, while a key that only the shell exports may be an old one. */
	fix: (subject) =>
		usesBedrock(subject) &&
		!isDecidedBySettings(subject, 'AWS_BEARER_TOKEN_BEDROCK') &&
		['AWS_PROFILE', 'awsCredentialExport'].some((name) => isDecidedBySettings(subject, name))
			? switchOff(subject, 'AWS_BEARER_TOKEN_BEDROCK')
			: undefined,
};
