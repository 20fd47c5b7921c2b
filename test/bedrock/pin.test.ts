// Pins as people paste them: the shapes, and what is said about the wrong ones.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isAlias, parsePin} from '../../source/bedrock/pin.ts';
import {candidatesFor, checkPin} from '../../source/bedrock/pin-check.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf} from '../../source/next-step.ts';
import {Problem} from '../../source/problem.ts';
import {headedProblem, problemOf} from '../problem-texts.ts';
import {account, application, olderOpus, opus, system} from './profiles.ts';

const arn = `arn:aws:bedrock:us-east-1:${account}:application-inference-profile/2kbsta0lwebx`;

function pin(text: string) {
	const parsed = parsePin(text);
	if (parsed instanceof Problem) throw parsed;
	return parsed;
}

describe('parsePin of a valid text', () => {
	test.each([
		['us.anthropic.claude-opus-5-5', {kind: 'system-id', modelId: opus, oneM: false}],
		[
			'us-gov.anthropic.claude-haiku-4-5-20251001-v1:0',
			{kind: 'system-id', modelId: 'anthropic.claude-haiku-4-5-20251001-v1:0'},
		],
		['anthropic.claude-opus-4-6-v1', {kind: 'model-id', modelId: olderOpus}],
		[arn, {kind: 'application-arn', region: 'us-east-1', account, partition: 'aws'}],
		[`${arn}[1m]`, {kind: 'application-arn', value: arn, oneM: true}],
		['  us.anthropic.claude-opus-5-5[1M]\n', {kind: 'system-id', value: 'us.anthropic.claude-opus-5-5', oneM: true}],
		[
			`arn:aws-us-gov:bedrock:us-gov-west-1:${account}:inference-profile/us-gov.anthropic.claude-sonnet-5`,
			{kind: 'system-arn', modelId: 'anthropic.claude-sonnet-5'},
		],
		['arn:aws:bedrock:::foundation-model/anthropic.claude-opus-5-5', {kind: 'model-arn', modelId: opus}],
		[`arn:aws:bedrock:us-east-1:${account}:provisioned-model/abcdefghijkl`, {kind: 'own-model-arn'}],
		[`arn:aws:bedrock:us-east-1:${account}:imported-model/abcdefghijkl`, {kind: 'own-model-arn'}],
		[`arn:aws:bedrock:us-east-1:${account}:custom-model-deployment/abcdefghijkl`, {kind: 'own-model-arn'}],
		[`arn:aws:bedrock:us-east-1:${account}:prompt-router/abcdefghijkl`, {kind: 'other-arn'}],
	])('%s is read into its parts', (text, parts) => expect(pin(text)).toMatchObject(parts));
});

describe('parsePin of an invalid text', () => {
	const rows: readonly (readonly [string, string])[] = [
		['', 'pin-empty'],
		['sonnet', 'pin-alias'],
		['opusplan', 'pin-alias'],
		['sonnet[1m]', 'pin-alias'],
		['"us.anthropic.claude-opus-5-5"', 'pin-quoted'],
		[arn.replace('/', '%2F'), 'pin-escaped'],
		['us.anthropic. claude-opus-5-5', 'pin-spaced'],
		['arn:aws:bedrock:us-west-2::inference-profile/us.anthropic.claude-opus-5-5', 'pin-without-account'],
		['arn:aws:bedrock:us-west-2:1234:inference-profile/us.anthropic.claude-opus-5-5', 'pin-without-account'],
		[`arn:aws:bedrock:us-east-1:${account}:custom-inference-profile/abc`, 'pin-malformed'],
		[`arn:aws:bedrock::${account}:inference-profile/us.anthropic.claude-opus-5-5`, 'pin-malformed'],
		[`arn:aws:s3:us-east-1:${account}:inference-profile/x`, 'pin-malformed'],
		['claude-opus-5-5', 'pin-anthropic-id'],
		['2kbsta0lwebx', 'pin-malformed'],
		['eu.amazon.nova-pro-v1:0', 'pin-malformed'],
	];

	test.each(rows)('%j: %s', (text, code) => {
		const problem = parsePin(text);
		expect(problem).toBeInstanceOf(Problem);
		expect(problem).toMatchObject({code});
		expect(problem instanceof Problem && problem.next.length).toBeGreaterThan(0);
	});

	test('says what is wrong with it, and how it is put right', async () => {
		const texts = rows.map(([text]) =>
			headedProblem(
				text,
				problemOf(() => pin(text)),
			),
		);
		await expect(texts.join('\n')).toMatchFileSnapshot('texts/malformed-pins.txt');
	});

	test('no text makes parsePin throw, and the value of a valid pin is valid again', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^arn:[a-z:0-9./-]*$/)), (text) => {
				const once = parsePin(text);
				if (!(once instanceof Problem)) expect(parsePin(once.value)).toEqual({...once, oneM: false});
			}),
		);
	});

	test('isAlias knows the names that Claude Code resolves itself', () => {
		expect([isAlias('opus'), isAlias(' haiku[1m]'), isAlias('us.anthropic.claude-opus-5-5')]).toEqual([
			true,
			true,
			false,
		]);
	});
});

