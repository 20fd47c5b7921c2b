// Programs that read dotenv files, each giving back the values by name.
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseEnv} from 'node:util';
import {parse} from 'dotenv';
import {environmentAfter, missing, posixShells, run, which} from './real-shells.ts';

export type Reader = {
	readonly name: string;
	/** Why it cannot run here, for the title of a skipped test. */
	readonly missing: string;
	readonly read: (file: Buffer, home: string) => ReadonlyMap<string, string | undefined>;
};

const entries = (text: string) => new Map<string, string>(Object.entries(JSON.parse(text)));

/** Reads with a program: its command line, then the file's path, prints JSON. */
function byProgram(command: readonly string[]): Reader['read'] {
	return (file, home) => {
		const path = join(home, 'file.env');
		writeFileSync(path, file);
		const {status, stdout, stderr} = run([...command, path], home);
		if (status !== 0) throw new Error(stderr);
		return entries(stdout.toString());
	};
}

// Another release of Node may be named in NODES, separated by colons: its parser differs from this one's.
const nodes = (process.env.NODES ?? '').split(':').filter((path) => path !== '');
const printEnv =
	"console.log(JSON.stringify(require('node:util').parseEnv(require('node:fs').readFileSync(process.argv[1], 'utf8'))))";

const python = 'import json, sys, dotenv; print(json.dumps(dotenv.dotenv_values(sys.argv[1], encoding="utf-8")))';
const hasPython = which('python3') && run(['python3', '-c', 'import dotenv; dotenv.dotenv_values'], '/').status === 0;

const programs: readonly Reader[] = [
	{name: 'dotenv', missing: '', read: (file) => new Map(Object.entries(parse(file)))},
	{
		name: `node ${process.versions.node}`,
		missing: '',
		read: (file) => new Map(Object.entries(parseEnv(file.toString()))),
	},
	...nodes.map((path) => ({
		name: path,
		missing: existsSync(path) ? '' : ' (skipped: there is no such program)',
		read: byProgram([path, '-e', printEnv]),
	})),
	{
		name: 'python-dotenv',
		missing: hasPython ? '' : ' (skipped: python3 or its dotenv is not installed; apt-get install python3-dotenv)',
		read: byProgram(['python3', '-c', python]),
	},
	{name: 'docker --env-file by its rules', missing: '', read: (file) => docker(file.toString())},
];

const sourcing: readonly Reader[] = Object.entries(posixShells).map(([name, {command, apt}]) => ({
	name: `set -a; . file in ${name}`,
	missing: missing(command[0], apt),
	read: (file, home) => {
		const path = join(home, 'file.env');
		writeFileSync(path, file);
		return environmentAfter(command, home, `set -a; . '${path}'; set +a; exec env -0`);
	},
}));

export const readers: readonly Reader[] = [...programs, ...sourcing];

/** The rules of docker/cli pkg/kvfile: no quotes, no escapes, `#` only at the start of a line. */
function docker(text: string): Map<string, string> {
	const lines = text.split(/\r?\n/).map((line) => line.trimStart());
	return new Map(
		lines
			.filter((line) => line !== '' && !line.startsWith('#') && line.includes('='))
			.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
	);
}
