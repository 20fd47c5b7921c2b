// Editing a dotenv file: our names in their place or in our marked block, everything else byte for byte as it was.
import {setupVariables, type Variable} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';
import {checkDotenv} from './dotenv-check.ts';
import {encodeDotenv} from './dotenv-encode.ts';
import {type DotenvLine, linesOf} from './dotenv-lines.ts';
import {type Block, findBlock, putBlock, takeBlock} from './marked-block.ts';

const header = [
	'# Claude Code on Amazon Bedrock, written by claude-bedrock-setup',
	'# Take it back: npx claude-bedrock-setup undo',
];

/** How a line begins that names a variable to unset: a comment to every reader but the shell snippet. */
export const unsetMark = '# claude-bedrock-setup unsets ';

/**
 * The file with these variables set, and those without a value gone; names not mentioned stay as they are. A name that stands once as a plain line is changed there;
 * the others stand in our marked block. `switchedOff`: names for the shell snippet to unset, since a dotenv file cannot say so
 * (an empty AWS_BEARER_TOKEN_BEDROCK breaks every call, so it must not be written as empty); those that are there already when
 * it is not given.
 * Throws a Problem where readers would not agree about the result.
 */
export function editDotenv(
	before: Buffer | undefined,
	variables: readonly Variable[],
	switchedOff: readonly string[] = unsetIn(before),
): Buffer {
	const block = findBlock(before);
	const outside = linesOf(latin1(before)).filter(({start}) => !block || start < block.start || start >= block.end);
	// A shell reads on to the next backtick, over lines, quotes and our block alike; nobody can say what it then finds.
	const open = outside.find(({text}) => !/^\s*#/.test(text) && text.split('`').length % 2 === 0);
	if (open) throw openBacktick(open);
	const removed = new Set(variables.flatMap(({name, value}) => (value === undefined ? [name] : [])));
	const exported = exportsItsNames(outside.filter(({name = ''}) => !removed.has(name)));
	const changed: Change[] = [];
	const inBlock: string[] = [];
	for (const {name, value} of variables) {
		const lines = outside.filter((line) => concerns(line, name));
		const unclear = lines.find(({kind, openSince}) => kind !== 'assignment' || openSince !== undefined);
		if (unclear) throw cannotTell(name, unclear);
		if (value === undefined) changed.push(...lines.map(({start, end}) => ({start, end, to: ''})));
		else if (lines.length === 1 && lines[0]) changed.push(inPlace(lines[0], name, value));
		else if (block && lines.some(({start}) => start >= block.end)) throw twice(name, lines);
		else inBlock.push(exported ? `export ${withQuotes(encodeDotenv(name, value))}` : encodeDotenv(name, value));
	}
	const foreign = block
		? foreignLines(
				block,
				variables.map(({name}) => name),
			)
		: [];
	const body = [...header, ...inBlock, ...switchedOff.map((name) => unsetMark + name), ...foreign];
	const edited = before && apply(before, changed);
	const needed = !before || block || body.length > header.length;
	const after = edited && !needed ? edited : putBlock(edited, body.join('\n'), 'lf');
	checkDotenv(before, after, variables);
	return after;
}

/** The names that our block tells the shell snippet to unset. */
export const unsetIn = (bytes: Buffer | undefined): string[] =>
	(findBlock(bytes)?.body.split('\n') ?? []).flatMap((line) =>
		line.startsWith(unsetMark) ? [line.slice(unsetMark.length).trim()] : [],
	);

/** The file without our block and without plain lines for these names; undefined where we made the file and nothing else is in it. */
export function removeFromDotenv(before: Buffer | undefined, names: readonly string[] = []): Buffer | undefined {
	const block = findBlock(before);
	const foreign = block ? foreignLines(block, setupVariables) : [];
	const rest = foreign.length > 0 && before && block ? unwrap(before, block, foreign) : takeBlock(before);
	if (!rest) return undefined;
	const removed = linesOf(latin1(rest)).filter((line) => names.some((name) => concerns(line, name)));
	const unclear = removed.find(({kind}) => kind !== 'assignment');
	if (unclear) throw cannotTell(unclear.name ?? 'a variable', unclear);
	return apply(
		rest,
		removed.map(({start, end}) => ({start, end, to: ''})),
	);
}

type Change = {start: number; end: number; to: string};

function apply(bytes: Buffer, changed: readonly Change[]): Buffer {
	const text = latin1(bytes);
	const pieces: string[] = [];
	let at = 0;
	for (const {start, end, to} of changed.toSorted((left, right) => left.start - right.start)) {
		pieces.push(text.slice(at, start), to);
		at = end;
	}
	return Buffer.from([...pieces, text.slice(at)].join(''), 'latin1');
}

// Ends in `\n` alone even in a file with `\r\n`: a shell that sources it would keep the `\r` in the value.
function inPlace({start, end, prefix = '', comment = ''}: DotenvLine, name: string, value: string): Change {
	const plain = encodeDotenv(name, value);
	const line = prefix || comment ? withQuotes(plain) : plain;
	return {start, end, to: `${prefix}${Buffer.from(line).toString('latin1')}${comment}\n`};
}

/** Node 22 misreads an empty value without quotes behind `export` and in front of a space. */
const withQuotes = (line: string) => (line.endsWith('=') ? `${line}''` : line);

/** Most lines begin with `export`: the file is for a shell to source, and a name without it would reach no program. */
function exportsItsNames(lines: readonly DotenvLine[]): boolean {
	const assignments = lines.filter(({kind}) => kind === 'assignment');
	const exported = assignments.filter(({prefix = ''}) => prefix.trim() === 'export');
	return exported.length * 2 > assignments.length;
}

/** What stands between our markers besides these names: somebody's own lines, or names that this edit is not about. */
function foreignLines(block: Block, names: readonly string[]): string[] {
	return block.body
		.split('\n')
		.filter((line) => !header.includes(line) && !line.startsWith(unsetMark))
		.filter((line) => !names.some((name) => line.replace(/^export /, '').startsWith(`${name}=`)));
}

function unwrap(before: Buffer, block: Block, lines: readonly string[]): Buffer {
	const text = Buffer.from(`${lines.join('\n')}\n`);
	return Buffer.concat([before.subarray(0, block.start), text, before.subarray(block.end)]);
}

/** A line that sets the name, or one of which readers may think so. */
function concerns({name: lineName, kind, text}: DotenvLine, name: string): boolean {
	const odd = kind === 'inside' || kind === 'unclear';
	return lineName === name || (odd && new RegExp(`(?<![A-Za-z0-9_])${name}\\s*=`).test(text));
}

const latin1 = (bytes: Buffer | undefined) => bytes?.toString('latin1') ?? '';

function cannotTell(name: string, {number, openSince}: DotenvLine): Problem {
	const since = openSince === undefined ? '' : `, inside a quote or behind a backslash of line ${openSince}`;
	return new Problem({
		code: 'dotenv-unclear',
		title: `${name} stands in the dotenv file in a way that its readers disagree about`,
		because: `line ${number}${since}`,
		next: [{say: `Give line ${number} the plain form ${name}=value, or delete it`}],
	});
}

function openBacktick({number}: DotenvLine): Problem {
	return new Problem({
		code: 'dotenv-unclear',
		title: 'A line of the dotenv file opens a backtick that it does not close',
		because: `line ${number}: a shell would take the lines after it for a command`,
		next: [{say: `Close the backtick in line ${number}, or put the value in single quotes`}],
	});
}

function twice(name: string, lines: readonly DotenvLine[]): Problem {
	return new Problem({
		code: 'dotenv-twice',
		title: `${name} is set more than once in the dotenv file, and the last one would win`,
		because: `lines ${lines.map(({number}) => number).join(' and ')}`,
		next: [{say: 'Keep one of these lines and delete the others'}],
	});
}
