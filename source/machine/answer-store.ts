// Stores the last answers of each account in one file of our configuration folder, which conf writes. Never a secret.
import {readdirSync, readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import path from 'node:path';
import {Problem} from '../problem.ts';
import {withoutSecrets} from '../secrets/secret-text.ts';
import {freeSpace, showFile} from '../shell-command.ts';
import {realDisk} from './files/disk.ts';
import {makeFolder} from './files/folders.ts';
import {systemProblem} from './files/system-error.ts';
import {answersFile} from './paths.ts';

/** Answers as plain JSON values, by question. */
export type StoredAnswers = Readonly<Record<string, unknown>>;

export type AnswerStore = {
	/** `partition:account` used last. */
	readonly last?: string;
	/** By `partition:account`. */
	readonly answers: Readonly<Record<string, StoredAnswers>>;
	/** What is wrong with the file: none of its answers can be used. */
	readonly problem?: Problem;
};

/** The key of an account's answers: `aws:111122223333`. */
export const accountKey = (account: string, partition: string) => `${partition}:${account}`;

/** All stored answers. Never throws and changes nothing: a damaged file is reported in `problem`, and `storeAnswers` moves it aside. */
export async function readAnswerStore(configDir: string): Promise<AnswerStore> {
	const file = answersFile(configDir);
	try {
		if (!exists(file)) return {answers: {}};
		const damage = findDamage(file);
		if (damage) return {answers: {}, problem: damagedProblem(file, damage)};
		// Read without conf, because loading conf takes a tenth of a second, and the first screen of a re-run waits for this.
		const {last, answers} = JSON.parse(readStore(file));
		return {
			...(typeof last === 'string' && {last}),
			answers: isRecord(answers) ? recordsOf(answers) : {},
		};
	} catch (error) {
		return {answers: {}, problem: systemProblem('The last answers cannot be read', file, error)};
	}
}

/** `key`: see `accountKey`. @throws Problem when the file cannot be written */
export async function storeAnswers(configDir: string, key: string, answers: StoredAnswers): Promise<void> {
	const file = answersFile(configDir);
	const safe = Object.fromEntries(Object.entries(answers).filter(([, value]) => !holdsSecret(value)));
	try {
		moveAsideIfDamaged(file);
		// A folder that existed before keeps its mode: the files in it that hold secrets have a private mode of their own.
		const created = makeFolder(realDisk, configDir, 0o700);
		const store = await openConf(configDir);
		const all = store.get('answers');
		store.set({last: key, answers: {...(isRecord(all) ? all : {}), [key]: safe}});
		if (created.length > 0) store.set('folders', created);
		// With a full disk conf can write half a file without an error.
		checkFile(file);
	} catch (error) {
		if (error instanceof SyntaxError) throw writtenHalf(file, error);
		throw systemProblem('The answers could not be remembered', file, error);
	}
}

/** conf's encryption is no protection (its README says so), so a value that looks like a key is not stored at all. */
function holdsSecret(value: unknown): boolean {
	const text = JSON.stringify(value) ?? '';
	return withoutSecrets(text) !== text;
}

/** Deletes all stored answers. @returns the folders that were created for them, outermost first */
export function deleteAnswers(configDir: string): string[] {
	const file = answersFile(configDir);
	for (const leftover of [damagedFile(file), ...unfinishedWrites(file)]) rmSync(leftover, {force: true});
	if (!exists(file)) return [];
	const folders = createdFolders(file);
	rmSync(file, {force: true});
	return folders;
}

/** A write that was killed leaves `config.json.tmp-…` behind (atomically, which conf writes with). */
function unfinishedWrites(file: string): string[] {
	const folder = path.dirname(file);
	if (!exists(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.startsWith(`${path.basename(file)}.tmp-`))
		.map((name) => path.join(folder, name));
}

function createdFolders(file: string): string[] {
	try {
		const {folders} = JSON.parse(readStore(file));
		return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
	} catch {
		return [];
	}
}

/** conf writes the file atomically and sets its mode. Loaded only to write. */
async function openConf(configDir: string) {
	const {default: Conf} = await import('conf');
	return new Conf<Record<string, unknown>>({
		cwd: configDir,
		configName: 'config',
		// Without it conf uses the folder `claude-bedrock-setup-nodejs`.
		projectSuffix: '',
		projectName: 'claude-bedrock-setup',
		// The dots in model ids separate no path.
		accessPropertiesByDotNotation: false,
		configFileMode: 0o600,
		clearInvalidConfig: false,
	});
}

/** Done before conf opens the file, because conf throws on a damaged one. */
function moveAsideIfDamaged(file: string): void {
	if (findDamage(file)) renameSync(file, damagedFile(file));
}

function findDamage(file: string): SyntaxError | undefined {
	try {
		checkFile(file);
		return undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return error;
		throw error;
	}
}

const damagedProblem = (file: string, {message: because}: SyntaxError) =>
	new Problem({
		code: 'memory-damaged',
		title: 'Your last answers cannot be read, so they are not suggested',
		because,
		next: [{say: 'Look at the file; the next set-up keeps it under another name', run: showFile(file)}],
	});

/** @throws SyntaxError when the file is no JSON object */
function checkFile(file: string) {
	if (exists(file) && !isRecord(JSON.parse(readStore(file)))) throw new SyntaxError('it holds no JSON object');
}

/** Looks first: reading a pipe would wait for its other end, and reading a device would not end. @throws the system's error */
function readStore(file: string): string {
	const stats = statSync(file);
	if (!stats.isFile()) throw Object.assign(new Error(`ENOTSUP: ${file} is no regular file`), {code: 'ENOTSUP'});
	return readFileSync(file, 'utf8');
}

const damagedFile = (file: string) => `${file}.damaged`;

const exists = (file: string) => statSync(file, {throwIfNoEntry: false}) !== undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const recordsOf = (all: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (isRecord(value) ? [[key, value]] : [])));

const writtenHalf = (file: string, {message: because}: SyntaxError) =>
	new Problem({
		code: 'disk-full',
		title: 'The answers could not be remembered',
		because,
		next: [{say: 'Make room, then run this again', run: freeSpace(file)}],
	});
