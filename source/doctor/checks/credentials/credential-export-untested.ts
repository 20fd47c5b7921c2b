// Finds that awsCredentialExport decides whose credentials are used and was not run here, so that nobody knows whether it works.
import type {CheckResult} from '../../../finding.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';
import {runByHandStep} from '../../steps.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence} from '../../values.ts';

export const credentialExportUntested: Check = {
	id: 'credential-export-untested',
	title: 'No command decides silently whose credentials are used',
	needs: 'offline',
	find(subject) {
		const {credentialExport, credentials} = subject;
		if (!usesBedrock(subject) || credentials.kind !== 'export' || credentialExport.state !== 'not asked') return [];
		const finding: CheckResult = {
			status: 'unknown',
			title: 'Whose credentials awsCredentialExport gives was not asked',
			because: `${credentialExport.why}; when it fails, Claude Code goes on with the default chain`,
			evidence: assignmentEvidence(subject, 'awsCredentialExport'),
			// A command of a repository is shown as evidence to be read, never as a command to paste.
			next: [
				fromProject(subject)
					? {say: 'read that command first; where you trust this project, run it by hand'}
					: runByHandStep(
							subject,
							'run it yourself: it must print AccessKeyId, SecretAccessKey and SessionToken as JSON',
							'awsCredentialExport',
						),
			],
		};
		return [finding];
	},
};

const fromProject = ({credentials}: Subject) => ['project', 'local'].includes(credentials.origin?.layer ?? '');
