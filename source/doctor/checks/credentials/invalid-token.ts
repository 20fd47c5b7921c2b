// Finds an access key that AWS does not know: it was deleted or mistyped, or belongs to another partition.

import {awsCommand} from '../../../aws-command.ts';
import {knownRegion} from '../../../bedrock/region.ts';
import {refusalCheck} from '../../refusal-check.ts';
import {profileInUse} from '../../steps.ts';
import {straySessionToken as strayToken} from './stray-session-token.ts';

export const invalidToken = refusalCheck({
	id: 'invalid-token',
	title: 'AWS knows the access key',
	causes: ['credentials-invalid'],
	only: (subject) => !knownRegion(subject.region.region)?.optIn && strayToken.find(subject).length === 0,
	say: () => 'AWS does not know the access key',
	next: (subject) => [
		{
			say: 'Enter the keys again, or sign in with another AWS profile',
			run: awsCommand('configure', profileInUse(subject)),
		},
	],
});
