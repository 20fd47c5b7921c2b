// Puts one question outside the set-up as a numbered list that is printed once, and reads the answer as a line.
import {type Confirmation, confirmScreen} from '../choices/confirm.ts';
import {askByLines} from './ask-by-lines.ts';
import {type LineSource, openLineInput} from './line-input.ts';
import {formatLines, formatPrompt} from './output-line.ts';

export type ConfirmByLinesOptions = {
	readonly confirmation: Confirmation;
	readonly columns: number;
	readonly stdin: LineSource;
	/** The answer is no from then on. */
	readonly signal: AbortSignal;
	/** Writes to the terminal. */
	out(text: string): void;
};

const howToAnswer = 'Type a number, "y" or "n", and press Enter. Type "?" to hear the question again.';

export async function confirmByLines(options: ConfirmByLinesOptions): Promise<boolean> {
	const {confirmation, columns, stdin, signal, out} = options;
	const screen = confirmScreen(confirmation);
	const input = openLineInput(stdin);
	try {
		const print: Parameters<typeof askByLines>[2]['print'] = (...lines) => out(formatLines(lines, columns));
		const prompt = (text: string) => out(formatPrompt(text, columns));
		const action = await askByLines(screen, () => screen, {input, signal, print, prompt, out, howToAnswer});
		return action.do === 'write';
	} finally {
		input.close();
	}
}
