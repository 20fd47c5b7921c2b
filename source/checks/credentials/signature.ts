// C8: a wrong secret, or a proxy that rewrites what was signed: identity tells the two apart.
import {profileFlag} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'signature-mismatch',
	catalogue: 'C8',
	title: 'AWS accepts the signature',
	kinds: ['signature'],
	say: (subject) =>
		subject.identity.state === 'known'
			? 'Requests are changed on their way to Bedrock, so the signature no longer fits'
			: 'The secret access key is wrong',
	next: (subject) =>
		subject.identity.state === 'known'
			? [{say: 'let Bedrock bypass the proxy', run: 'export NO_PROXY=.amazonaws.com'}]
			: [{say: 'enter the secret again', run: `aws configure${profileFlag(subject)}`}],
});
