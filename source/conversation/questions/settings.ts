// --settings: which of Claude Code's settings files is written.
import {settingsScopes} from '../../plan/targets.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';

export const settings = choiceQuestion({
	id: 'settings',
	name: 'Settings file',
	title: "Which of Claude Code's settings files should be written?",
	flag: {name: 'settings', takes: 'user|project|local', help: 'which settings file of Claude Code'},
	applies: ({answers}) => answers.write?.includes('settings') ?? true,
	choices: () => {
		const hints = {
			user: 'yours, for every project',
			project: 'shared with colleagues through git',
			local: 'this project, only you; git must ignore it',
		};
		return settingsScopes.map((scope) => ({
			value: scope,
			word: scope,
			label: scope[0]?.toUpperCase() + scope.slice(1),
			hint: hints[scope],
		}));
	},
	otherwise: () => ({value: 'user', from: 'default'}),
});
