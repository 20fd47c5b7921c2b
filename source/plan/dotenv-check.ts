// What is about to be written to a dotenv file, read back by three readers: ours, Node's own (behind --env-file) and dotenv's rule.
import {parseEnv} from 'node:util';
import type {Variable} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';
import {unreadableLine} from './dotenv-construct.ts';
import {linesOf} from './dotenv-lines.ts';
import {findBlock} from './marked-block.ts';

/** Values by name, the last one winning as in every reader, with the line each stands in (from 1). */
export type DotenvValues = ReadonlyMap<string, {readonly value: string; readonly line: number}>;

export function readDotenv(bytes: Buffer | undefined): DotenvValues {
	const values = new Map<string, {value: string; line: number}>();
	for (const {name, value, number} of linesOf(bytes?.toString('latin1') ?? '')) {
		if (name === undefined || value === undefined) continue;
		values.set(name, {value: Buffer.from(value, 'latin1').toString(), line: number});
	}
	return values;
}

/** Throws a Problem unless all readers find exactly the wanted values, and for every other name what they found before. */
export function checkDotenv(before: Buffer | undefined, after: Buffer, variables: readonly Variable[]): void {
	const expected = new Map(variables.map(({name, value}) => [name, value]));
	const block = findBlock(after);
	for (const {openSince, number, start, name} of linesOf(after.toString('latin1'))) {
		const mine = (name !== undefined && expected.has(name)) || (block && start >= block.start && start < block.end);
		if (mine && openSince !== undefined)
			throw unsafe(`a quote or backslash in line ${openSince} takes in line ${number} when a shell reads the file`);
	}
	for (const read of readers) {
		const [was, is] = [read(before), read(after)];
		for (const name of new Set([...was.keys(), ...is.keys(), ...expected.keys()])) {
			const want = expected.has(name) ? expected.get(name) : was.get(name);
			if (is.get(name) !== want)
				throw unsafe(unreadableLine(before, name) ?? `${name} would not be read back as it should`);
		}
	}
}

const readers: readonly ((bytes: Buffer | undefined) => ReadonlyMap<string, string | undefined>)[] = [
	(bytes) => new Map([...readDotenv(bytes)].map(([name, {value}]) => [name, value])),
	// Node takes a comment for a name where it ends the file without a line break.
	(bytes) => new Map(Object.entries(parseEnv(bytes?.toString() ?? '')).filter(([name]) => !name.startsWith('#'))),
	(bytes) => byRule(bytes?.toString() ?? ''),
];

// The expression of the npm package dotenv, by which an empty value reaches into a next line that starts with a quote. It begins with
// `\s*`, which finds the same, but takes the square of the length of many blank lines.
function byRule(text: string): ReadonlyMap<string, string> {
	const rule =
		/^[^\S\n]*(?:export\s+)?([\w.-]+)(?:\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\n]+)?\s*(?:#.*)?$/gm;
	const matches = text.replace(/\r\n?/g, '\n').matchAll(rule);
	return new Map(
		[...matches].map(([, name = '', value = '']) => [name, value.trim().replace(/^(['"`])([\s\S]*)\1$/, '$2')]),
	);
}

function unsafe(because: string): Problem {
	return new Problem({
		code: 'dotenv-unsafe',
		title: 'The dotenv file cannot be edited without a risk to what is in it',
		because,
		next: [{say: 'Correct that line, or name another file', again: {set: {'--dotenv': '.env.bedrock'}}}],
	});
}
