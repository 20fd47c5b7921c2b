// Finds awsCredentialExport printing variables for a shell: Claude Code wants JSON (measured with 2.1.330).

import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {exportFault} from '../../export-line.ts';
import {assignmentEvidence} from '../../values.ts';

export const credentialExportFormat: Check = {
	id: 'credential-export-format',
	title: 'The awsCredentialExport command prints JSON',
	needs: 'offline',
	find(subject) {
		return findingIf(usesBedrock(subject) && exportFault(subject) === 'format', () => ({
			status: 'fail',
			concerns: {identity: true},
			title: 'The awsCredentialExport command prints variables for a shell, and Claude Code reads only JSON',
			because: 'Claude Code then silently uses the default AWS credentials, or none',
			evidence: assignmentEvidence(subject, 'awsCredentialExport'),
			next: [
				{say: 'Write a command that works, after it was tried', own: '--credentials export'},
				{say: 'Or replace --format and its value by --format process'},
			],
		}));
	},
};
