// C7: a deleted or mistyped key, or keys of another partition.
import {knownRegion} from '../../bedrock/region.ts';
import {profileFlag} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'invalid-token',
	catalogue: 'C7',
	title: 'AWS knows the access key',
	kinds: ['invalid-token'],
	only: (subject) => !knownRegion(subject.region.region)?.optIn,
	say: () => 'AWS does not know the access key',
	next: (subject) => [
		{say: 'sign in with a profile, or make new keys', run: `aws sts get-caller-identity${profileFlag(subject)}`},
	],
});
