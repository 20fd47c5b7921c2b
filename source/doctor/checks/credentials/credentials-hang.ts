// Finds credentials that do not come in time: a credential_process that waits
// for input, or a metadata service that never answers, makes Claude Code hang.
import {refusalCheck} from '../../refusal-check.ts';
import {profileFlag} from '../../steps.ts';

export const credentialsHang = refusalCheck({
	id: 'credentials-hang',
	title: 'Credentials are there in time',
	causes: ['credentials-timed-out'],
	say: (subject) =>
		subject.aws.profiles.get(subject.credentials.profile ?? '')?.credential_process
			? 'The credential_process of the AWS profile does not finish'
			: 'No credentials came in time',
	next: (subject) =>
		subject.aws.profiles.get(subject.credentials.profile ?? '')?.credential_process
			? [{say: 'run it yourself: it may be waiting for you', run: `aws sts get-caller-identity${profileFlag(subject)}`}]
			: [
					subject.signIn?.profile
						? {say: 'name your proxy, or check the network', run: 'export HTTPS_PROXY=http://proxy:port'}
						: {say: 'keep the SDK from waiting for instance metadata', run: 'export AWS_EC2_METADATA_DISABLED=true'},
				],
});
