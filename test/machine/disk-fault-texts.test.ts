// What is said where the disk, the system or the owner of a file stands in the way.

import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {readAnswerStore} from '../../source/machine/answer-store.ts';
import {realDisk, type Stat} from '../../source/machine/files/disk.ts';
import {inspectFile} from '../../source/machine/files/inspect-file.ts';
import {encodingProblem, metadataProblem} from '../../source/machine/files/preconditions.ts';
import {resolveSymlinks} from '../../source/machine/files/resolve-symlinks.ts';
import {systemProblem} from '../../source/machine/files/system-error.ts';
import {machinePaths} from '../../source/machine/paths.ts';
import {Problem} from '../../source/problem.ts';
import {readWholeFile} from '../../source/read-file.ts';
import {headedProblem, problemOf} from '../problem-texts.ts';
import {planFor} from './example-setup.ts';
import {fileWriterIn} from './fault-run.ts';
import {faultyDisk} from './faulty-disk.ts';
import {machineIn, newHome} from './home.ts';

const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ELOOP', 'EIO'];
const systemError = (code: string) => Object.assign(new Error(`${code}: as the system says it`), {code});
const file = '/home/me/.zshrc';

test('every error of the system is told with what to do', async () => {
	const texts = codes.map((code) =>
		headedProblem(code, systemProblem(`${file} could not be written`, file, systemError(code))),
	);
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/system-errors.txt');
});

/** The numbers of calls and processes depend on the moment, the folder on the run. */
const withoutChance = (text: string, home: string) =>
	text
		.replaceAll(home, '/home/me')
		.replaceAll(os.hostname(), 'HOST')
		.replaceAll(/process \d+/g, 'process PID')
		.replaceAll(/\d{4}-\d\d-\d\dT[\d:.-]+Z/g, 'TIME')
		.replaceAll(/\d{8}T\d{9}Z-[\da-f]{6,8}/g, 'TIME-ID')
		.replaceAll(/\.[\da-f]{12}(?=\W)/g, '.HEX');

/** What to add by hand is another matter. */
const withoutText = (problem: Problem) =>
	headedProblem('no space left', problem)
		.replaceAll(/injected, \w+/g, 'injected')
		.replace(/(by hand\n)[\s\S]*/, '$1');

/** Of a write that was taken back there is nothing for undo to find. */
function receiptsIn(home: string): string[] {
	const folder = path.join(home, '.local/state/claude-bedrock-setup/receipts');
	return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
}

/** What a first set-up says, wherever the disk fails: for good, or at one call. */
async function saidOnFullDisk(forever: boolean): Promise<string[]> {
	const counted = faultyDisk(undefined);
	const home = newHome('memory');
	await fileWriterIn(home, counted.disk).apply(await planFor(machineIn(home), 'us-east-1'));
	const texts = new Set<string>();
	for (let at = 1; at <= counted.calls().length; at++) {
		const other = newHome('memory');
		const plan = await planFor(machineIn(other), 'us-east-1');
		const {disk} = faultyDisk({at, what: 'ENOSPC', forever});
		const problem = await fileWriterIn(other, disk)
			.apply(plan)
			.then(
				() => undefined,
				(error: unknown) => error,
			);
		if (!(problem instanceof Problem)) continue;
		texts.add(withoutChance(withoutText(problem), other));
		if (!forever) expect(receiptsIn(other), `call ${at}: ${problem.title}`).toEqual([]);
	}
	return [...texts];
}

test('a disk that becomes full at any call of a write, and what else is said where it has room again for taking the write back', async () => {
	const always = await saidOnFullDisk(true);
	const once = (await saidOnFullDisk(false)).filter((text) => !always.includes(text));
	await expect(always.join('\n')).toMatchFileSnapshot('texts/full-disk.txt');
	await expect(once.join('\n')).toMatchFileSnapshot('texts/full-disk-once.txt');
});

const stat = (more: Partial<Stat>): Stat => ({
	...(realDisk.stat('/') as Stat),
	kind: 'file',
	mode: 0o644,
	size: 1,
	...more,
});
const mine = process.geteuid?.() ?? 0;

