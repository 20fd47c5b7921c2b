// A global profile is called with the region "unspecified", which region rules of an organisation deny.
import {prefixesFor} from '../../../bedrock/geography.ts';
import {refusalCheck} from '../../refusal-check.ts';

export const globalDenied = refusalCheck({
	id: 'global-denied',
	title: 'The organisation allows global profiles',
	denial: 'organisation global',
	say: () => 'A policy of your organisation denies global profiles',
	next: (subject) => [
		{
			say: `choose a profile that starts with ${prefixesFor(subject.region.region)[0] ?? 'us'}.`,
			own: '',
		},
		{say: 'or let the administrator allow the region "unspecified" for Bedrock'},
	],
});
