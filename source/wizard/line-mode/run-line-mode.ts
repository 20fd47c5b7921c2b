// The wizard without a screen, for screen readers and terminals that cannot move the cursor: each question is printed once, as a numbered list, and answered with a line.
import type {Session} from '../../conversation/session.ts';
import type {Problem} from '../../problem.ts';
import type {ChoiceAction} from '../choices/choices.ts';
import {currentScreen, type WizardScreen} from '../choices/current-screen.ts';
import {apiKeyScreen} from '../choices/other-sign-ins.ts';
import {answerReceipts} from '../choices/receipts.ts';
import {failedScreen} from '../choices/result.ts';
import {type ActionContext, saveFile, signIn, type WizardOutcome, writePlan} from '../perform-action.ts';
import {answerLine, initialLineState, type LineState} from './answer-line.ts';
import {awaitScreen} from './await-screen.ts';
import {itemList, promptText} from './item-list.ts';
import {type LineInput, openLineInput} from './line-input.ts';
import {formatLines, type OutputLine} from './output-line.ts';
import {plainText} from './plain-text.ts';
import {bodyLines, explanationLines, titleLine, viewLines} from './screen-text.ts';

export type LineModeOptions = ActionContext & {
	readonly badge?: string;
	readonly columns: number;
	readonly stdin: NodeJS.ReadableStream;
	/** Leaves, as Ctrl+C does. */
	readonly signal: AbortSignal;
	/** Writes to the terminal. */
	out(text: string): void;
};

const introduction = 'Sets up Claude Code on Amazon Bedrock. Nothing is written before you say so.';
const howToAnswer =
	'Type a number and press Enter. Type "back" for the question before, "?" to hear the question again, "quit" to leave.';

/** Never rejects for what a person can meet: that is a screen. */
export async function runLineMode(options: LineModeOptions): Promise<WizardOutcome> {
	const {session, invocation, badge, columns, stdin, signal, out} = options;
	const print = (...lines: readonly OutputLine[]) => out(formatLines(lines, columns));
	const announce = (text: string) => print({text: `${plainText(text)} ...`});
	let override: WizardScreen | undefined;
	const screen = () => override ?? currentScreen(session, invocation);
	const display = {
		show(other: WizardScreen | undefined) {
			override = other;
			if (other?.waiting !== undefined) announce(other.waiting);
			// Nothing is asked on the last screen.
			else if (other?.final) print({text: ''}, titleLine(other), ...bodyLines(other));
		},
	};
	let input = openLineInput(stdin);
	const printReceipts = receiptPrinter(session, print);
	print({text: ['claude-bedrock-setup', badge].filter(Boolean).join(', ')}, {text: introduction}, {text: howToAnswer});
	try {
		for (;;) {
			if (!screen().withoutReceipts) printReceipts();
			const current = await awaitScreen({session, screen, announce}, signal);
			if (!current) return {how: 'cancelled'};
			if (!current.withoutReceipts) printReceipts();
			const action = await ask(current, screen, {input, signal, print, out});
			switch (action.do) {
				case 'send':
					for (const message of action.messages) session.send(message);
					break;
				case 'leave':
					return {how: 'cancelled'};
				case 'resume':
					display.show(undefined);
					break;
				case 'save':
					saveFile(action.file, options, display);
					break;
				case 'write': {
					const outcome = await writePlan(options, display);
					if (outcome) return outcome;
					break;
				}
				case 'enter-api-key':
					display.show(apiKeyScreen);
					break;
				case 'use-api-key':
				case 'sign-in': {
					input.close();
					const failure: Problem | undefined = await signIn(options, action);
					input = openLineInput(stdin);
					display.show(failure && failedScreen(failure, invocation, 'Back to sign-in'));
				}
			}
		}
	} finally {
		input.close();
	}
}

type Asking = {
	readonly input: LineInput;
	readonly signal: AbortSignal;
	print(...lines: readonly OutputLine[]): void;
	out(text: string): void;
};

/** Prints the screen, and reads lines until one of them is an action other than viewing. */
async function ask(screen: WizardScreen, current: () => WizardScreen, asking: Asking): Promise<ChoiceAction> {
	const {input, signal, print, out} = asking;
	const list = ({select, listed}: LineState, from?: number) => itemList(screen, select, listed, from);
	let state = initialLineState(screen);
	print({text: ''}, titleLine(screen), ...bodyLines(screen), ...list(state));
	for (;;) {
		out(promptText(screen, state.select));
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
					{text: howToAnswer},
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

/** Prints the answers that are new since it last did. */
function receiptPrinter(session: Session, print: Asking['print']): () => void {
	let printed: readonly string[] = [];
	return () => {
		const receipts = answerReceipts(session.view).map(({name, value}) => `${name}: ${plainText(value)}`);
		print(...receipts.filter((receipt) => !printed.includes(receipt)).map((text) => ({text})));
		printed = receipts;
	};
}
