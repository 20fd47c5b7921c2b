// Finds ids that were left behind by a change of region: AWS says only that the model identifier is invalid.

import {prefixesFor, prefixOf} from '../../../bedrock/geography.ts';
import {partitionOf} from '../../../bedrock/region.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {regionOfCall, smallFastRegionVariable, wellFormedPins} from '../../pinned-models.ts';
import {removalStep} from '../../steps.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence} from '../../values.ts';

/** Pins whose prefix is not a geography of the region that they are called in. */
export function pinsOfOtherGeography(subject: Subject) {
	const listed = knownValue(subject.profiles);
	return wellFormedPins(subject).filter(({id, pin}) => {
		const prefix = pin.kind === 'system-id' ? prefixOf(id) : undefined;
		const near = prefixesFor(regionOfCall(subject, id));
		// The list is that of AWS_REGION, and the haiku model may be called in another region.
		const listedThere = regionOfCall(subject, id) === subject.region.region && listed?.some((one) => one.id === id);
		const otherPartition = (prefix === 'us-gov') !== (partitionOf(regionOfCall(subject, id)) === 'aws-us-gov');
		return (
			prefix && prefix !== 'global' && !otherPartition && near.length > 0 && !near.includes(prefix) && !listedThere
		);
	});
}

export const pinOtherGeography: Check = {
	id: 'pin-other-geography',
	title: 'Every model id fits the geography of the region',
	needs: 'offline',
	find(subject) {
		const odd = pinsOfOtherGeography(subject);
		const region = regionOfCall(subject, odd[0]?.id ?? '');
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: [...odd.map(({name}) => name), region],
			concerns: {variables: odd.map(({name}) => name)},
			title: `${listText(odd.map(({name}) => name))} ${inferenceProfiles(odd)}`,
			because: `In ${region} use one that starts with ${orList([...prefixesFor(region), 'global'])}`,
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name), smallFastRegionVariable),
			next: [
				region === subject.region.region
					? {say: `Change to the counterparts in ${region}`, own: `switch ${region}`}
					: removalStep(subject, `Call it in ${subject.region.region} too`, smallFastRegionVariable),
			],
		}));
	},
};

/** `is an EU inference profile` for `eu.anthropic.…`, and `are EU inference profiles` for several. */
function inferenceProfiles(odd: readonly {readonly id: string}[]): string {
	const geography = (prefixOf(odd[0]?.id ?? '') ?? '').toUpperCase();
	if (odd.length > 1) return `are ${geography} inference profiles`;
	return `is ${/^[AEU]/.test(geography) && geography !== 'US' ? 'an' : 'a'} ${geography} inference profile`;
}

const orList = (prefixes: readonly string[]): string => prefixes.map((prefix) => `${prefix}.`).join(' or ');
