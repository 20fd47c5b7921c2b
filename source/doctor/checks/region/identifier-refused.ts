// Finds an id that AWS calls invalid in this region, where no other check explains it.
import {refusalCheck} from '../../refusal-check.ts';
import {pinsOfOtherGeography} from './pin-other-geography.ts';
import {pinsOfOtherRegion} from './pin-other-region.ts';

export const identifierRefused = refusalCheck({
	id: 'identifier-refused',
	title: 'AWS knows every id that is called',
	causes: ['invalid-id', 'pin-needs-profile', 'pin-other-region', 'pin-other-partition', 'pin-other-account'],
	// For ids of another region or geography, pin-other-region and pin-other-geography report the cause.
	only: (subject, {pin}) =>
		![...pinsOfOtherRegion(subject), ...pinsOfOtherGeography(subject)].some(({id}) => id === pin),
	say: (_, {pin, region}) => `AWS does not know ${pin} in ${region}`,
	next: (_, {region}) => [{say: 'Choose its counterpart in this region', own: `switch ${region}`}],
});
