// C18: when awsCredentialExport fails, Claude Code goes on with the default chain: another identity, without a word.
import type {Check} from '../check.ts';
import {shown, usesBedrock, when} from '../look.ts';

export const check: Check = {
	id: 'credential-export-untested',
	catalogue: 'C18',
	title: 'No command decides silently whose credentials are used',
	needs: 'offline',
	find: (subject) =>
		when(usesBedrock(subject) && subject.credentials.kind === 'export', () => ({
			status: 'unknown',
			title: 'Whose credentials awsCredentialExport gives was not asked',
			because: 'this tool does not run that command; when it fails, Claude Code goes on with the default chain',
			evidence: shown(subject, 'awsCredentialExport'),
			next: [{say: 'run it yourself: it must print credentials as JSON'}],
		})),
};
