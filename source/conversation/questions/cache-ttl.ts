// --cache-ttl: how long AWS keeps a cached prompt.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const cacheTtl = choiceQuestion({
	id: 'cacheTtl',
	name: 'Cache lifetime',
	title: 'How long should AWS keep a cached prompt?',
	help: 'Each read resets the timer. One hour costs more to write; it pays off if you often pause for more than five minutes.',
	flag: {
		name: 'cache-ttl',
		takes: '5m|1h',
		help: 'how long a cached prompt is kept; 1h becomes ENABLE_PROMPT_CACHING_1H',
	},
	applies: ({answers}) => answers.caching !== 'off',
	choices: () => [
		{value: '5m', word: '5m', label: '5 minutes', hint: 'cache writes cost 25% more than normal input'},
		{
			value: '1h',
			word: '1h',
			label: '1 hour',
			hint: 'cache writes cost twice the normal input; lasts through a coffee break',
		},
	],
	otherwise: () => ({value: '5m', from: 'default'}),
});
