import {expect, test} from 'vitest';
import {withWrongWords, wordsOf, wrongWord} from '../../scripts/plant-words/words.ts';
import {findSentences} from '../sentences/find-sentences.ts';

const code = [
	"export const problem = {code: 'access-refused', title: 'Your policy', again: {set: {'--model': true}}};",
	// biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the code that is read
	'export const say = `Ask ${name.title} for\\nthe permission bedrock:InvokeModel (--region us-west-2)`;',
].join('\n');

test('a word that people read is found in a text and in a template, an identifier is not', () => {
	const words = wordsOf(code, 'file.ts', findSentences(code, 'file.ts', new Set()));
	expect(words.map(({word}) => word)).toEqual(['Your', 'policy', 'Ask', 'for', 'permission']);
});

test('wrong words stand where the right ones stood, and nothing else changes', () => {
	const words = wordsOf(code, 'file.ts', findSentences(code, 'file.ts', new Set()));
	const planted = words.map((word, index) => ({...word, wrong: wrongWord(index, word)}));
	const wrong = withWrongWords(code, planted);
	expect(planted.map((each) => each.wrong)).toEqual(['Qzaa', 'qzab', 'Qzac', 'qzad', 'qzae']);
	expect(planted.reduce((text, each) => text.replace(each.wrong, each.word), wrong)).toBe(code);
});
