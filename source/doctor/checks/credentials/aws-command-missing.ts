// Finds a refresh or export command that calls `aws` where that program
// is not on the path: Claude Code then cannot renew the credentials.
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const awsCommandMissing: Check = {
	id: 'aws-command-missing',
	title: 'Commands of the settings find the aws program',
	needs: 'offline',
	find(subject) {
		const names = ['awsAuthRefresh', 'awsCredentialExport'].filter((name) =>
			/(^|[\s;&|(])aws\s/.test(effectiveValue(subject, name) ?? ''),
		);
		return findingIf(!subject.platform.awsCommand && names.length > 0, () => ({
			status: 'fail',
			about: names,
			title: `${names.join(', ')} calls the aws program, which is not on the path`,
			because: 'Claude Code cannot renew the credentials without it',
			evidence: assignmentEvidence(subject, ...names),
			next: [{say: 'install the AWS CLI, or write its absolute path', run: 'command -v aws'}],
		}));
	},
};
