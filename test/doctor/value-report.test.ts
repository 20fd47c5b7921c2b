// Each place where a variable is set is said: the one that wins and why, those that say the same, and those that are dead.
import {expect, test} from 'vitest';
import type {Assignment, ConfigLayer} from '../../source/claude-code/settings-layers.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {subjectOf} from '../../source/doctor/subject.ts';
import {valueReport} from '../../source/doctor/value-report.ts';
import {healthy} from './healthy.ts';

const region = (value: string, layer: ConfigLayer, path?: string, line?: number): Assignment => ({
	name: 'AWS_REGION',
	value,
	origin: {layer, ...(path && {path}), ...(line && {line})},
});

const without = healthy().sources.filter(({name}) => name !== 'AWS_REGION');
const said = (...sources: readonly Assignment[]) =>
	valueReport(subjectOf({...healthy(), sources: [...without, ...sources]})).find(({id}) => id === 'value-AWS_REGION');

test('the winner, why it wins, who says the same, and who is dead', () => {
	expect(
		said(
			region('us-west-2', 'user', '/home/user/.claude/settings.json', 3),
			region('us-west-2', 'dotenv', '/home/user/bedrock.env', 7),
			region('eu-west-1', 'environment'),
			region('eu-west-1', 'shell-file', '/home/user/.zshrc', 4),
		),
	).toEqual({
		id: 'value-AWS_REGION',
		status: 'ok',
		title: 'AWS_REGION=us-west-2',
		because: 'user settings beats environment',
		evidence: [
			'/home/user/.claude/settings.json:3',
			'the same in /home/user/bedrock.env:7',
			'dead: eu-west-1 · /home/user/.zshrc:4',
		],
	});
});

test('what only a new terminal has is said to be there', () => {
	expect(said(region('eu-west-1', 'shell'), region('eu-west-1', 'shell-file', '/home/user/.zshrc', 4))).toMatchObject({
		title: 'AWS_REGION is not set here',
		evidence: ['in a new terminal: eu-west-1 · /home/user/.zshrc:4'],
	});
});

test('a line that a later one overrides is dead, though no process ever saw it', () => {
	expect(
		said(
			region('eu-west-1', 'environment'),
			region('us-east-1', 'shell-file', '/home/user/.zshrc', 4),
			region('eu-west-1', 'shell-file', '/home/user/.zshrc', 9),
		),
	).toMatchObject({
		because: 'what was exported last counts',
		evidence: ['/home/user/.zshrc:9', 'dead: us-east-1 · /home/user/.zshrc:4'],
	});
});

test('an empty value in settings cancels what it beats', () => {
	expect(
		said(region('', 'user', '/home/user/.claude/settings.json', 3), region('eu-west-1', 'environment')),
	).toMatchObject({
		title: 'AWS_REGION is cancelled',
		evidence: ['/home/user/.claude/settings.json:3', 'dead: eu-west-1 · environment'],
	});
});

test('a secret is said by its kind and last four characters, wherever it is set', () => {
	const token = 'ABSKQmVkcm9ja0FQSUtleS1leGFtcGxlMQ';
	const sources: Assignment[] = (['user', 'environment', 'shell'] as const).map((layer, at) => ({
		name: 'AWS_BEARER_TOKEN_BEDROCK',
		value: `${token}${at}`,
		origin: {layer},
	}));
	const all = JSON.stringify(diagnose(subjectOf({...healthy(), sources: [...healthy().sources, ...sources]})));
	expect(all).toContain('value-AWS_BEARER_TOKEN_BEDROCK');
	expect(all).not.toContain(token);
});
