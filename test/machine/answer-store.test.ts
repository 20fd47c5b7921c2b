// The stored answers: by account, private, and no obstacle when their file is damaged.
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Machine} from '../../source/machine/machine.ts';
import {machineIn, newHome, tree} from './home.ts';

const answersOf = async (machine: Machine, key: string) => (await machine.storedAnswers()).answers[key];

const arn = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-5-v1:0';

test('answers come back by account and partition, and the last account is known before sign-in', async () => {
	const home = newHome();
	await machineIn(home).storeAnswers('111122223333', 'aws', {model: arn, 'key.with.dots': [1], oneM: ['opus']});
	await machineIn(home).storeAnswers('111122223333', 'aws-us-gov', {region: 'us-gov-west-1'});
	const machine = machineIn(home);
	expect(await answersOf(machine, 'aws:111122223333')).toEqual({model: arn, 'key.with.dots': [1], oneM: ['opus']});
	expect(await answersOf(machine, 'aws:444455556666')).toBeUndefined();
	const {last, answers, problem} = await machine.storedAnswers();
	expect({last, accounts: Object.keys(answers), problem}).toEqual({
		last: 'aws-us-gov:111122223333',
		accounts: ['aws:111122223333', 'aws-us-gov:111122223333'],
		problem: undefined,
	});
});

test('answers are stored in one private file in our own folder, and nowhere else', async () => {
	const home = newHome();
	const machine = machineIn(home);
	await machine.storeAnswers('111122223333', 'aws', {region: 'us-east-1'});
	const file = path.join(home, '.config/claude-bedrock-setup/config.json');
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
	expect(Object.keys(tree(home))).toEqual([
		'.config',
		'.config/claude-bedrock-setup',
		'.config/claude-bedrock-setup/config.json',
	]);
	await machine.off();
	expect(tree(home)).toEqual({});
});

test('reading the answers creates nothing', async () => {
	const home = newHome();
	expect(await machineIn(home).storedAnswers()).toEqual({answers: {}});
	expect(tree(home)).toEqual({});
});

test.each(['{"answers": {', '[]', 'null', ''])(
	'a damaged file (%s) is reported, then moved aside by the next write, and deleted by off',
	async (text) => {
		const home = newHome();
		const machine = machineIn(home);
		mkdirSync(machine.configDir, {recursive: true});
		writeFileSync(path.join(machine.configDir, 'config.json'), text);
		const {answers, problem} = await machine.storedAnswers();
		expect({answers, code: problem?.code}).toEqual({answers: {}, code: 'memory-damaged'});
		expect(Object.values(tree(machine.configDir))).toEqual([`644 ${text}`]);
		await machine.storeAnswers('111122223333', 'aws', {region: 'us-east-1'});
		expect(await answersOf(machine, 'aws:111122223333')).toEqual({region: 'us-east-1'});
		expect(readFileSync(path.join(machine.configDir, 'config.json.damaged'), 'utf8')).toBe(text);
		await machine.off();
		expect(existsSync(machine.configDir)).toBe(false);
	},
);

test('entries of another shape in the file are ignored', async () => {
	const home = newHome();
	const machine = machineIn(home);
	mkdirSync(machine.configDir, {recursive: true});
	writeFileSync(
		path.join(machine.configDir, 'config.json'),
		'{"last": 5, "answers": {"aws:1": "x", "aws:2": {"a": 1}}}',
	);
	expect(await machine.storedAnswers()).toEqual({answers: {'aws:2': {a: 1}}});
});

test('a value that looks like a key is not stored', async () => {
	const home = newHome();
	const machine = machineIn(home);
	await machine.storeAnswers('111122223333', 'aws', {region: 'us-east-1', token: `ABSK${'QUJD'.repeat(8)}`});
	expect(await answersOf(machine, 'aws:111122223333')).toEqual({region: 'us-east-1'});
});

test('a folder that cannot be written is a Problem, not a stack trace', async () => {
	const home = newHome();
	writeFileSync(path.join(home, '.config'), '');
	await expect(machineIn(home).storeAnswers('111122223333', 'aws', {})).rejects.toMatchObject({
		name: 'Problem',
		title: 'The answers could not be remembered',
	});
	expect(existsSync(path.join(home, '.config/claude-bedrock-setup'))).toBe(false);
	expect(readdirSync(home)).toEqual(['.config']);
});

test('a folder that existed before keeps its mode', async () => {
	const home = newHome();
	const machine = machineIn(home);
	mkdirSync(machine.configDir, {recursive: true, mode: 0o755});
	await machine.storeAnswers('111122223333', 'aws', {});
	expect(statSync(machine.configDir).mode & 0o777).toBe(0o755);
});
