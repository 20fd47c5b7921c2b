// Whether a Bedrock API key is written down. It has no flag: only a person may answer it, and only this answer ever writes a key.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const keepKey = choiceQuestion({
	id: 'keepKey',
	name: 'API key',
	title: 'Should your Bedrock API key be written down?',
	help: 'Whoever can read the file can use the key. Where it is exported in your shell, Claude Code finds it there.',
	applies: ({answers}) => answers.signIn === 'api-key',
	choices: ({initial}) => [
		{
			value: 'nowhere',
			word: 'nowhere',
			label: 'No',
			hint: initial.typedApiKey ? 'you export it yourself before you start claude' : 'it stays where it is now',
		},
		{value: 'dotenv', word: 'dotenv', label: 'In the dotenv file', hint: 'only you can read it'},
		{value: 'settings', word: 'settings', label: "In Claude Code's settings", hint: 'only you can read it'},
	],
	otherwise: () => ({value: 'nowhere', from: 'default'}),
});
