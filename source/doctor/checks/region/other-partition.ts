// Finds credentials or models of another AWS partition than the region's: nothing of one partition is known in another.

import {prefixOf} from '../../../bedrock/geography.ts';
import {partitionOf} from '../../../bedrock/region.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {wellFormedPins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

export const otherPartition: Check = {
	id: 'other-partition',
	title: 'Region, credentials and models belong to the same AWS partition',
	needs: 'offline',
	find(subject) {
		const partition = partitionOf(subject.region.region);
		const identity = knownValue(subject.identity);
		const pinned = wellFormedPins(subject).filter(
			({id, pin}) => (pin.partition ?? (prefixOf(id) === 'us-gov' ? 'aws-us-gov' : partition)) !== partition,
		);
		const gov =
			partition === 'aws-us-gov'
				? wellFormedPins(subject).filter(({id}) => ![undefined, 'us-gov'].includes(prefixOf(id)))
				: [];
		const odd = [...pinned, ...gov];
		return findingIf(odd.length > 0 || (identity !== undefined && identity.partition !== partition), () => ({
			status: 'fail',
			about: [subject.region.region, partition, odd.length > 0],
			concerns: {region: true, identity: odd.length === 0, variables: odd.map(({name}) => name)},
			title: `${subject.region.region} belongs to the AWS partition ${partition}, but the ${odd.length > 0 ? 'models' : 'credentials'} belong to another`,
			because: 'AWS partitions know nothing of each other',
			evidence: [
				...(identity ? [identity.arn] : []),
				...assignmentEvidence(subject, ...odd.map(({name}) => name), subject.region.from),
			],
			next: [{say: 'Choose a region of the other partition, or sign in to this one', own: ''}],
		}));
	},
};
