// Property: whatever happens in whatever order, what the user wrote stays, and off leaves nothing of ours.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {setupVariables} from '../../source/claude-code/variables.ts';
import type {Machine} from '../../source/machine/machine.ts';
import {Problem} from '../../source/problem.ts';
import {filesOf, planFor, setUp} from './example-setup.ts';
import {fileWriterIn} from './fault-run.ts';
import {faultyDisk, Killed} from './faulty-disk.ts';
import {machineIn, newHome} from './home.ts';

type Step =
	| {readonly do: 'set up'; readonly region: number}
	| {readonly do: 'edit'; readonly file: 'dotenv' | 'shell' | 'settings'; readonly where: 'top' | 'end'}
	| {readonly do: 'undo' | 'off'}
	| {readonly do: 'killed'; readonly what: 'set up' | 'undo' | 'off'; readonly at: number};

const step: fc.Arbitrary<Step> = fc.oneof(
	{weight: 4, arbitrary: fc.record({do: fc.constant('set up' as const), region: fc.integer({min: 1, max: 3})})},
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constant('edit' as const),
			file: fc.constantFrom('dotenv', 'shell', 'settings'),
			where: fc.constantFrom('top', 'end'),
		}),
	},
	{weight: 3, arbitrary: fc.constant({do: 'undo' as const})},
	{weight: 1, arbitrary: fc.constant({do: 'off' as const})},
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('killed' as const),
			what: fc.constantFrom('set up', 'undo', 'off'),
			at: fc.integer({min: 1, max: 200}),
		}),
	},
);

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** What is the user's in the three files: lines and keys that are not ours, in their order. */
function theirs(machine: Machine) {
	const {dotenv, shell, settings} = filesOf(machine);
	const mine = (file: string) => (textOf(file) ?? '').split('\n').filter((line) => line.startsWith('USER'));
	const json = JSON.parse(textOf(settings)?.trim() || '{}');
	const env = Object.entries(json.env ?? {}).filter(([name]) => !setupVariables.includes(name));
	const overrides = Object.entries(json.modelOverrides ?? {}).filter(([name]) => name.startsWith('claude-user'));
	const top = Object.keys(json).filter((key) => key !== 'env' && key !== 'modelOverrides');
	return {dotenv: mine(dotenv), shell: mine(shell), top, env, overrides};
}

/** An edit such as a user makes, each with a text of its own. */
function edit(machine: Machine, {file, where}: Extract<Step, {do: 'edit'}>, count: number) {
	const target = filesOf(machine)[file];
	mkdirSync(path.dirname(target), {recursive: true});
	const now = textOf(target) ?? '';
	const line = `USER${count}=${count}\n`;
	if (file === 'settings') {
		const {env, modelOverrides, ...others} = JSON.parse(now.trim() || '{}');
		const added = where === 'top' ? {[`user${count}`]: 1, ...others} : others;
		const inside = where === 'end' ? {...env, [`USER${count}`]: 'x'} : env;
		const entries = where === 'end' ? {[`claude-user-${count}`]: 'x', ...modelOverrides} : modelOverrides;
		const objects = {...(inside && {env: inside}), ...(entries && {modelOverrides: entries})};
		writeFileSync(target, JSON.stringify({...added, ...objects}, undefined, 2));
	} else if (where === 'top') writeFileSync(target, line + now);
	else writeFileSync(target, now === '' || now.endsWith('\n') ? now + line : `${now}\n${line}`);
}

async function killed(machine: Machine, {what, at}: Extract<Step, {do: 'killed'}>) {
	const writer = fileWriterIn(machine.home, faultyDisk({at, what: 'kill'}).disk);
	const plan = await planFor(machine, 'us-gov-west-1');
	const run = {
		'set up': () => writer.apply(plan),
		undo: () => writer.undo(),
		off: () => writer.off(),
	};
	try {
		await run[what]();
	} catch (error) {
		if (!(error instanceof Killed || error instanceof Problem)) throw error;
	}
	// Its process is over, but this one is not.
	rmSync(path.join(machine.stateDir, 'lock'), {recursive: true, force: true});
	await machine.recover();
}

async function take(machine: Machine, one: Step, count: number) {
	if (one.do === 'set up') await setUp(machine, `us-east-${one.region}`);
	if (one.do === 'edit') edit(machine, one, count);
	if (one.do === 'killed') await killed(machine, one);
	if (one.do !== 'undo' && one.do !== 'off') return;
	try {
		await machine[one.do]();
	} catch (error) {
		if (!(error instanceof Problem) || !['nothing-to-undo', 'backup-gone'].includes(error.code)) throw error;
	}
}

test('whatever the order of setups, user edits, undos, offs and kills, the part of the user stays', {
	timeout: 600_000,
}, async () => {
	const runs = Number(process.env.FC_RUNS ?? 0) || 40;
	const property = fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 14}), async (steps) => {
		const home = newHome('memory');
		const machine = machineIn(home);
		const alone = {dotenv: '', shell: ''};
		for (const [count, one] of steps.entries()) {
			const before = theirs(machine);
			await take(machine, one, count);
			if (one.do === 'edit' && one.file !== 'settings') {
				const line = `USER${count}=${count}\n`;
				alone[one.file] = one.where === 'top' ? line + alone[one.file] : alone[one.file] + line;
			}
			if (one.do !== 'edit') expect(theirs(machine)).toEqual(before);
		}
		const before = theirs(machine);
		await take(machine, {do: 'off'}, steps.length);
		expect(theirs(machine)).toEqual(before);
		const {dotenv, shell, settings} = filesOf(machine);
		const all = [dotenv, shell, settings].map((file) => textOf(file) ?? '').join('\n');
		for (const name of [...setupVariables, 'claude-opus-5-5', 'claude-bedrock-setup']) expect(all).not.toContain(name);
		// Byte for byte the files as they would be had this program never run.
		expect(textOf(shell) ?? '').toBe(alone.shell);
		expect(textOf(dotenv) ?? '').toBe(alone.dotenv);
		if (alone.shell === '') expect(existsSync(shell)).toBe(false);
		if (before.top.length + before.env.length === 0) expect(JSON.parse(textOf(settings) || '{}')).toEqual({});
		expect(existsSync(machine.stateDir)).toBe(false);
		rmSync(home, {recursive: true, force: true});
	});
	await fc.assert(property, {numRuns: runs});
});
