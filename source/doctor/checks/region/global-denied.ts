// Finds a policy of the organisation that denies global profiles: for them aws:RequestedRegion is
// "unspecified" (AWS's documentation on global inference), which region rules usually do not allow.

import {prefixesFor} from '../../../bedrock/geography.ts';
import {refusalCheck} from '../../refusal-check.ts';

export const globalDenied = refusalCheck({
	id: 'global-denied',
	title: 'The organisation allows global profiles',
	denial: 'organisation global',
	say: () => 'A policy of your organisation denies global profiles',
	next: (subject) => [
		{
			say: `Choose a profile that starts with ${prefixesFor(subject.region.region)[0] ?? 'us'}.`,
			own: '',
		},
		{say: 'Or ask your organisation\'s administrator to allow the region "unspecified" for Bedrock'},
	],
});
