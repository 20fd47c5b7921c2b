// `policy --deny-outside`: the regions in which models may still be called.

import type {Need} from '../../bedrock/permissions.ts';
import {regionsOfNeeds} from '../../bedrock/policy/deny-outside.ts';
import {allowedRegions, isStayIn, stayName} from '../../bedrock/residency.ts';
import {type Next, Problem} from '../../problem.ts';
import {listText} from '../../sentence-parts.ts';
import type {PolicyRun} from './policy-content.ts';

/**
 * Those of `--stay-in`, or of what was answered before; else those that the chosen profiles may route to.
 * @throws Problem where a chosen profile may route elsewhere, or anywhere
 */
export async function regionsInside({line, ports}: PolicyRun, needs: readonly Need[]): Promise<readonly string[]> {
	const stored = await ports.machine.storedAnswers();
	const stayIn = line.flags.stayIn ?? stored.answers[stored.last ?? '']?.stayIn;
	const routed = regionsOfNeeds(needs);
	const region = needs.find(({purpose}) => purpose === 'call')?.region ?? '';
	const inside = isStayIn(stayIn) ? allowedRegions(stayIn, region) : undefined;
	if (!inside) {
		if (routed) return routed;
		throw new Problem({
			code: 'nothing-outside',
			usage: true,
			title: 'A chosen inference profile may route to any region, so there is nothing outside to refuse',
			next: [{say: 'Say where requests have to stay', again: {set: {'--stay-in': {placeholder: '<geography>'}}}}],
		});
	}
	const outside = routed?.filter((one) => !inside.includes(one));
	if (routed && outside?.length === 0) return inside;
	throw new Problem({
		code: 'pin-leaves',
		usage: true,
		title: `A chosen inference profile may route out of ${isStayIn(stayIn) ? stayName(stayIn, region) : region}`,
		because: outside ? outside.join(', ') : 'It may route to any commercial region.',
		next: [{say: 'Choose inference profiles whose requests stay there'}],
	});
}

export const insideNote = (regions: readonly string[]): Next => ({
	say: `The statement DenyOutside refuses calls of every Bedrock model outside of ${listText([...regions].sort())}, whatever else allows them`,
});
