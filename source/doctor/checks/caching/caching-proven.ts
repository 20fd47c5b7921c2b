// Reports what two identical calls were billed with `--prove-caching`:
// AWS states cache reads and writes only in the usage of an answer.

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const cachingProven: Check = {
	id: 'caching-proven',
	title: 'The second of two identical calls reads its beginning from the cache',
	needs: 'account',
	find({caching}): CheckResult[] {
		if (!caching) return [];
		const again = [{say: 'try again', own: 'doctor --prove-caching'}];
		if (caching.state !== 'known') {
			const because = caching.state === 'refused' ? (caching.problem.because ?? caching.problem.title) : caching.why;
			return [{status: 'unknown', title: 'Whether prompts are cached could not be proven', because, next: again}];
		}
		const {pin, calls} = caching.value;
		const evidence = calls.map(
			({written, read, other}, at) => `call ${at + 1}: ${written} tokens written, ${read} read, ${other} at full price`,
		);
		const read = calls.slice(1).some((call) => call.read > 0);
		if (read) return [{status: 'ok', about: [pin], title: `Prompts are cached on ${pin}`, evidence}];
		return calls.some(({written}) => written > 0)
			? [
					{
						status: 'warn',
						about: [pin],
						title: `${pin} wrote to the cache and read nothing from it`,
						because: 'the two calls may have been routed to different regions, each with a cache of its own',
						evidence,
						next: again,
					},
				]
			: [
					{
						status: 'warn',
						about: [pin],
						title: `${pin} caches nothing, so every turn is read and paid in full`,
						because: 'the model, its region or a gateway on the way ignores the marks of the cache',
						evidence,
						next: [{say: 'choose another model, or have the gateway pass cache_control on', own: ''}],
					},
				];
	},
};
