// --caching: whether Claude Code caches prompts. On by default, since caching cuts cost and delay greatly.
import {type PinnableTier, pinnableTiers} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import type {Caching} from '../answers.ts';
import {previousAnswer} from '../previous-answer.ts';
import type {Question} from '../question.ts';

export const caching: Question<Caching> = {
	id: 'caching',
	name: 'Caching',
	title: 'Should prompts be cached?',
	help: () => 'What was sent before is read again at about a tenth of its price, and answers come sooner.',
	kind: 'choose',
	flag: {
		name: 'caching',
		takes: 'on|off|off:<tiers>',
		help: 'prompt caching; off:haiku,opus switches it off for those tiers only',
	},
	typed: 'off:haiku,opus',
	options: () => [
		{value: 'on', columns: ['On', 'cheaper and faster; as Claude Code does by itself']},
		...pinnableTiers.map((tier) => ({value: {offFor: [tier]}, columns: [`Off for ${tier} only`, '']})),
		{value: 'off', columns: ['Off', 'every request pays for the whole conversation again']},
	],
	suggest: (context) => {
		const previous = previousAnswer('caching', context);
		return previous ? {value: previous.value, from: previous.from} : {value: 'on', from: 'default'};
	},
	check: () => undefined,
	show: (value) => (value === 'on' ? 'on' : value === 'off' ? 'off' : `off for ${value.offFor.join(', ')}`),
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
				title: `--caching ${text} cannot be taken`,
				because:
					wrong === undefined ? 'it is neither on nor off' : `"${wrong}" is not a tier: ${pinnableTiers.join(', ')}`,
				next: [{say: 'for example', again: {set: {'--caching': 'off:haiku'}}}],
			});
		}
		return {offFor: pinnableTiers.filter((tier): tier is PinnableTier => tiers.includes(tier))};
	},
};
