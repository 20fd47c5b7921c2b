// Reports what two identical calls were billed with `--prove-caching`:
// AWS states cache reads and writes only in the usage of an answer.

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const cachingProven: Check = {
	id: 'caching-proven',
	title: 'The second of two identical calls reads from the cache',
	needs: 'account',
	find({caching}): CheckResult[] {
		if (!caching) return [];
		const again = [{say: 'Try again', own: 'doctor --prove-caching'}];
		if (caching.state !== 'known') {
			const because = caching.state === 'refused' ? (caching.problem.because ?? caching.problem.title) : caching.why;
			return [{status: 'unknown', title: 'Prompt caching could not be tested', because, next: again}];
		}
		const {pin, calls} = caching.value;
		const evidence = calls.map(
			({written, read, other}, at) =>
				`call ${at + 1}: ${written} tokens written to the cache, ${read} read from it, ${other} at full price`,
		);
		const read = calls.slice(1).some((call) => call.read > 0);
		if (read) return [{status: 'ok', about: [pin], title: `Prompts are cached on ${pin}`, evidence}];
		return calls.some(({written}) => written > 0)
			? [
					{
						status: 'warn',
						about: [pin],
						concerns: {pins: [pin]},
						title: `${pin} wrote to the cache but read nothing from it`,
						because: 'The two calls may have gone to different regions, each with its own cache',
						evidence,
						next: again,
					},
				]
			: [
					{
						status: 'warn',
						about: [pin],
						concerns: {pins: [pin]},
						title: `${pin} caches nothing, so you pay for the whole conversation at every turn`,
						because: 'The model, its region or a gateway on the way ignores cache_control',
						evidence,
						next: [{say: 'Choose another model, or have the gateway pass cache_control on', own: ''}],
					},
				];
	},
};
