// Finds a region that only AWS_REGION_NAME sets, which Claude Code does not
// read. Beside AWS_REGION it is left alone: it belongs to other programs.

import {isRegion} from '../../../bedrock/region.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

/** The value of AWS_REGION_NAME where it is a region. */
function named(subject: Subject): string | undefined {
	const name = effectiveValue(subject, 'AWS_REGION_NAME');
	return name && isRegion(name) ? name : undefined;
}

export const regionOtherVariable: Check = {
	id: 'region-other-variable',
	title: 'The region is set in a variable that Claude Code reads',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			subject.region.from !== 'AWS_REGION' && named(subject) !== undefined && named(subject) !== subject.region.region,
			() => ({
				status: 'warn',
				about: [subject.region.region],
				concerns: {region: true},
				title: `AWS_REGION_NAME has no effect; Claude Code uses ${subject.region.region}`,
				because: 'It reads AWS_REGION, AWS_DEFAULT_REGION and the region of the AWS profile, in this order',
				evidence: assignmentEvidence(subject, 'AWS_REGION_NAME'),
				next: [{say: 'Set AWS_REGION', own: `switch ${named(subject)}`}],
			}),
		),
	/** Nothing is changed where another region was chosen: the variable then belongs to another program. */
	fix(subject) {
		const name = named(subject);
		return subject.region.from === 'built in' && name ? setTo(subject, 'AWS_REGION', name) : undefined;
	},
};
