// --haiku-region: a region of its own for the haiku tier, which Claude Code also calls the small/fast model.
import {parsePin} from '../../bedrock/pin.ts';
import {isRegion, placeOf} from '../../bedrock/region.ts';
import {Problem} from '../../problem.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question} from '../question.ts';
import {region} from './region.ts';

export const haikuRegion: Question<string> = {
	id: 'haikuRegion',
	name: 'Haiku region',
	title: 'Which AWS region should Claude Code call for the Haiku model?',
	help: () =>
		'Only the Haiku model can have a region of its own. All other models use the region that you chose before.',
	kind: 'choose',
	optional: true,
	none: 'same region as the other models',
	flag: {
		name: 'haiku-region',
		takes: '<region>',
		help: 'region of the small/fast model; becomes ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION',
	},
	typed: 'enter a region',
	options: (context) => region.options(context),
	suggest: (context) => {
		// An ARN names its region, so a haiku ARN from elsewhere says this too.
		const haiku = context.initial.flags.haiku;
		const pin = haiku ? parsePin(haiku) : undefined;
		if (pin && !(pin instanceof Problem) && pin.region && pin.region !== context.answers.region)
			return {value: pin.region, from: 'flag', why: 'the region of the haiku ARN'};
		const previous = previousAnswer('haikuRegion', context);
		return previous && previous.region === context.answers.region ? suggestedAgain(previous) : undefined;
	},
	check: (value) => (isRegion(value) ? undefined : badRegion(value)),
	brief: (value, {answers}) => (value === answers.region ? 'the same region' : value),
	show: (value, {answers}) =>
		value === answers.region ? 'the same region' : [value, placeOf(value)].filter(Boolean).join(' · '),
	read: (text) => {
		const id = text.toLowerCase();
		if (!isRegion(id)) throw badRegion(text);
		return id;
	},
};

function badRegion(text: string): Problem {
	return new Problem({
		code: 'bad-haiku-region',
		usage: true,
		title: `--haiku-region ${text} is not an AWS region`,
		next: [{say: 'A region reads like us-west-2'}],
	});
}
