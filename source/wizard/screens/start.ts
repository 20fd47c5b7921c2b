// A re-run begins here: what is set now, and what may be done with it.
import {pinnable, tierVariable} from '../../claude-code/variables.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {Screen} from '../screen.ts';
import {leaveRow} from './shared.ts';

export function startScreen(state: ConversationState, seen: ConversationView): Screen {
	const {base} = state;
	const region = base?.answers.region ?? '';
	const begin = (how: 'keep' | 'switch' | 'change') => ({
		do: 'send' as const,
		messages: [{type: 'begin' as const, how}],
	});
	const model = nameOf(base?.answers.model ?? base?.answers.opus ?? '', seen);
	return {
		id: 'start',
		title: 'Claude Code is set up here already. What now?',
		lines: [
			{text: [model, region].filter(Boolean).join(' in '), tone: 'strong'},
			...[...new Set(Object.values(seen.context.start.now?.paths ?? {}))].map((path) => ({
				text: path,
				tone: 'dim' as const,
			})),
		],
		rows: [
			{id: 'keep', columns: ['Check it and keep it'], act: begin('keep')},
			{id: 'switch', columns: ['Switch to another region'], act: begin('switch')},
			{id: 'change', columns: ['Change an answer'], act: begin('change')},
			leaveRow,
		],
	};
}

/** An ARN says nothing to a person; the name of what is behind it was written beside the tier that it is the pin of. */
function nameOf(pin: string, {context}: ConversationView): string {
	const {variables = {}} = context.start.now ?? {};
	const tier = pinnable.find((one) => variables[tierVariable(one)]?.startsWith(pin));
	return (tier && variables[`${tierVariable(tier)}_NAME`]) || pin;
}
