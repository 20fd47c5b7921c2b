// Takes the terminal for the wizard as soon as it is clear that it will run: keys are thrown away until there is a question, and one line says what is going on.
import {discardTypeahead, type InputGuard} from '../../wizard/discard-typeahead.ts';

/** Where a command writes. */
type Output = {out(text: string): void; err(text: string): void};

export type WizardTerminal = {
	/** Questions are printed as lines, and the terminal stays as it is. */
	readonly lineMode: boolean;
	/** Takes the line off again before it writes. */
	readonly output: Output;
	/** Aborted by Ctrl+C. */
	readonly interrupted: AbortSignal;
	readonly input: InputGuard;
	/** Takes the line off again. */
	clear(): void;
	/** Gives the terminal back as it was. */
	end(): void;
};

const program = 'claude-bedrock-setup';
const line = `${program} · reading your AWS configuration…`;
const eraseLine = '\r\u001B[2K';

type TerminalContext = Output & {readonly columns?: number | undefined};

export const openTerminal = (lineMode: boolean, context: TerminalContext): WizardTerminal =>
	lineMode ? openLineTerminal(context) : openScreenTerminal(context);

function openScreenTerminal({out, err, columns = 80}: TerminalContext): WizardTerminal {
	const interrupt = new AbortController();
	const input = discardTypeahead(() => interrupt.abort());
	let shown = true;
	const clear = () => {
		if (shown) out(eraseLine);
		shown = false;
	};
	// Where the line would wrap, erasing one line would leave the other.
	out(line.length < columns ? line : program);
	return {
		lineMode: false,
		output: {
			out(text) {
				clear();
				out(text);
			},
			err(text) {
				clear();
				err(text);
			},
		},
		interrupted: interrupt.signal,
		input,
		clear,
		end() {
			clear();
			input.end();
		},
	};
}

/** Nothing is taken off and no key is read before its question: the terminal itself echoes and edits what is typed. */
function openLineTerminal({out, err}: Output): WizardTerminal {
	const nothing = () => undefined;
	return {
		lineMode: true,
		output: {out, err},
		interrupted: new AbortController().signal,
		input: {flush: async () => undefined, release: nothing, end: nothing},
		clear: nothing,
		end: nothing,
	};
}
