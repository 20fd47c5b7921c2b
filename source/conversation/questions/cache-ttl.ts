// --cache-ttl: how long AWS keeps a cached prompt.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const cacheTtl = choiceQuestion({
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
