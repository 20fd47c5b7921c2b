// Turns one chunk of input into keys: Ink hands over a whole chunk as one input, so "ab\r" arrives as a single event.

export type Key =
	| {
			readonly name:
				| 'enter'
				| 'escape'
				| 'up'
				| 'down'
				| 'page-up'
				| 'page-down'
				| 'home'
				| 'end'
				| 'backspace'
				/** Ctrl+U: takes away all that was typed. */
				| 'clear'
				| 'space'
				| 'tab'
				| 'leave';
	  }
	| {readonly name: 'text'; readonly text: string};

/** The flags that Ink's `useInput` hands over and that mean something here. */
export type InputFlags = {readonly [Flag in (typeof namedKeys)[number][0] | 'ctrl' | 'meta']?: boolean};

const namedKeys = [
	['return', 'enter'],
	['upArrow', 'up'],
	['downArrow', 'down'],
	['pageUp', 'page-up'],
	['pageDown', 'page-down'],
	['home', 'home'],
	['end', 'end'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	// Ink 6.8 reports Backspace as delete; a forward delete has nothing to delete here anyway.
	['delete', 'backspace'],
	['escape', 'escape'],
] as const;

/** One event of Ink as the keys that were pressed, in order. */
export function keysOf(input: string, flags: InputFlags): Key[] {
	if (flags.ctrl && input === 'c') return [{name: 'leave'}];
	if (flags.ctrl && input === 'u') return [{name: 'clear'}];
	if (input === '') {
		const named = namedKeys.find(([flag]) => flags[flag]);
		return named ? [{name: named[1]}] : [];
	}
	// Alt and a letter, or a control key without meaning here.
	if (flags.ctrl || (flags.meta && !flags.escape && [...input].length === 1)) return [];
	return [...withoutPasteMarks(input)].flatMap(keyOfCharacter);
}

function keyOfCharacter(character: string): Key[] {
	if (character === '\r' || character === '\n') return [{name: 'enter'}];
	if (character === '\u0003') return [{name: 'leave'}];
	if (character === '\u007f' || character === '\b') return [{name: 'backspace'}];
	if (character === '\u0015') return [{name: 'clear'}];
	if (character === '\u001b') return [{name: 'escape'}];
	if (character === '\t') return [{name: 'tab'}];
	if (character === ' ') return [{name: 'space'}];
	return /\p{Cc}|\p{Cf}|\p{Cs}/u.test(character) ? [] : [{name: 'text', text: character}];
}

/** Terminals put marks around a paste; Ink has taken the escape character off already. */
const withoutPasteMarks = (input: string) => input.replaceAll('[200~', '').replaceAll('[201~', '');
