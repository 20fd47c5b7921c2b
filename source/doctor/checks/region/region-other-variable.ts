// AWS_REGION_NAME belongs to other programs; Claude Code does not read it. Beside AWS_REGION nobody expects it to.
import {isRegion} from '../../../bedrock/region.ts';
import type {Check} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';
import {shown, value, when} from '../../subject-selectors.ts';

/** What it names, where that is a region at all. */
function named(subject: Subject): string | undefined {
	const name = value(subject, 'AWS_REGION_NAME');
	return name && isRegion(name) ? name : undefined;
}

export const regionOtherVariable: Check = {
	id: 'region-other-variable',
	title: 'The region is set in a variable that Claude Code reads',
	needs: 'offline',
	find: (subject) =>
		when(
			subject.region.from !== 'AWS_REGION' && named(subject) !== undefined && named(subject) !== subject.region.region,
			() => ({
				status: 'warn',
				about: [subject.region.region],
				title: `AWS_REGION_NAME has no effect: Claude Code works in ${subject.region.region}`,
				because: subject.region.why,
				evidence: shown(subject, 'AWS_REGION_NAME'),
				next: [{say: 'set AWS_REGION', own: `switch ${named(subject)}`}],
			}),
		),
	/** Where another region was chosen, the variable is another program's. */
	fix(subject) {
		const name = named(subject);
		return subject.region.from === 'built in' && name ? setTo(subject, 'AWS_REGION', name) : undefined;
	},
};
