// Asks one screen: prints it once, and reads lines until one of them is an action.
import type {ChoiceAction} from '../choices/choices.ts';
import type {WizardScreen} from '../choices/current-screen.ts';
import {answerLine, initialLineState, type LineState} from './answer-line.ts';
import {itemList, promptText} from './item-list.ts';
import type {LineInput} from './line-input.ts';
import type {OutputLine} from './output-line.ts';
import {bodyLines, explanationLines, titleLine, viewLines} from './screen-text.ts';

export type Asking = {
	readonly input: LineInput;
	readonly signal: AbortSignal;
	print(...lines: readonly OutputLine[]): void;
	/** What is answered on the same line. */
	prompt(text: string): void;
	out(text: string): void;
	/** Said again after `?`. */
	readonly howToAnswer: string;
};

/** Prints the screen, and reads lines until one of them is an action other than viewing. */
export async function askByLines(
	screen: WizardScreen,
	current: () => WizardScreen,
	asking: Asking,
): Promise<ChoiceAction> {
	const {input, signal, print, prompt, out} = asking;
	const list = ({select, listed}: LineState, from?: number) => itemList(screen, select, listed, from);
	let state = initialLineState(screen);
	print({text: ''}, titleLine(screen), ...bodyLines(screen), ...list(state));
	for (;;) {
		prompt(promptText(screen, state.select));
		const secret = screen.typed?.secret === true;
		const line = await input.read(signal, {secret});
		if (secret) out('\n');
		if (line === undefined) {
			out('\n');
			return {do: 'leave'};
		}
		// The line is for the screen that was printed, not for one that nobody has heard yet.
		if (current().id !== screen.id) {
			print({text: 'This has changed in the meantime.'});
			return {do: 'send', messages: []};
		}
		const reply = answerLine(line, screen, state);
		switch (reply.do) {
			case 'reject':
				print(...reply.remarks.map((text) => ({text})));
				break;
			case 'list':
				state = reply.state;
				print(...list(state, reply.from));
				break;
			case 'help':
				state = reply.state;
				print(
					{text: asking.howToAnswer},
					{text: ''},
					...explanationLines(screen),
					titleLine(screen),
					...bodyLines(screen),
					...list(state),
				);
				break;
			case 'perform':
				if (reply.action.do !== 'view') return reply.action;
				print({text: ''}, ...viewLines(screen, reply.action.part), {text: ''}, titleLine(screen), ...list(state));
		}
	}
}
