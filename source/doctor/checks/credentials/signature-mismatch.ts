// Finds a signature that AWS does not accept: the secret key is wrong,
// or, where STS accepts it, a proxy changes requests to Bedrock.

import {awsCommand} from '../../../aws-command.ts';
import {setVariable} from '../../../shell-command.ts';
import {refusalCheck} from '../../refusal-check.ts';
import {profileInUse} from '../../steps.ts';
export const signatureMismatch = refusalCheck({
	id: 'signature-mismatch',
	title: 'AWS accepts the signature',
	causes: ['signature-refused'],
	say: (subject) =>
		subject.identity.state === 'known'
			? 'Something changes the requests on their way to Bedrock, so the signature does not fit'
			: 'The secret access key is wrong',
	next: (subject) =>
		subject.identity.state === 'known'
			? [{say: 'Let calls to AWS bypass the proxy', run: setVariable('NO_PROXY', '.amazonaws.com')}]
			: [{say: 'Enter the secret again', run: awsCommand('configure', profileInUse(subject))}],
});
