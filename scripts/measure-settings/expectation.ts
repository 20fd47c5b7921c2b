// From the answers about one place of a settings file to what Claude Code accepts there.
import type {Reading} from './ask-claude-code.ts';
import {samples} from './trials.ts';

/** By the value that was tried. */
export type Answers = ReadonlyMap<unknown, Reading> & Pick<Map<unknown, Reading>, 'set'>;

/** The texts that are accepted, and the other types. */
export type Texts = {readonly texts: readonly string[]; readonly types: string};

/**
 * `any`: no value makes Claude Code ignore the file. Else the accepted types, where numbers may be of a kind, and an object that
 * needs members has them behind a colon: `object:type,command`. `text`: some strings are accepted, and not every one.
 */
export function expectation(path: string, answers: Answers): string | Texts {
	const types = Object.entries(samples).flatMap(([name, value]) => (answers.get(value)?.taken ? [name] : []));
	if (types.length === Object.keys(samples).length) return 'any';
	const accepted = types.map((name) => (name === 'number' ? numberWords(answers) : name)).join(' | ');
	const about = new RegExp(`^\\(${placePattern(path)}\\): .*Expected (?:one of: )?(["'].*)$`, 'm');
	const texts = types.includes('string') ? undefined : about.exec(answers.get(samples.string)?.words ?? '')?.[1];
	if (texts) return {texts: [...texts.matchAll(/["']([^"']*)["']/g)].map(([, text = '']) => text), types: accepted};
	const member = new RegExp(`^\\(${placePattern(path)}\\.(\\w+)\\): `, 'gm');
	const needed = [...(answers.get(samples.object)?.words ?? '').matchAll(member)].map(([, name = '']) => name);
	if (types.length === 0 && needed.length > 0) return `object:${[...new Set(needed)].join(',')}`;
	return accepted || 'text';
}

/** As Claude Code names the place: an element by its index, `measured` being the member that was tried. */
const placePattern = (path: string) =>
	path
		.split('.')
		.map((part) => part.replace('*', 'measured').replace('[]', '\\.0'))
		.join('\\.');

function numberWords(answers: Answers): string {
	const refuses = (value: number) => answers.get(value)?.taken === false;
	if (refuses(0) && refuses(0.5)) return 'positive integer';
	if (refuses(-1) && refuses(0.5)) return 'integer from 0';
	if (refuses(0) && refuses(2)) return 'fraction above 0';
	return refuses(-1) && refuses(2) ? 'fraction' : 'number';
}
