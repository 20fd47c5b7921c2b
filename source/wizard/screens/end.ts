// Screens outside the conversation: while writing, when that failed, and the last one, which stays on the terminal.

import type {WritePlan} from '../../conversation/queries/plan-query.ts';
import type {Problem} from '../../problem.ts';
import type {Screen, ScreenLine} from '../screen.ts';
import {leaveRow, problemLines} from './shared.ts';

export const writingScreen: Screen = {id: 'writing', title: 'Writing', lines: [], rows: [], waits: 'Writing'};

export function failedScreen(problem: Problem): Screen {
	return {
		id: `failed ${problem.code}`,
		title: `✘ ${problem.title}`,
		lines: [...problemLines(problem), {text: 'Nothing was changed.', tone: 'dim'}],
		rows: [{id: 'resume', columns: ['Go back and look again'], act: {do: 'resume'}}, leaveRow],
	};
}

export function savedScreen(path: string, what: string): Screen {
	return {
		id: `saved ${path}`,
		title: `✔ Saved ${what}`,
		lines: [{text: path, tone: 'strong'}, {text: 'Send it to whoever looks after your AWS account, then check again.'}],
		rows: [{id: 'resume', columns: ['Go back'], act: {do: 'resume'}}, leaveRow],
	};
}

export function doneScreen(planned: WritePlan, how: 'written' | 'unchanged' | 'dry run'): Screen {
	const {decision} = planned;
	const model = `${decision.model.name ?? decision.model.id} in ${decision.region}`;
	const titles = {
		written: `✔ Written. Claude Code will use ${model}.`,
		unchanged: `✔ Nothing had to change. Claude Code uses ${model}.`,
		'dry run': `Nothing was written: this was a dry run. Claude Code would use ${model}.`,
	};
	const start: ScreenLine[] = how === 'dry run' ? [] : [hint('start it', 'claude   (in a new terminal)')];
	const running: ScreenLine[] =
		how === 'written' && planned.changes.some(({purpose}) => purpose === 'settings')
			? [{text: 'Sessions already running take this up now.', tone: 'dim'}]
			: [];
	const ways =
		how === 'written'
			? [
					hint('something wrong', 'npx claude-bedrock-setup doctor'),
					hint('take it back', 'npx claude-bedrock-setup undo'),
				]
			: [];
	return {
		id: `end ${how}`,
		title: titles[how],
		lines: [{text: ''}, ...start, ...ways, ...running],
		rows: [],
		final: true,
	};
}

const hint = (say: string, run: string): ScreenLine => ({text: `${say}   ${run}`, columns: [`  ${say}`, run]});
