// What goes with the haiku tier: another region for it, and Claude Code versions that know only the old variable.

import {supportsOneM} from '../../bedrock/capabilities.ts';
import {modelOf} from '../../bedrock/inference-profile.ts';
import {parsePin} from '../../bedrock/pin.ts';
import {isRegion, placeOf} from '../../bedrock/region.ts';
import {type Tier, tiers} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import {previousAnswer} from '../previous-answer.ts';
import type {Question} from '../question.ts';
import {choice} from './choice.ts';
import {profileBehind} from './pins.ts';
import {region} from './region.ts';

export const haikuRegion: Question<string> = {
	id: 'haikuRegion',
	name: 'haiku in',
	title: 'In which region should haiku run?',
	help: () => 'Only the small/fast model can have a region of its own.',
	kind: 'choose',
	optional: true,
	flag: {
		name: 'haiku-region',
		takes: '<region>',
		help: 'region of the small/fast model; becomes ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION',
	},
	typed: 'a region',
	options: (context) => region.options(context),
	suggest: (context) => {
		// An ARN names its region, so a haiku ARN from elsewhere says this too.
		const haiku = context.start.flags.haiku;
		const pin = haiku ? parsePin(haiku) : undefined;
		if (pin && !(pin instanceof Problem) && pin.region && pin.region !== context.answers.region)
			return {value: pin.region, from: 'flag', why: 'the region of the haiku ARN'};
		const past = previousAnswer('haikuRegion', context);
		return past && past.region === context.answers.region ? {value: past.value, from: past.from} : undefined;
	},
	check: (value) => (isRegion(value) ? undefined : badRegion(value)),
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
		next: [{say: 'a region reads like us-west-2'}],
	});
}

export const compat = choice({
	id: 'compat',
	name: 'Old versions',
	title: 'Is a Claude Code in use that knows only the old small/fast variable?',
	help: 'Newer versions call ANTHROPIC_SMALL_FAST_MODEL deprecated, and it switches off a fallback of theirs.',
	flag: {name: 'compat', switch: true, help: 'also write ANTHROPIC_SMALL_FAST_MODEL, for old Claude Code versions'},
	choices: () => [
		{value: false, word: 'no', label: 'No', hint: 'ANTHROPIC_DEFAULT_HAIKU_MODEL is enough'},
		{value: true, word: 'yes', label: 'Yes', hint: 'also write ANTHROPIC_SMALL_FAST_MODEL'},
	],
	otherwise: () => ({value: false, from: 'default'}),
});

export const oneM: Question<readonly Tier[]> = {
	id: 'oneM',
	name: '1M context',
	title: 'Which tiers should get the million-token window?',
	help: () => 'Requests over 200,000 tokens cost more per token.',
	kind: 'choose-many',
	flag: {name: '1m', takes: '<tiers>', help: 'tiers that get the [1m] suffix, where their model supports it'},
	options: (context) =>
		tiers.map((tier) => {
			const off = withoutOneM(tier, context);
			return {value: [tier], columns: [tier], ...(off ? {off} : {})};
		}),
	suggest: (context) => {
		const past = previousAnswer('oneM', context);
		return past ? {value: past.value, from: past.from} : {value: [], from: 'default'};
	},
	check: (value, context) => {
		const wrong = value.map((tier) => withoutOneM(tier, context)).find((reason) => reason);
		return wrong
			? new Problem({code: 'bad-1m', usage: true, title: `--1m ${value.join(',')} cannot be taken`, because: wrong})
			: undefined;
	},
	show: (value) => (value.length > 0 ? value.join(', ') : 'none'),
	read: (text) => {
		const words = text.split(',').map((word) => word.trim());
		const wrong = words.find((word) => !(tiers as readonly string[]).includes(word));
		if (wrong !== undefined)
			throw new Problem({
				code: 'bad-1m',
				usage: true,
				title: `--1m ${text} cannot be taken`,
				because: `"${wrong}" is not one of ${tiers.join(', ')}`,
			});
		return tiers.filter((tier) => words.includes(tier));
	},
};

function withoutOneM(tier: Tier, context: Parameters<Question<unknown>['options']>[0]): string | undefined {
	const pin = context.answers[tier];
	const profile = pin ? profileBehind(tier, pin, context) : undefined;
	const model = profile && modelOf(profile);
	if (!model) return undefined;
	return supportsOneM(model) === false ? `${model.label} has no million-token window` : undefined;
}
