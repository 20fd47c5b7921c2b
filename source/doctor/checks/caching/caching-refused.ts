// Finds an account or a gateway that refuses requests with cache markers: Claude Code puts them into every turn.
import type {Check} from '../../check.ts';
import {refusalCheck, refusalsBy} from '../../refusal-check.ts';
import {withoutCachingFor} from '../../without-caching.ts';

const causes = ['request-caching'] as const;

const refused = refusalCheck({
	id: 'caching-refused',
	title: 'Requests that ask for prompt caching are let through',
	causes,
	say: (_, {pin}) => `Calls to ${pin} are refused because they ask for prompt caching`,
	next: () => [],
});

export const cachingRefused: Check = {
	...refused,
	find: (subject) =>
		refused.find(subject).map((result) => ({
			...result,
			next: [
				{
					say: 'Switch prompt caching off there, or ask whoever refuses it to allow it',
					own: withoutCachingFor(
						subject,
						refusalsBy(subject, ...causes).flatMap(({pin}) => (pin ? [pin] : [])),
					),
				},
			],
		})),
};
