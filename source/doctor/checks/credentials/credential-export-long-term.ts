// Finds awsCredentialExport exporting long-term keys: they have no session token, and Claude Code takes nothing without one.

import {wordInEveryShell} from '../../../shell-command.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {exportedProfile, exportFault} from '../../export-line.ts';
import {assignmentEvidence} from '../../values.ts';

export const credentialExportLongTerm: Check = {
	id: 'credential-export-long-term',
	title: 'The awsCredentialExport command prints a session token',
	needs: 'offline',
	find(subject) {
		const profile = exportedProfile(subject)?.profile ?? '';
		const word = wordInEveryShell(profile);
		return findingIf(usesBedrock(subject) && exportFault(subject) === 'long-term', () => ({
			status: 'fail',
			about: [profile],
			concerns: {identity: true},
			title: `The awsCredentialExport command prints no session token, because AWS profile ${profile} has access keys`,
			because:
				'Claude Code takes no credentials without a session token, and silently uses the default AWS credentials, or none',
			evidence: assignmentEvidence(subject, 'awsCredentialExport'),
			next: [
				{
					say: 'Write a command that gets a session token from AWS, after it was tried',
					own: `--credentials export${word ? ` --profile ${word}` : ''}`,
				},
			],
		}));
	},
};
