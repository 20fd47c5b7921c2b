// The memory: last answers per account and partition, kept by conf in our own configuration folder. Never a secret.
import {readFileSync, renameSync, rmSync, statSync} from 'node:fs';
import {maskSecrets} from '../plan/secrets.ts';
import {Problem} from '../problem.ts';
import {quote} from '../quote.ts';
import {memoryIn} from './paths.ts';
import {realDisk} from './transaction/disk.ts';
import {makeFolder} from './transaction/folders.ts';
import {systemProblem} from './transaction/system-error.ts';

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

export const keyOf = (account: string, partition: string) => `${partition}:${account}`;

/** Everything remembered. Never throws and changes nothing: a damaged file is said in `problem`, and moved aside by `remember`. */
export async function openMemory(configDir: string): Promise<AnswerStore> {
	const file = memoryIn(configDir);
	try {
		if (!exists(file)) return {answers: {}};
		const why = damage(file);
		if (why) return {answers: {}, problem: damaged(file, why)};
		// Read without conf, which costs a tenth of a second to load: a re-run shows its first screen that much sooner.
		const {last, answers} = JSON.parse(readFileSync(file, 'utf8'));
		return {
			...(typeof last === 'string' && {last}),
			answers: isRecord(answers) ? onlyRecords(answers) : {},
		};
	} catch (error) {
		return {answers: {}, problem: systemProblem('The last answers cannot be read', file, error)};
	}
}

/** @throws Problem when the file cannot be written; nothing else depends on it */
export async function remember(configDir: string, key: string, answers: StoredAnswers): Promise<void> {
	const file = memoryIn(configDir);
	const safe = Object.fromEntries(Object.entries(answers).filter(([, value]) => !holdsSecret(value)));
	try {
		moveAsideIfDamaged(file);
		// A folder that was there before keeps its mode: nothing in it is a secret that its own mode does not keep.
		const made = makeFolder(realDisk, configDir, 0o700);
		const store = await open(configDir);
		const all = store.get('answers');
		store.set({last: key, answers: {...(isRecord(all) ? all : {}), [key]: safe}});
		if (made.length > 0) store.set('folders', made);
		// A full disk can damage what conf writes without an error.
		check(file);
	} catch (error) {
		if (error instanceof SyntaxError) throw damagedOnWrite(file, error);
		throw systemProblem('The answers could not be remembered', file, error);
	}
}

/** conf's encryption is no protection (its README), so what looks like a key is not remembered at all. */
function holdsSecret(value: unknown): boolean {
	const text = JSON.stringify(value) ?? '';
	return maskSecrets(text) !== text;
}

/** Removes the memory. The folders that were made for it, outermost first. */
export function forgetAll(configDir: string): string[] {
	const file = memoryIn(configDir);
	rmSync(asideOf(file), {force: true});
	if (!exists(file)) return [];
	const made = foldersIn(file);
	rmSync(file, {force: true});
	return made;
}

function foldersIn(file: string): string[] {
	try {
		const {folders} = JSON.parse(readFileSync(file, 'utf8'));
		return Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
	} catch {
		return [];
	}
}

/** conf is what writes: its schema, atomic write and file mode. Loaded only then. */
async function open(configDir: string) {
	const {default: Conf} = await import('conf');
	return new Conf<Record<string, unknown>>({
		cwd: configDir,
		configName: 'config',
		// Otherwise a folder `claude-bedrock-setup-nodejs`; model ids hold dots, which are no paths here.
		projectSuffix: '',
		projectName: 'claude-bedrock-setup',
		accessPropertiesByDotNotation: false,
		configFileMode: 0o600,
		clearInvalidConfig: false,
	});
}

/** conf throws on a damaged file, and a full disk can leave one behind without an error. */
function moveAsideIfDamaged(file: string): void {
	if (damage(file)) renameSync(file, asideOf(file));
}

function damage(file: string): SyntaxError | undefined {
	try {
		check(file);
		return undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return error;
		throw error;
	}
}

const damaged = (file: string, {message: because}: SyntaxError) =>
	new Problem({
		code: 'memory-damaged',
		title: 'The last answers cannot be read and start anew',
		because,
		next: [{say: 'Look at the file; the next setup keeps it beside', run: `cat ${quote.posix(file)}`}],
	});

function check(file: string) {
	if (exists(file) && !isRecord(JSON.parse(readFileSync(file, 'utf8')))) throw new SyntaxError('no JSON object');
}

const asideOf = (file: string) => `${file}.damaged`;

const exists = (file: string) => statSync(file, {throwIfNoEntry: false}) !== undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const onlyRecords = (all: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (isRecord(value) ? [[key, value]] : [])));

const damagedOnWrite = (file: string, {message: because}: SyntaxError) =>
	new Problem({
		code: 'disk-full',
		title: 'The answers could not be remembered',
		because,
		next: [{say: 'The disk may be full', run: `df -h ${quote.posix(file)}`}],
	});
