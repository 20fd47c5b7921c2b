// Colours help and are never needed: every tone also has words or a symbol of its own.
import type {TextProps} from 'ink';
import type {Tone} from './screen.ts';

export const tones: Readonly<Record<Tone, TextProps>> = {
	good: {color: 'green'},
	bad: {color: 'red'},
	warn: {color: 'yellow'},
	dim: {dimColor: true},
	strong: {bold: true},
	add: {color: 'green'},
	remove: {color: 'red'},
};