test('a file that is not edited says why', async () => {
	const home = '/home/me';
	const refused = (
		heading: string,
		more: Partial<Stat>,
		given: {real?: string; owner?: number; sudo?: string; error?: string},
	) => {
		const disk = {
			...realDisk,
			realpath: (name: string) => name,
			stat: () => {
				if (given.error) throw systemError(given.error);
				return stat({kind: 'folder', uid: given.owner ?? mine});
			},
			writable: () => undefined,
		};
		const problem = metadataProblem(
			{disk, home, environment: {...(given.sudo && {SUDO_USER: given.sudo})}},
			{file, realPath: given.real ?? file, stat: stat(more), folder: home},
		);
		if (!problem) throw new Error('nothing is wrong');
		return headedProblem(heading, problem).replaceAll(`uid ${mine}`, 'uid ME');
	};
	const relative = inspectFile({disk: realDisk, home, environment: {}}, 'bedrock.env').problem;
	const texts = [
		headedProblem('no absolute path', relative as Problem),
		refused('built by Nix', {}, {real: '/nix/store/x/.zshrc'}),
		refused('a folder', {kind: 'folder'}, {}),
		refused('a device', {kind: 'other'} as Partial<Stat>, {}),
		refused('read-only', {mode: 0o444}, {}),
		refused('too large', {size: 3 * 1024 * 1024}, {}),
		refused('of another user', {}, {owner: mine + 1000}).replace(/uid \d+/, 'uid OTHER'),
		refused('of another user, under sudo', {}, {owner: mine + 1000, sudo: 'jane'}).replace(/uid \d+/, 'uid OTHER'),
		refused('the home cannot be looked at', {}, {error: 'EACCES'}),
		...['\xff\xfea\0', '\xfe\xff\0a', 'a\0b'].map((text) =>
			headedProblem(JSON.stringify(text), encodingProblem(file, Buffer.from(text, 'latin1')) as Problem),
		),
		...([{}, {HOME: 'me'}] as const).map((environment) =>
			headedProblem(
				`HOME: ${JSON.stringify(environment)}`,
				problemOf(() => machinePaths(environment, '/', 'linux')),
			),
		),
		headedProblem(
			'Windows',
			problemOf(() => machinePaths({}, '/', 'win32')),
		),
	];
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/unedited-files.txt');
});

test('a link that leads nowhere, and a file that cannot be read', async () => {
	const home = newHome();
	const at = (name: string) => path.join(home, name);
	symlinkSync('loop', at('loop'));
	symlinkSync('missing/folder/file', at('nowhere'));
	symlinkSync('circle', at('circle'));
	for (let link = 0; link < 42; link++) symlinkSync(`link${link + 1}`, at(`link${link}`));
	symlinkSync('other', at('once'));
	symlinkSync('once', at('other'));
	const links = ['loop', 'nowhere', 'link0', 'once', 'circle/file'].map((name) =>
		headedProblem(
			name,
			problemOf(() => resolveSymlinks(realDisk, at(name))),
		),
	);
	mkdirSync(at('folder'));
	writeFileSync(at('huge'), '');
	truncateSync(at('huge'), 3 * 1024 * 1024);
	execFileSync('mkfifo', [at('pipe')]);
	const files = await Promise.all(
		[at('folder'), at('huge'), at('pipe'), '/dev/null'].map((name) =>
			readWholeFile(name).then(String, (error: Error) => `# ${path.basename(name)}\n${error.message}\n`),
		),
	);
	mkdirSync(at('store'));
	const answers: string[] = [];
	for (const text of ['{', '[]']) {
		writeFileSync(at('store/config.json'), text);
		const {problem} = await readAnswerStore(at('store'));
		answers.push(headedProblem(`stored answers: ${text}`, problem as Problem));
	}
	mkdirSync(at('odd/config.json'), {recursive: true});
	answers.push(headedProblem('stored answers: a folder', (await readAnswerStore(at('odd'))).problem as Problem));
	await expect(withoutChance([...links, ...files, ...answers].join('\n'), home)).toMatchFileSnapshot(
		'texts/unread-files.txt',
	);
});
