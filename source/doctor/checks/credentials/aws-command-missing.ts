// Finds a refresh or export command that calls `aws` where that program
// is not on the path: Claude Code then cannot renew the credentials.

import {awsCliInstallation} from '../../../aws-command.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const awsCommandMissing: Check = {
	id: 'aws-command-missing',
	title: 'The commands in the settings find the AWS CLI',
	needs: 'offline',
	find(subject) {
		const {signIn} = subject;
		// Claude Code runs awsAuthRefresh only when a session has ended, and access keys and API keys have none.
		const hasSession = !signIn || signIn.loginProfile !== undefined || signIn.kind === 'export';
		const names = [...(hasSession ? ['awsAuthRefresh'] : []), 'awsCredentialExport'].filter((name) =>
			/(^|[\s;&|(])aws\s/.test(effectiveValue(subject, name) ?? ''),
		);
		// A session that works now has to be renewed later; an export is needed at every start.
		const worksNow = subject.identity.state === 'known' && !names.includes('awsCredentialExport');
		return findingIf(!subject.platform.awsCommand && names.length > 0, () => ({
			status: worksNow ? 'warn' : 'fail',
			about: names,
			concerns: {identity: true},
			title: `${listText(names)} needs the AWS CLI, which is not on the PATH`,
			because: 'Claude Code cannot renew the credentials without it',
			evidence: assignmentEvidence(subject, ...names),
			next: [{say: `Install the AWS CLI: ${awsCliInstallation}`}],
		}));
	},
};
