// R3: after a change of region the old geography stays in the ids; AWS then says "model identifier is invalid".
import {prefixesFor, prefixOf} from '../../bedrock/geography.ts';
import {partitionOf} from '../../bedrock/region.ts';
import type {Check} from '../check.ts';
import {calledIn, known, shown, wellFormed, when} from '../look.ts';

export const check: Check = {
	id: 'pin-other-geography',
	catalogue: 'R3',
	title: 'Every id has a geography of this region',
	needs: 'offline',
	find(subject) {
		const listed = known(subject.profiles);
		const odd = wellFormed(subject).filter(({id, pin}) => {
			const prefix = pin.kind === 'system-id' ? prefixOf(id) : undefined;
			const near = prefixesFor(calledIn(subject, id));
			const listedThere = listed?.some((profile) => profile.id === id);
			const otherPartition = (prefix === 'us-gov') !== (partitionOf(calledIn(subject, id)) === 'aws-us-gov');
			return (
				prefix && prefix !== 'global' && !otherPartition && near.length > 0 && !near.includes(prefix) && !listedThere
			);
		});
		return when(odd.length > 0, () => ({
			status: 'fail',
			title: `${odd.map(({name}) => name).join(', ')} belongs to another geography than ${subject.region.region}`,
			because: `there the ids start with ${prefixesFor(subject.region.region).join('., ')}. or global.`,
			evidence: shown(subject, ...odd.map(({name}) => name)),
			next: [
				{say: 'take the counterparts of this region', run: `claude-bedrock-setup switch ${subject.region.region}`},
			],
		}));
	},
};