describe('checkPin', () => {
	const profiles = [
		system('global', opus, 'us-east-1'),
		system('us', opus, 'us-east-1'),
		application('team', opus, 'us-east-1'),
	];
	const context = {region: 'us-east-1', accountId: account, profiles, flag: '--opus'};

	const rows: readonly (readonly [string, string | undefined])[] = [
		['us.anthropic.claude-opus-5-5', undefined],
		['anthropic.claude-opus-5-5', 'pin-needs-profile'],
		['eu.anthropic.claude-opus-5-5', 'pin-unknown'],
		['us.anthropic.claude-opus-9', 'pin-unknown'],
		[`arn:aws:bedrock:eu-west-1:${account}:application-inference-profile/2kbsta0lwebx`, 'pin-other-region'],
		['arn:aws:bedrock:us-east-1:999988887777:application-inference-profile/2kbsta0lwebx', 'pin-other-account'],
		[
			`arn:aws-us-gov:bedrock:us-gov-west-1:${account}:application-inference-profile/2kbsta0lwebx`,
			'pin-other-partition',
		],
		[`arn:aws:bedrock:us-east-1:${account}:prompt-router/abcdefghijkl`, 'pin-not-a-profile'],
		[`arn:aws:bedrock:us-east-1:${account}:imported-model/abcdefghijkl`, undefined],
		[`arn:aws:bedrock:eu-west-1:${account}:provisioned-model/abcdefghijkl`, 'pin-other-region'],
		[arn, 'pin-unknown'],
	];

	test.each(rows)('%s: %s', (text, code) => expect(checkPin(pin(text), context)?.code).toBe(code));

	test('says what is wrong with it, and what to do', async () => {
		const texts = rows.flatMap(([text]) => {
			const problem = checkPin(pin(text), context);
			return problem ? [headedProblem(text, problem)] : [];
		});
		await expect(texts.join('\n')).toMatchFileSnapshot('texts/refused-pins.txt');
	});

	test('for a foundation model the profiles that call it are offered, the own ones first and the global one last', () => {
		const problem = checkPin(pin('anthropic.claude-opus-5-5'), context);
		expect(problem?.next.map((next) => commandOf(next, installed))).toEqual([
			`claude-bedrock-setup --opus ${profiles[2]?.arn}`,
			'claude-bedrock-setup --opus us.anthropic.claude-opus-5-5',
			'claude-bedrock-setup --opus global.anthropic.claude-opus-5-5',
		]);
		expect(candidatesFor(pin('anthropic.claude-opus-9'), context)).toEqual([]);
	});

	test('existence is not checked where nothing could be listed', () => {
		expect(checkPin(pin(arn), {region: 'us-east-1'})).toBeUndefined();
	});
});
