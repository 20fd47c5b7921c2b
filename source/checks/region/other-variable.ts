// R5: AWS_REGION_NAME belongs to other programs; Claude Code does not read it.
import type {Check} from '../check.ts';
import {setTo} from '../fix.ts';
import {shown, value, when} from '../look.ts';

export const check: Check = {
	id: 'region-other-variable',
	catalogue: 'R5',
	title: 'The region is set in a variable that Claude Code reads',
	needs: 'offline',
	find: (subject) =>
		when(
			value(subject, 'AWS_REGION_NAME') !== undefined && value(subject, 'AWS_REGION_NAME') !== subject.region.region,
			() => ({
				status: 'warn',
				title: `AWS_REGION_NAME has no effect: Claude Code works in ${subject.region.region}`,
				because: subject.region.why,
				evidence: shown(subject, 'AWS_REGION_NAME'),
				next: [{say: 'set AWS_REGION', run: `claude-bedrock-setup switch ${value(subject, 'AWS_REGION_NAME')}`}],
			}),
		),
	fix: (subject) =>
		check.find(subject).length > 0 ? setTo(subject, 'AWS_REGION', value(subject, 'AWS_REGION_NAME') ?? '') : undefined,
};
