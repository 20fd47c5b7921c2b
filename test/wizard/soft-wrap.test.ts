// A command that is longer than the terminal is wide: as many lines as Ink has to count, one line when it is written.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {commandPieces, commandsHeight, fold, withoutFolds} from '../../source/wizard/soft-wrap.ts';

const command =
	'aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:role/Dev  --action-names x';

describe('the pieces of a command', () => {
	test('are the command itself where it fits beside the margins', () => {
		expect(commandPieces(command, command.length + 2)).toEqual([command]);
		expect(commandsHeight([command, 'aws'], command.length + 2)).toBe(2);
	});

	test('are as wide as the terminal, and lose neither a space nor a letter', () => {
		fc.assert(
			fc.property(
				fc.string({maxLength: 300, unit: fc.constantFrom('a', '-', ' ', ':', '/')}),
				fc.nat(60),
				(text, extra) => {
					const columns = 20 + extra;
					const pieces = commandPieces(text, columns);
					expect(pieces.join('')).toBe(text);
					for (const piece of pieces.slice(0, -1)) expect(piece).toHaveLength(columns);
				},
			),
		);
	});
});

describe('what is written', () => {
	test('has no line break where a command is folded, also behind the code that ends a colour', () => {
		expect(withoutFolds(`aws iam sim${fold}\nulate${fold}\u001B[22m\n\u001B[2m-policy\nnext`)).toBe(
			'aws iam simulate\u001B[22m\u001B[2m-policy\nnext',
		);
	});

	test('keeps every other line break', () => {
		expect(withoutFolds('one\ntwo\n')).toBe('one\ntwo\n');
	});
});
