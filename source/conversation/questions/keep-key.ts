// Whether a Bedrock API key is written down. It has no flag: only a person may answer it, and only this answer ever writes a key.
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const keepKey = choiceQuestion({
	id: 'keepKey',
	name: 'API key',
	title: 'Should your Bedrock API key be saved in a file?',
	help: 'Anyone who can read the file can use the key. If your shell exports the key, Claude Code finds it without a file.',
	applies: ({answers}) => answers.signIn === 'api-key',
	choices: ({initial}) => [
		{
			value: 'nowhere',
			word: 'nowhere',
			label: 'No',
			hint: initial.typedApiKey
				? 'you export it yourself before you start claude'
				: 'it stays in your environment only',
		},
		{value: 'dotenv', word: 'dotenv', label: 'In the dotenv file', hint: 'only you can read it'},
		{value: 'settings', word: 'settings', label: "In Claude Code's settings", hint: 'only you can read it'},
	],
	otherwise: () => ({value: 'nowhere', from: 'default'}),
});
