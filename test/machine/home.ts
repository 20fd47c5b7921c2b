// Throw-away homes on the real disk for the tests of this room.
import {
	existsSync,
	lstatSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	rmSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, expect} from 'vitest';
import {installed} from '../../source/invocation.ts';
import {type Machine, type MachineParts, openMachine} from '../../source/machine/machine.ts';
import {problemText} from '../../source/output/problem-text.ts';
import type {Edit, Purpose} from '../../source/plan/edit.ts';
import {Problem} from '../../source/problem.ts';

const made: string[] = [];

afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true});
});

/** In memory, where it is about order and not about the disk: hundreds of fsyncs take no time there. */
export function newHome(where: 'disk' | 'memory' = 'disk'): string {
	const folder = where === 'memory' && existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
	const home = realpathSync(mkdtempSync(path.join(folder, 'machine-')));
	made.push(home);
	return home;
}

export const machineIn = (home: string, more: Partial<MachineParts> = {}): Machine =>
	openMachine({environment: {HOME: home, PATH: process.env.PATH ?? ''}, cwd: home, ...more});

/** The edit that a caller makes after reading the file. */
export async function editOf(
	machine: Machine,
	file: string,
	after: string | undefined,
	purpose: Purpose = 'shell',
): Promise<Edit> {
	const {bytes} = await machine.read(file);
	return {path: file, purpose, before: bytes, after: after === undefined ? undefined : Buffer.from(after), mode: 0o644};
}

/** Every file, folder and link below, with its mode and content. */
export function tree(folder: string, inside = ''): Record<string, string> {
	const found: Record<string, string> = {};
	for (const name of readdirSync(path.join(folder, inside)).toSorted()) {
		const relative = path.join(inside, name);
		const full = path.join(folder, relative);
		const stat = lstatSync(full);
		const mode = (stat.mode & 0o7777).toString(8);
		if (stat.isSymbolicLink()) found[relative] = `-> ${readlinkSync(full)}`;
		else if (stat.isDirectory()) Object.assign(found, {[relative]: `folder ${mode}`}, tree(folder, relative));
		else found[relative] = `${mode} ${readFileSync(full, 'latin1')}`;
	}
	return found;
}

/** Holds the whole text of a Problem, which is the same in every home, process and hour. */
export function expectText(problem: Problem): void {
	const text = made.reduce((all, home) => all.replaceAll(home, '/home/me'), problemText(problem, installed));
	expect(
		text
			.replaceAll(os.hostname(), 'HOST')
			.replaceAll(/process \d+/g, 'process PID')
			.replaceAll(/\d{4}-\d\d-\d\dT[\d:.-]+Z/g, 'TIME')
			.replaceAll(/\d{8}T\d{9}Z-[\da-f]{8}/g, 'TIME-ID'),
	).toMatchSnapshot();
}

/** The Problem that a promise rejects with, whose text is held; fails when it resolves or rejects with anything else. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
	const answer = await promise.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (answer instanceof Problem) {
		expectText(answer);
		return answer;
	}
	throw new Error(`no Problem but ${answer === undefined ? 'success' : String(answer)}`);
}
