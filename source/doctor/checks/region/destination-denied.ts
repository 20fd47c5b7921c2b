// Finds a service control policy that denies a region to which the profile may route: calls fail now and then.

import {refusalCheck} from '../../refusal-check.ts';
export const destinationDenied = refusalCheck({
	id: 'destination-denied',
	title: 'The organisation allows every region that a profile may route to',
	denial: 'organisation destination',
	say: (_, {title}) => title ?? 'A policy of your organisation denies a region that the profile may route to',
	next: () => [{say: "Ask your organisation's administrator to allow that region"}],
});
