// The screen that a re-run begins with: what is set now, and what can be done with it.
import {pinnableTiers, tierVariable} from '../../claude-code/variables.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import type {ConversationState} from '../../conversation/state.ts';
import {shortPath} from '../../short-path.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {leaveItem} from './navigation.ts';

export type StartScreen = ScreenFrame & {
	readonly kind: 'start';
	/** `platform opus in us-west-2`. */
	readonly current: string;
	/** The files that hold it. */
	readonly paths: readonly string[];
};

export function startScreen({previous}: ConversationState, view: ConversationView): StartScreen {
	const {existing, home} = view.context.initial;
	const model = nameOf(previous?.answers.model ?? previous?.answers.opus ?? '', view);
	return {
		kind: 'start',
		id: 'start',
		title: 'Claude Code is set up here already. What now?',
		current: [model, previous?.answers.region ?? ''].filter(Boolean).join(' in '),
		paths: [...new Set(Object.values(existing?.paths ?? {}))].map((path) => shortPath(path, home)),
		items: [
			begin('keep', 'Check it and keep it'),
			begin('switch', 'Switch to another region'),
			begin('change', 'Change an answer'),
			leaveItem,
		],
	};
}

const begin = (how: 'keep' | 'switch' | 'change', label: string): ChoiceItem => ({
	id: how,
	cells: [label],
	action: {do: 'send', messages: [{type: 'start', how}]},
});

/** The name that was written beside the tier with this pin: an ARN says nothing to a person. */
function nameOf(pin: string, {context}: ConversationView): string {
	const {variables = {}} = context.initial.existing ?? {};
	const tier = pinnableTiers.find((one) => variables[tierVariable(one)]?.startsWith(pin));
	return (tier && variables[`${tierVariable(tier)}_NAME`]) || pin;
}
