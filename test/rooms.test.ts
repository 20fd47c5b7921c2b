// Who may import whom: the arrows of source/README.md, held against every import in the code, types included.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

/**
 * The rooms from the bottom to the top, each with the rooms that it may know. Files directly under source/ are everybody's, and so is
 * the lowest room, which decides what may be shown.
 * A room may know only rooms that stand above it in this list, so there can be no circle between rooms.
 */
const rooms = {
	secrets: [],
	bedrock: [],
	'aws-config': [],
	'claude-code': ['bedrock'],
	plan: ['bedrock', 'claude-code'],
	account: ['bedrock', 'aws-config', 'claude-code'],
	machine: ['bedrock', 'claude-code', 'plan'],
	access: ['bedrock', 'claude-code', 'account'],
	conversation: ['bedrock', 'claude-code', 'plan', 'account', 'machine', 'access'],
	doctor: ['bedrock', 'aws-config', 'claude-code', 'plan', 'account', 'machine', 'access'],
	output: ['bedrock', 'claude-code', 'plan', 'account', 'machine', 'access', 'conversation', 'doctor'],
	wizard: ['bedrock', 'claude-code', 'plan', 'account', 'machine', 'access', 'conversation', 'output'],
	commands: [
		'bedrock',
		'claude-code',
		'plan',
		'account',
		'machine',
		'access',
		'conversation',
		'doctor',
		'output',
		'wizard',
	],
	'simulated-aws': ['bedrock', 'machine'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The adapters are known by their types; only the commands, which put the program together, load them. */
const adapters = ['account', 'machine'];
const loadsAdapters = ['commands', 'simulated-aws', 'machine', 'account'];

type Import = {readonly file: string; readonly to: string; readonly typeOnly: boolean};

const files = readdirSync('source', {recursive: true, encoding: 'utf8'})
	.filter((name) => /\.tsx?$/.test(name))
	.map((name) => path.join('source', name));

const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** Imports and re-exports, fixed and lazy. */
const statement = /^(?:import|export) (type )?[^;]*?from '(\.{1,2}\/[^']+)'|import\('(\.{1,2}\/[^']+)'\)/gms;

const imports: readonly Import[] = [...texts].flatMap(([file, text]) =>
	[...text.matchAll(statement)].map(([, typeOnly, fixed, lazy]) => ({
		file,
		to: path.join(path.dirname(file), fixed ?? lazy ?? ''),
		typeOnly: Boolean(typeOnly),
	})),
);

/** The folder under source/, '' for the files that are everybody's. */
function roomOf(file: string): string {
	const [room = '', ...rest] = path.relative('source', file).split(path.sep);
	return rest.length > 0 ? room : '';
}

test('every import, also one of types alone, follows the direction of the rooms', () => {
	const wrong = imports.filter(({file, to}) => {
		const allowed: readonly string[] = rooms[roomOf(file) as keyof typeof rooms] ?? [];
		return roomOf(to) !== roomOf(file) && !['', 'secrets'].includes(roomOf(to)) && !allowed.includes(roomOf(to));
	});
	expect(wrong.map(({file, to}) => `${file} -> ${to}`)).toEqual([]);
});

test('a room knows only rooms that are listed above it', () => {
	const order = Object.keys(rooms);
	for (const [room, known] of Object.entries(rooms))
		for (const other of known) expect(order.indexOf(other), `${room} -> ${other}`).toBeLessThan(order.indexOf(room));
});

test('the adapters are loaded by the commands alone; everybody else knows their types', () => {
	const wrong = imports.filter(
		({file, to, typeOnly}) =>
			adapters.includes(roomOf(to)) &&
			roomOf(file) !== roomOf(to) &&
			!typeOnly &&
			!loadsAdapters.includes(roomOf(file)),
	);
	expect(wrong.map(({file, to}) => `${file} -> ${to}`)).toEqual([]);
});

test('other programs are run, and files of others read, by the adapters alone', () => {
	const doors = ['run-program.ts', 'read-file.ts', 'program-path.ts'].map((name) => path.join('source', name));
	const runs = imports.filter(({file, to}) => doors.includes(to) && roomOf(file) !== '');
	expect([...new Set(runs.map(({file}) => roomOf(file)))].toSorted()).toEqual(adapters);
});

test('the transaction and undo are entered by their index.ts', () => {
	// Every command asks whether an earlier run crashed, and must not load all of the transaction for it.
	const light = ['transaction-context', 'unfinished-work'].map((name) => `source/machine/transaction/${name}.ts`);
	const folders = ['source/machine/transaction', 'source/machine/undo'];
	const wrong = imports.filter(
		({file, to}) =>
			folders.includes(path.dirname(to)) &&
			path.dirname(file) !== path.dirname(to) &&
			path.basename(to) !== 'index.ts' &&
			!light.includes(to),
	);
	expect(wrong.map(({file, to}) => `${file} -> ${to}`)).toEqual([]);
});

test('line mode loads no file that draws: React and Ink are in files of JSX alone', () => {
	const reached = new Set(files.filter((file) => path.dirname(file) === path.join('source', 'wizard', 'line-mode')));
	expect(reached.size).toBeGreaterThan(0);
	for (const file of reached)
		for (const {file: from, to, typeOnly} of imports) if (from === file && !typeOnly) reached.add(to);
	expect([...reached].filter((file) => file.endsWith('.tsx'))).toEqual([]);
	expect([...texts].filter(([file, text]) => file.endsWith('.ts') && /from '(ink|react)/.test(text))).toEqual([]);
});

test('no file imports itself on the way round', () => {
	const done = new Set<string>();
	const circles: string[] = [];
	const visit = (file: string, way: readonly string[]): void => {
		if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
		if (way.includes(file) || done.has(file)) return;
		for (const {file: from, to} of imports) if (from === file) visit(to, [...way, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(circles).toEqual([]);
});

test('a file never stands beside a folder of the same name: the entry of a folder is its index.ts', () => {
	const folders = new Set(files.map((file) => path.dirname(file)));
	expect(files.filter((file) => folders.has(file.replace(/\.tsx?$/, '')))).toEqual([]);
});

test('no file only hands on what another one exports', () => {
	const handsOn = (text: string) =>
		text
			.split(/;\n/)
			.map((part) => part.replace(/\/\/.*\n/g, '').trim())
			.filter(Boolean)
			.every((part) => /^export (type )?(\*|\{[^}]*\}) from '\./.test(part));
	expect([...texts].filter(([, text]) => handsOn(text)).map(([file]) => file)).toEqual([]);
});

test('a type name is exported once in the whole house', () => {
	const names = [...texts.values()].flatMap((text) =>
		[...text.matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(([, name = '']) => name),
	);
	expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('no file is longer than 200 lines, and each says in its first line what it is for', () => {
	expect([...texts].filter(([, text]) => text.split('\n').length > 201).map(([file]) => file)).toEqual([]);
	expect([...texts].filter(([, text]) => !text.startsWith('// ')).map(([file]) => file)).toEqual([]);
});

test('test/ mirrors source/: every folder of tests has its room', () => {
	const tests = readdirSync('test', {withFileTypes: true})
		.filter((entry) => entry.isDirectory())
		.map(({name}) => name);
	expect(tests.filter((name) => !(name in rooms) && !['end-to-end', 'scripts', 'sentences'].includes(name))).toEqual(
		[],
	);
	expect(Object.keys(rooms).filter((name) => !tests.includes(name))).toEqual([]);
});

test('the map names each folder and file of source/, and nothing else', () => {
	const map = readFileSync('source/README.md', 'utf8');
	const tree = map.slice(map.indexOf('source/\n'), map.indexOf('\nscripts/'));
	const named = [...tree.matchAll(/^ {2}([\w-]+(?:\/|\.ts)) /gm)].map(([, name = '']) => name);
	const there = readdirSync('source', {withFileTypes: true})
		.filter(({name}) => name !== 'README.md')
		.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
	expect(named.toSorted()).toEqual(there.toSorted());
});

test('every file and folder that the map names exists', () => {
	const map = readFileSync('source/README.md', 'utf8');
	const named = [...map.matchAll(/`([a-z][\w-]*(?:\/[\w-]+)*(?:\/|\.tsx?|\.js))`/g)].map(([, name = '']) => name);
	const places = ['', 'source', 'source/conversation', 'source/wizard', 'source/bedrock/aws-errors'];
	expect(
		named.filter((name) => name !== 'index.ts' && !places.some((place) => existsSync(path.join(place, name)))),
	).toEqual([]);
	expect(named.length).toBeGreaterThan(30);
});
