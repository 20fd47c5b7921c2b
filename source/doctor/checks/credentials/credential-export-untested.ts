// Finds that awsCredentialExport decides whose credentials are used and was not run here, so that nobody knows whether it works.

import type {CheckResult} from '../../../finding.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';
import {exportFault} from '../../export-line.ts';
import {runByHandStep} from '../../steps.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence} from '../../values.ts';
import {capitalized} from '../../words.ts';

export const credentialExportUntested: Check = {
	id: 'credential-export-untested',
	title: 'The awsCredentialExport command was tried',
	needs: 'offline',
	find(subject) {
		const {credentialExport, credentials} = subject;
		if (!usesBedrock(subject) || credentials.kind !== 'export' || credentialExport.state !== 'not asked') return [];
		if (exportFault(subject)) return [];
		const finding: CheckResult = {
			status: 'unknown',
			concerns: {identity: true},
			title: 'The awsCredentialExport command was not run, so it is unknown whose credentials are used',
			because: `${capitalized(credentialExport.why ?? '')}. If it fails, Claude Code silently uses the default credential chain`,
			evidence: assignmentEvidence(subject, 'awsCredentialExport'),
			// A command of a repository is shown as evidence to be read, never as a command to paste.
			next: [
				fromProject(subject)
					? {say: 'Read that command; if you trust this project, run it yourself'}
					: runByHandStep(
							subject,
							'Run it yourself: it must print AccessKeyId, SecretAccessKey and SessionToken as JSON',
							'awsCredentialExport',
						),
			],
		};
		return [finding];
	},
};

const fromProject = ({credentials}: Subject) => ['project', 'local'].includes(credentials.origin?.layer ?? '');
