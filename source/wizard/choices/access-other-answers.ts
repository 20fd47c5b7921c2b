// The rows under a refusal that lead back to another answer: other profiles, or the regions where requests may be processed.
import type {AccessRow} from '../../access/report.ts';
import {parseArn} from '../../bedrock/arn.ts';
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import type {Id} from '../../conversation/answers.ts';
import {rolesText} from '../../output/policy-sentences.ts';
import type {ChoiceItem} from './choices.ts';

/** Policies that are there to refuse something, often regions; where the right is only missing, it is asked for. */
const refusing: readonly (ErrorCause | undefined)[] = [
	'service-control-policy',
	'resource-control-policy',
	'permissions-boundary',
	'session-policy',
	'explicit-deny-identity',
];

/** Where such a policy refuses a region that was not chosen, but that a profile may route to: profiles that stay nearer are the way out. */
export function stayInItems(refused: readonly AccessRow[]): ChoiceItem[] {
	const elsewhere = refused.flatMap(({region, refusal}) => {
		if (!refusing.includes(refusal?.cause)) return [];
		const place = parseArn(refusal?.resource ?? '')?.region;
		// The foundation model without a region stands for all that a global profile routes to.
		return place === undefined || place === region ? [] : [place || 'any commercial region'];
	});
	const regions = [...new Set(elsewhere)];
	return regions.length > 0
		? [
				{
					id: 'stay-in',
					cells: ['Choose where AWS may process requests'],
					detail: `Then only profiles are offered that stay there. The refused ones may also route to ${regions.join(', ')}.`,
					action: {do: 'send', messages: [{type: 'open', id: 'stayIn'}]},
				},
			]
		: [];
}

/** A row each while they are few; where nearly everything is refused, other profiles are seldom the way out. */
export function otherProfiles(roles: readonly string[]): ChoiceItem[] {
	const open = (id: string, label: string, question: Id | 'change'): ChoiceItem => ({
		id,
		cells: [label],
		action: {do: 'send', messages: [{type: 'open', id: question}]},
	});
	if (roles.length > 2) return [open('others', 'Choose other profiles', 'change')];
	return roles.flatMap((role) => {
		const question = questionOfRole[role];
		return question
			? [open(`other ${role}`, `Choose another profile for the ${rolesText([role])} model`, question)]
			: [];
	});
}

const questionOfRole: Readonly<Record<string, Id>> = {
	primary: 'model',
	opus: 'opus',
	sonnet: 'sonnet',
	haiku: 'haiku',
	fable: 'fable',
	subagent: 'subagent',
};
