// Colours help and are never needed: every tone also has words or a symbol of its own.

export type Tone = 'good' | 'bad' | 'warn' | 'dim' | 'strong' | 'add' | 'remove' | 'cursor';

/** A piece of a line in one tone. */
export type Span = {readonly text: string; readonly tone?: Tone};
export type FrameLine = readonly Span[];

/** How a tone looks, in the words of Ink's Text. */
export type TextStyle = {
	readonly color?: 'green' | 'red' | 'yellow' | 'blue';
	readonly dimColor?: true;
	readonly bold?: true;
};

export const tones: Readonly<Record<Tone, TextStyle>> = {
	good: {color: 'green'},
	bad: {color: 'red'},
	warn: {color: 'yellow'},
	dim: {dimColor: true},
	strong: {bold: true},
	add: {color: 'green'},
	remove: {color: 'red'},
	cursor: {color: 'blue'},
};
