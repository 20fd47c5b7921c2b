// One value in a dotenv file: every reader gives back what was written, and what they disagree about is refused.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {editDotenv} from '../../source/plan/dotenv.ts';
import {encodeDotenv} from '../../source/plan/dotenv-encode.ts';
import {Problem} from '../../source/problem.ts';
import {readers} from './dotenv-readers.ts';
import {environmentAfter, throwAwayHome, which} from './real-shells.ts';
import {adversarial, anyValue, managedValue, mismatches, named, runs} from './values.ts';

const batch = 2000;
const home = throwAwayHome();

function accepted(value: string): boolean {
	try {
		encodeDotenv('K', value);
		return true;
	} catch (error) {
		if (error instanceof Problem) return false;
		throw error;
	}
}

const isBare = (value: string) => encodeDotenv('K', value) === `K=${value}`;
const acceptedValue = managedValue.map((value) => (accepted(value) ? value : value.replace(/[\\$'\ufeff]/g, '')));

describe(`${runs} random accepted values`, () => {
	for (const {name, missing, read} of readers) {
		test.skipIf(missing)(`are read back by ${name}${missing}`, {timeout: 120_000}, () => {
			fc.assert(
				fc.property(fc.array(acceptedValue, {minLength: batch, maxLength: batch, size: 'max'}), (random) => {
					const all = [...adversarial, ...random].filter(accepted);
					const values = name.startsWith('docker') ? all.filter(isBare) : all;
					expect(values.length).toBeGreaterThan(name.startsWith('docker') ? batch / 10 : batch * 0.9);
					expect(mismatches(values, read(editDotenv(undefined, named(values)), home))).toEqual([]);
				}),
				{numRuns: Math.ceil(runs / batch), endOnFailure: true},
			);
		});
	}
});

describe('these tests', () => {
	const wrong = (encode: (value: string) => string, reader: string) => {
		const file = Buffer.from(
			named(adversarial)
				.map(({name, value}) => `${name}=${encode(value)}\n`)
				.join(''),
		);
		const read = readers.find(({name}) => name === reader)?.read;
		return read ? mismatches(adversarial, read(file, throwAwayHome())) : [];
	};

	test('notice that JSON.stringify is no encoder for dotenv', () => {
		expect(wrong(JSON.stringify, 'dotenv').length).toBeGreaterThan(3);
	});
	test.skipIf(!which('bash'))('notice that JSON.stringify is no encoder for bash', () => {
		expect(wrong(JSON.stringify, 'set -a; . file in bash').length).toBeGreaterThan(3);
	});
	test.skipIf(!which('bash'))('notice that bare values are wrong for bash', () => {
		expect(wrong((value) => value, 'set -a; . file in bash').length).toBeGreaterThan(10);
	});
});

describe('encodeDotenv', () => {
	test.each([
		['arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdefghijkl', ''],
		['us.anthropic.claude-haiku-4-5-20251001-v1:0[1m]', ''],
		['ab+/==', ''],
		['', ''],
		['https://x/?a=b&c', "'"],
		['=x', "'"],
		['a:=b', "'"],
		['platform opus', "'"],
		["it's", '"'],
	])('chooses the quotes of %j', (value, quote) => expect(encodeDotenv('K', value)).toBe(`K=${quote}${value}${quote}`));

	test.each([
		['a$b', 'a dollar sign'],
		['$(touch P)', 'a dollar sign'],
		['a\\b', 'a backslash'],
		['a\nb', 'a line break'],
		['a\rb', 'a line break'],
		['a\u2028b', 'a line break'],
		['\ufeffa', 'an invisible character'],
		['a\u001bb', 'a control character'],
		['a\ud800b', 'half of a surrogate pair'],
		[`'"`, 'an apostrophe together with a double quote'],
		["'`", 'an apostrophe together with a double quote'],
	])('refuses %j: %s', (value, reason) => {
		expect(() => encodeDotenv('K', value)).toThrow(reason);
	});

	test('never repeats a refused value', () => {
		fc.assert(
			fc.property(anyValue, (tail) => {
				try {
					encodeDotenv('K', `fake-secret$${tail}`);
					expect.unreachable();
				} catch (error) {
					expect(JSON.stringify(error)).not.toContain('fake-secret');
				}
			}),
			{numRuns: 200},
		);
	});

	test.each(['1A', 'A-B', 'A B', 'A;x', '', '__proto__', 'A\n', 'É'])('refuses the name %j', (name) => {
		expect(() => encodeDotenv(name, 'x')).toThrow(Problem);
	});
});

test.skipIf(!which('zsh'))('zsh expands a bare =name, which is why such a value is quoted', () => {
	expect(environmentAfter(['zsh', '-d'], throwAwayHome(), 'export K\nK==ls\nexec env -0').get('K')).not.toBe('=ls');
});
