// R5: AWS_REGION_NAME belongs to other programs; Claude Code does not read it.
import {shellWord} from '../../aws-command.ts';
import {isRegion} from '../../bedrock/region.ts';
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
				next: [
					{
						say: 'set AWS_REGION',
						run: `claude-bedrock-setup switch ${shellWord(value(subject, 'AWS_REGION_NAME') ?? '') ?? '<region>'}`,
					},
				],
			}),
		),
	/** Where another region was chosen, the variable is another program's. */
	fix: (subject) =>
		subject.region.from === 'built in' && isRegion(value(subject, 'AWS_REGION_NAME') ?? '')
			? setTo(subject, 'AWS_REGION', value(subject, 'AWS_REGION_NAME') ?? '')
			: undefined,
};
