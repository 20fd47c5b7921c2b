// Finds a service control policy that denies a region to which the profile may route: calls fail now and then.
import {refusalCheck} from '../../refusal-check.ts';

export const destinationDenied = refusalCheck({
	id: 'destination-denied',
	title: 'The organisation allows every destination region',
	denial: 'organisation destination',
	say: () => 'A policy of your organisation denies a region that the profile routes to',
	next: () => [{say: 'give this policy to your organisation’s administrator', own: 'policy'}],
});
