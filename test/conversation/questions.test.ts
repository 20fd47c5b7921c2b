// The list of questions: where each is found, and in which order they are asked.
import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {pages} from '../../source/conversation/pages.ts';
import {questions} from '../../source/conversation/questions/index.ts';

const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the questions', () => {
	test('each question stands in a file named after its flag, or after its id where it has no flag', () => {
		const files = readdirSync('source/conversation/questions').filter((file) => file !== 'index.ts');
		expect(questions.map(({id, flag}) => `${flag?.name ?? kebab(id)}.ts`).sort()).toEqual(files.sort());
	});

	test('each question is asked on exactly one page', () => {
		const asked = pages.flatMap(({asks}) => asks);
		expect(new Set(asked).size).toBe(asked.length);
		expect(questions.map(({id}) => id)).toEqual(asked);
	});

	test('no two questions share a flag', () => {
		const flags = questions.flatMap(({flag}) => flag?.name ?? []);
		expect(new Set(flags).size).toBe(flags.length);
	});

	test('every question with a flag can read what stands after it', () => {
		expect(questions.filter(({flag, read}) => flag && !read)).toEqual([]);
	});
});
