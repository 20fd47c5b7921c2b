// Tests the report on values: which place wins and why, which have the same value, and which have no effect.

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

test('The report names the winning place and why it wins, places with the same value, and places without effect', () => {
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
		because: 'overrides environment',
		evidence: [
			'/home/user/.claude/settings.json:3',
			'the same in /home/user/bedrock.env:7',
			'overridden: eu-west-1 · /home/user/.zshrc:4',
		],
		value: {alike: false},
	});
});

test('A value that only a new terminal has is reported as such', () => {
	expect(said(region('eu-west-1', 'shell'), region('eu-west-1', 'shell-file', '/home/user/.zshrc', 4))).toMatchObject({
		title: 'AWS_REGION is not set here',
		evidence: ['in a new terminal: eu-west-1 · /home/user/.zshrc:4'],
	});
});

test('A line of a start-up file that a later line overrides is reported as without effect', () => {
	expect(
		said(
			region('eu-west-1', 'environment'),
			region('us-east-1', 'shell-file', '/home/user/.zshrc', 4),
			region('eu-west-1', 'shell-file', '/home/user/.zshrc', 9),
		),
	).toMatchObject({
		because: 'the last export counts',
		evidence: ['/home/user/.zshrc:9', 'overridden: us-east-1 · /home/user/.zshrc:4'],
	});
});

test('An empty value in settings is reported as cancelling what it overrides', () => {
	expect(
		said(region('', 'user', '/home/user/.claude/settings.json', 3), region('eu-west-1', 'environment')),
	).toMatchObject({
		title: 'AWS_REGION is cancelled',
		evidence: ['/home/user/.claude/settings.json:3', 'overridden: eu-west-1 · environment'],
	});
});

test('A secret never appears whole, wherever it is set', () => {
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
