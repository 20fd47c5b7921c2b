// --caching: for which models Claude Code caches prompts. On by default, since caching cuts cost and delay greatly.
import {familyName, type PinnableTier, pinnableTiers} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import type {Caching} from '../answers.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question, QuestionContext} from '../question.ts';

export const caching: Question<Caching> = {
	id: 'caching',
	name: 'Prompt caching',
	title: 'For which models should prompts be cached?',
	help: () =>
		'Repeated parts of a prompt then cost 10% of the input price or less. Without caching, every request pays for the whole conversation again.',
	kind: 'choose-many',
	flag: {
		name: 'caching',
		takes: 'on|off|off:<models>',
		help: 'prompt caching; off:haiku,opus switches it off for those models only',
	},
	options: (context) =>
		pinnedTiers(context).map((tier) => ({value: {offFor: [tier]}, columns: [familyName(tier)], checkId: tier})),
	checks: {
		checked: (value, context) => {
			if (value === 'off') return [];
			return pinnedTiers(context).filter((tier) => value === 'on' || !value.offFor.includes(tier));
		},
		value: (checked, context) => {
			const offFor = pinnedTiers(context).filter((tier) => !checked.includes(tier));
			if (offFor.length === 0) return 'on';
			return checked.length === 0 ? 'off' : {offFor};
		},
	},
	suggest: (context) => {
		const previous = previousAnswer('caching', context);
		return previous ? suggestedAgain(previous) : {value: 'on', from: 'default'};
	},
	check: () => undefined,
	show: (value) =>
		value === 'on' ? 'on' : value === 'off' ? 'off' : `off for ${value.offFor.map(familyName).join(', ')}`,
	read: (text) => {
		if (text === 'on' || text === 'off') return text;
		const tiers =
			/^off:(.+)$/
				.exec(text)?.[1]
				?.split(',')
				.map((tier) => tier.trim()) ?? [];
		const wrong = tiers.find((tier) => !(pinnableTiers as readonly string[]).includes(tier));
		if (tiers.length === 0 || wrong !== undefined) {
			throw new Problem({
				code: 'bad-caching',
				usage: true,
				title:
					wrong === undefined
						? `--caching takes on, off or off:<models>, not "${text}"`
						: `--caching off:<models> takes names of models, and "${wrong}" is none of ${pinnableTiers.join(', ')}`,
				next: [{say: 'For example', again: {set: {'--caching': 'off:haiku'}}}],
			});
		}
		return {offFor: pinnableTiers.filter((tier): tier is PinnableTier => tiers.includes(tier))};
	},
};

/** A model without an inference profile of its own is called by nobody, so there is nothing to cache for it. */
const pinnedTiers = ({answers}: QuestionContext): readonly PinnableTier[] =>
	pinnableTiers.filter((tier) => tier !== 'fable' || answers.fable);
