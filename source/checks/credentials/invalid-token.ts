// C7: a deleted or mistyped key, or keys of another partition.
import {knownRegion} from '../../bedrock/region.ts';
import {profileFlag} from '../look.ts';
import {refusedCheck} from '../refused.ts';
import {check as strayToken} from './stray-session-token.ts';

export const check = refusedCheck({
	id: 'invalid-token',
	catalogue: 'C7',
	title: 'AWS knows the access key',
	kinds: ['invalid-token'],
	only: (subject) => !knownRegion(subject.region.region)?.optIn && strayToken.find(subject).length === 0,
	say: () => 'AWS does not know the access key',
	next: (subject) => [
		{say: 'sign in with a profile, or make new keys', run: `aws sts get-caller-identity${profileFlag(subject)}`},
	],
});
