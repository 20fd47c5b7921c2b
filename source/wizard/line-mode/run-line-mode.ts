// The wizard without a screen, for screen readers and terminals that cannot move the cursor: each question is printed once, as a numbered list, and answered with a line.
import type {Session} from '../../conversation/session.ts';
import type {Problem} from '../../problem.ts';
import {cachingProof} from '../caching-proof.ts';
import {currentScreen, type WizardScreen} from '../choices/current-screen.ts';
import {apiKeyScreen} from '../choices/other-sign-ins.ts';
import {answerReceipts} from '../choices/receipts.ts';
import {failedScreen} from '../choices/result.ts';
import {ownProfiles} from '../own-profiles.ts';
import {type ActionContext, saveFile, signIn, type WizardOutcome, writePlan} from '../perform-action.ts';
import {type Asking, askByLines} from './ask-by-lines.ts';
import {awaitScreen} from './await-screen.ts';
import {openLineInput} from './line-input.ts';
import {formatLines, formatPrompt, type OutputLine} from './output-line.ts';
import {plainText} from './plain-text.ts';
import {bodyLines, titleLine} from './screen-text.ts';

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
	const prompt = (text: string) => out(formatPrompt(text, columns));
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
			const action = await askByLines(current, screen, {input, signal, print, prompt, out, howToAnswer});
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
					break;
				}
				case 'begin-own-profiles':
				case 'own-profiles':
					await ownProfiles(action, options, display);
					break;
				case 'caching-proof':
					await cachingProof(action.step, options, display);
					break;
				// Shown where it was asked for, and never an answer.
				case 'view':
					break;
				default:
					action satisfies never;
			}
		}
	} finally {
		input.close();
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
