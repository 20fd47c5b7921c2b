// --stay-in: where requests may be processed. Asked of nobody who has not said that it matters; "Change an answer" has it.
import {holdsRegion, type StayIn, stayChoices, stayName} from '../../bedrock/residency.ts';
import {otherAnswer, Problem} from '../../problem.ts';
import type {Question} from '../question.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';

const capitalized = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;

const asked = choiceQuestion({
	id: 'stayIn',
	name: 'Data residency',
	title: 'Where may AWS process your requests?',
	help: 'Only inference profiles are offered that cannot route a request outside.',
	flag: {
		name: 'stay-in',
		takes: '<geography>',
		help: 'only profiles that cannot route outside: us, eu, apac, jp, au, ca, us-gov, region, anywhere',
	},
	choices: () => stayChoices.map((value) => ({value, word: value, label: capitalized(stayName(value))})),
	otherwise: () => ({value: 'anywhere', from: 'default'}),
});

export const stayIn: Question<StayIn> = {
	...asked,
	check: (value, {answers: {region}, initial}) => {
		if (!region || holdsRegion(value, region)) return undefined;
		return new Problem({
			code: 'region-outside',
			usage: initial.flags.stayIn !== undefined,
			title: `${region} is not in ${stayName(value)}, where requests have to stay`,
			because: 'AWS would process them in that region, or in others of its geography.',
			next: [
				otherAnswer('region', 'Choose a region there'),
				{say: 'Or let requests go anywhere', again: {set: {'--stay-in': 'anywhere'}}},
			],
		});
	},
	// A geography that the region does not belong to is no choice there; one of an earlier run is told by `check`.
	options: (context) => asked.options(context).filter(({value}) => holdsRegion(value, context.answers.region ?? '')),
	show: (value, {answers}) => capitalized(stayName(value, answers.region)),
};
