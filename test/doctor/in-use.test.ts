// What the doctor says is in use: fine only where AWS proved it and no check found anything about it.
import {expect, test} from 'vitest';
import {diagnose, exitCode} from '../../source/doctor/diagnose.ts';
import type {Subject} from '../../source/doctor/subject.ts';
import {healthy, probeRefused, refused} from './healthy.ts';
import {haiku, opus, to} from './names.ts';

const rowsOf = (subject: Subject) =>
	Object.fromEntries(
		diagnose(subject).flatMap(({id, inUse, status, because}) =>
			inUse ? [[id.replace('in-use-', ''), because ? `${status}: ${because}` : status]] : [],
		),
	);

test('everything that was called is fine', () => {
	const {fable, ...called} = rowsOf(healthy());
	expect(new Set(Object.values(called))).toEqual(new Set(['ok']));
	expect(fable, 'nobody chose it, and only a pick in /model calls it').toBe('unknown: not called');
});

test('a model of another geography, and every role that it has, is as bad as its finding', () => {
	const rows = rowsOf(healthy({user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: to('eu')(haiku)}}));
	expect(rows).toMatchObject({
		identity: 'ok',
		region: 'ok',
		opus: 'ok',
		haiku: 'fail: see pin-other-geography',
		'small-fast': 'fail: see pin-other-geography',
	});
});

test('a region that is ignored, and one about which shell and settings disagree, is not fine', () => {
	expect(rowsOf(healthy({user: {AWS_REGION: 'us_west_2'}})).region).toBe('fail: see region-malformed');
	expect(rowsOf(healthy({environment: {AWS_REGION: 'eu-west-1'}})).region).toBe('warn: see shell-overridden');
});

test('a refused model is not fine, the others are', () => {
	const healthyProbes = healthy().probes.filter(({pin}) => pin !== opus);
	const {refusals = [], probes = []} = probeRefused('User: a is not authorized to perform: bedrock:InvokeModel');
	const rows = rowsOf(healthy({refusals, probes: [...probes, ...healthyProbes]}));
	expect(rows).toMatchObject({primary: expect.stringMatching(/^fail: see /), haiku: 'ok', identity: 'ok'});
});

test('what was not asked is unknown, also where no finding is about it', () => {
	const rows = rowsOf(healthy({identity: refused('no'), profiles: refused('no'), probes: []}));
	expect(rows).toMatchObject({region: 'unknown: AWS has not answered there', opus: 'unknown: not called'});
	expect(rows.identity).toMatch(/^unknown: see /);
});

test('a model that Claude Code chooses by itself is shown, with the finding about it', () => {
	const rows = rowsOf(healthy({user: {ANTHROPIC_DEFAULT_SONNET_MODEL: undefined}}));
	expect(rows.sonnet).toBe('fail: see tiers-unpinned');
});

test('what is in use decides nothing about the exit code', () => {
	const subject = healthy({probes: []});
	expect(rowsOf(subject).opus).toBe('unknown: not called');
	expect(exitCode(diagnose(subject))).toBe(0);
});
