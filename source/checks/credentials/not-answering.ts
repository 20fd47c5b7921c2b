// C14: a credential command that waits for input, or a metadata service that never answers, hangs Claude Code.
import {profileKeys} from '../aws-config.ts';
import {profileFlag} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'credentials-hang',
	catalogue: 'C14',
	title: 'Credentials are there in time',
	kinds: ['no-keys-in-time'],
	say: (subject) =>
		profileKeys(subject.aws, subject.credentials.profile ?? '')?.credential_process
			? 'The credential_process of the AWS profile does not finish'
			: 'No credentials came in time',
	next: (subject) =>
		profileKeys(subject.aws, subject.credentials.profile ?? '')?.credential_process
			? [{say: 'run it yourself: it may be waiting for you', run: `aws sts get-caller-identity${profileFlag(subject)}`}]
			: [
					subject.signIn?.profile
						? {say: 'name your proxy, or check the network', run: 'export HTTPS_PROXY=http://proxy:port'}
						: {say: 'keep the SDK from waiting for instance metadata', run: 'export AWS_EC2_METADATA_DISABLED=true'},
				],
});
