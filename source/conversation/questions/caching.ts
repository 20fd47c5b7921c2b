// Prompt caching: on unless somebody says otherwise, since it cuts cost and delay greatly.
import {type PinnableTier, pinnable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import type {Caching} from '../answers.ts';
import {previousAnswer} from '../previous-answer.ts';
import type {Question} from '../question.ts';
import {choice} from './choice.ts';

const flag = {
	name: 'caching',
	takes: 'on|off|off:<tiers>',
	help: 'prompt caching; off:haiku,opus switches it off for those tiers only',
};

export const caching: Question<Caching> = {
	id: 'caching',
	name: 'Caching',
	title: 'Should prompts be cached?',
	help: () => 'What was sent before is read again at about a tenth of its price, and answers come sooner.',
	kind: 'choose',
	flag,
	typed: 'off:haiku,opus',
	options: () => [
		{value: 'on', columns: ['On', 'cheaper and faster; as Claude Code does by itself']},
		...pinnable.map((tier) => ({value: {offFor: [tier]}, columns: [`Off for ${tier} only`, '']})),
		{value: 'off', columns: ['Off', 'every request pays for the whole conversation again']},
	],
	suggest: (context) => {
		const past = previousAnswer('caching', context);
		return past ? {value: past.value, from: past.from} : {value: 'on', from: 'default'};
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
		const wrong = tiers.find((tier) => !(pinnable as readonly string[]).includes(tier));
		if (tiers.length === 0 || wrong !== undefined) {
			throw new Problem({
				code: 'bad-caching',
				usage: true,
				title: `--caching ${text} cannot be taken`,
				because: wrong === undefined ? 'it is neither on nor off' : `"${wrong}" is not a tier: ${pinnable.join(', ')}`,
				next: [{say: 'for example', again: {set: {'--caching': 'off:haiku'}}}],
			});
		}
		return {offFor: pinnable.filter((tier): tier is PinnableTier => tiers.includes(tier))};
	},
};

export const cacheTtl = choice({
	id: 'cacheTtl',
	name: 'Kept for',
	title: 'How long should a cached prompt be kept?',
	help: 'Every read starts the time anew. One hour costs more to write: worth it when you pause often.',
	flag: {
		name: 'cache-ttl',
		takes: '5m|1h',
		help: 'how long a cached prompt is kept; 1h becomes ENABLE_PROMPT_CACHING_1H',
	},
	applies: ({answers}) => answers.caching !== 'off',
	choices: () => [
		{value: '5m', word: '5m', label: '5 minutes', hint: 'writing costs a quarter more than plain input'},
		{value: '1h', word: '1h', label: '1 hour', hint: 'writing costs twice plain input; survives a coffee'},
	],
	otherwise: () => ({value: '5m', from: 'default'}),
});
