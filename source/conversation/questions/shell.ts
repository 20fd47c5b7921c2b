// --shell: whose start-up file gets the snippet.
import {shells} from '../../plan/start-up-file.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';

const shellNames = {bash: 'bash', zsh: 'zsh', fish: 'fish', pwsh: 'PowerShell'} as const;

export const shell = choiceQuestion({
	id: 'shell',
	name: 'Shell',
	title: 'Which shell do you start Claude Code from?',
	flag: {name: 'shell', takes: 'bash|zsh|fish|pwsh|none', help: 'whose start-up file gets the snippet'},
	applies: ({answers}) => answers.write?.includes('shell') ?? true,
	choices: ({initial}) => [
		...shells.map((name) => ({
			value: name,
			word: name,
			label: shellNames[name],
			...(initial.shell === name ? {hint: 'your shell'} : {}),
		})),
		{value: 'none' as const, word: 'none', label: 'None of these', hint: 'no start-up file is touched'},
	],
	otherwise: ({initial}) =>
		initial.shell
			? {value: initial.shell, from: 'suggested', why: 'your shell'}
			: {value: 'none', from: 'default', why: 'no supported shell was found'},
});
