// What may stand after a flag or a command, read from how `takes` spells it: `fixed|default`, `dotenv,shell,settings`, `<region>`.
import {regions} from '../../bedrock/region.ts';
import {stayChoices} from '../../bedrock/residency.ts';
import {pinnableTiers} from '../../claude-code/variables.ts';

export type CompletedValues =
	/** One of these. */
	| {readonly kind: 'words'; readonly words: readonly string[]}
	/** Several of these, with commas between them. */
	| {readonly kind: 'list'; readonly words: readonly string[]}
	/** `text` is what nobody can complete. */
	| {readonly kind: 'AWS profile' | 'file' | 'folder' | 'text'};

/** What the tables of flags and commands do not know by themselves. */
export type KnownWords = {
	/** The forms of `--format`. */
	readonly formats: readonly string[];
	readonly worlds: readonly string[];
	/** What `help` explains. */
	readonly topics: readonly string[];
};

const text: CompletedValues = {kind: 'text'};
const words = (all: readonly string[]): CompletedValues => ({kind: 'words', words: all});

const placeholders: Readonly<Record<string, (known: KnownWords) => CompletedValues>> = {
	region: () => words(regions.map(({id}) => id)),
	geography: () => words(stayChoices),
	models: () => ({kind: 'list', words: pinnableTiers}),
	format: ({formats}) => words(formats),
	world: ({worlds}) => words(worlds),
	command: ({topics}) => words(topics),
	name: () => ({kind: 'AWS profile'}),
	path: () => ({kind: 'file'}),
	dir: () => ({kind: 'folder'}),
	profile: () => text,
	text: () => text,
	'key=value': () => text,
	id: () => text,
	number: () => text,
};

/** @throws where a placeholder is new: it has to be given its values here */
export function valuesOf(takes: string, known: KnownWords): CompletedValues {
	const placeholder = /^[<[](.*)[>\]]$/.exec(takes)?.[1];
	if (placeholder === undefined) {
		if (takes.includes(',')) return {kind: 'list', words: takes.split(',')};
		return words(takes.split('|').filter((word) => !word.includes('<')));
	}
	if (placeholder.includes('|')) return words(placeholder.split('|'));
	const values = placeholders[placeholder];
	if (!values) throw new Error(`nothing is known of ${takes}`);
	return values(known);
}
