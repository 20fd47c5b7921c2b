// Who may import whom: the arrows of source/README.md, held against every import in the code.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

/** From a room to the rooms it may know. `problem` and `printable` are everybody's. */
const may: Readonly<Record<string, readonly string[]>> = {
	bedrock: ['account-types'],
	'claude-code': ['bedrock', 'account-types'],
	plan: ['claude-code', 'bedrock'],
	checks: ['bedrock', 'claude-code', 'plan', 'account-types'],
	setup: ['checks', 'plan', 'bedrock', 'claude-code', 'account-types', 'machine-types'],
	account: ['bedrock'],
	machine: ['plan', 'claude-code', 'bedrock'],
	'simulated-aws': ['machine', 'bedrock'],
	faces: ['setup', 'checks', 'plan', 'bedrock', 'claude-code', 'account', 'machine', 'account-types', 'machine-types'],
};

type Import = {readonly file: string; readonly from: string; readonly to: string; readonly typeOnly: boolean};

function importsOf(file: string): Import[] {
	const text = readFileSync(file, 'utf8');
	const room = roomOf(file);
	const found = [...text.matchAll(/^import (type )?[^;]*?from '(\.{1,2}\/[^']+)'|import\('(\.{1,2}\/[^']+)'\)/gms)];
	return found.flatMap(([, typeOnly, fixed, lazy]) => {
		const to = roomOf(path.join(path.dirname(file), fixed ?? lazy ?? ''));
		return to === room || to === '' ? [] : [{file, from: room, to, typeOnly: Boolean(typeOnly)}];
	});
}

/** The folder under source/, '' for the files that are everybody's. */
function roomOf(file: string): string {
	const [room = '', ...rest] = path.relative('source', file).split(path.sep);
	return rest.length > 0 ? room : '';
}

const files = readdirSync('source', {recursive: true, encoding: 'utf8'})
	.filter((name) => /\.tsx?$/.test(name))
	.map((name) => path.join('source', name));

test('every import follows the direction of the rooms', () => {
	const wrong = files
		.flatMap(importsOf)
		.filter(({from, to, typeOnly}) => {
			const rooms = may[from] ?? [];
			return !rooms.includes(to) && !(typeOnly && rooms.includes(`${to}-types`));
		})
		.map(({file, to}) => `${file} -> ${to}`);
	expect(wrong).toEqual([]);
});

test('no file is longer than 200 lines, and each says in its first line what it is for', () => {
	const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);
	expect(texts.filter(([, text]) => text.split('\n').length > 201).map(([file]) => file)).toEqual([]);
	expect(texts.filter(([, text]) => !text.startsWith('// ')).map(([file]) => file)).toEqual([]);
});

test('test/ mirrors source/: every folder of tests has its room', () => {
	const rooms = readdirSync('source', {withFileTypes: true})
		.filter((entry) => entry.isDirectory())
		.map(({name}) => name);
	const tests = readdirSync('test', {withFileTypes: true})
		.filter((entry) => entry.isDirectory())
		.map(({name}) => name);
	expect(tests.filter((name) => !rooms.includes(name) && !['end-to-end', 'scripts'].includes(name))).toEqual([]);
	expect(rooms.filter((name) => !tests.includes(name))).toEqual([]);
});
