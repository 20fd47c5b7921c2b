// Chunks into keys, in one place: Ink hands over a whole chunk as one input, so "ab\r" arrives as a single event.
import type {Key as InkKey} from 'ink';

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
				| 'space'
				| 'tab'
				| 'leave';
	  }
	| {readonly name: 'text'; readonly text: string};

const named: readonly (readonly [keyof InkKey, Exclude<Key['name'], 'text'>])[] = [
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
];

/** One event of Ink as the keys that were pressed, in order. */
export function keysOf(input: string, key: InkKey): Key[] {
	if (key.ctrl && input === 'c') return [{name: 'leave'}];
	if (input === '') {
		const found = named.find(([flag]) => key[flag]);
		return found ? [{name: found[1]}] : [];
	}
	// Alt and a letter, or a control key without meaning here.
	if (key.ctrl || (key.meta && !key.escape && [...input].length === 1)) return [];
	return [...withoutPasteMarks(input)].flatMap(character);
}

function character(one: string): Key[] {
	if (one === '\r' || one === '\n') return [{name: 'enter'}];
	if (one === '\u0003') return [{name: 'leave'}];
	if (one === '\u007f' || one === '\b') return [{name: 'backspace'}];
	if (one === '\u001b') return [{name: 'escape'}];
	if (one === '\t') return [{name: 'tab'}];
	if (one === ' ') return [{name: 'space'}];
	return /\p{Cc}|\p{Cf}|\p{Cs}/u.test(one) ? [] : [{name: 'text', text: one}];
}

/** Terminals put marks around a paste; Ink has taken the escape character off already. */
const withoutPasteMarks = (input: string) => input.replaceAll('[200~', '').replaceAll('[201~', '');
