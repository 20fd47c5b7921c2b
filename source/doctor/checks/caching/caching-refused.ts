// Finds an account or a gateway that refuses requests with cache markers: Claude Code puts them into every turn.
import {refusalCheck} from '../../refusal-check.ts';

export const cachingRefused = refusalCheck({
	id: 'caching-refused',
	title: 'Requests that ask for prompt caching are let through',
	causes: ['request-caching'],
	say: (_, {pin}) => `Calls to ${pin} are refused because they ask for prompt caching`,
	next: () => [{say: 'Switch prompt caching off, or ask whoever refuses it to allow it', own: '--caching off'}],
});
