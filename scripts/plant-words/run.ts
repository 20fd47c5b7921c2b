// `npm run plant-words [-- --count 40 --seed 7]`: puts wrong words into what people read, and counts how many of them the tests notice.
// All are planted at once, since most of them show up in a difference that a test prints; then those that did not, which another one
// may have hidden. Where that is not enough, the rest is judged by the exit code of the whole suite, by halving.
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {parseArgs} from 'node:util';
import fc from 'fast-check';
import {filesWithSentences, findSentences, textsThatAreTypes} from '../../test/sentences/find-sentences.ts';
import {runSuite} from './suite.ts';
import {type Word, type WrongWord, wordsOf, wrongWord} from './words.ts';

const {values: options} = parseArgs({
	args: process.argv.slice(2),
	options: {count: {type: 'string', default: '40'}, seed: {type: 'string', default: String(Date.now() % 1_000_000)}},
});
const count = Number(options.count);
const seed = Number(options.seed);
/** Whole screens, outputs and documents are compared here; the rest of the suite takes several times as long and shows hardly a word more. */
const testsOfTexts = [
	...['wizard', 'doctor', 'commands', 'output', 'conversation', 'access', 'bedrock', 'plan', 'claude-code', 'machine'],
	'scripts',
]
	.map((folder) => `test/${folder}/`)
	.concat('test/shell-command.test.ts');
/** Nine of ten. */
const goal = Math.ceil(count * 0.9);

async function allWords(): Promise<Word[]> {
	const values = textsThatAreTypes();
	const words = await Promise.all(
		filesWithSentences().map(async (file) => {
			const code = await readFile(path.join('source', file), 'utf8');
			return wordsOf(code, file, findSentences(code, file, values));
		}),
	);
	return words.flat();
}

const sample = (words: Word[]) =>
	fc.sample(fc.shuffledSubarray(words, {minLength: count, maxLength: count}), {numRuns: 1, seed});

/** Those that no test notices, found by halving: where the suite is green, none of its words is noticed. */
async function unnoticed(words: readonly WrongWord[]): Promise<readonly WrongWord[]> {
	if (words.length === 0) return [];
	if ((await runSuite(words, {stopAtFirst: true})).isGreen) return words;
	if (words.length === 1) return [];
	const middle = Math.ceil(words.length / 2);
	return [...(await unnoticed(words.slice(0, middle))), ...(await unnoticed(words.slice(middle)))];
}

/** Those that stand in no difference of the tests of texts. */
async function notShown(words: readonly WrongWord[]): Promise<readonly WrongWord[]> {
	if (words.length === 0) return [];
	const {shown} = await runSuite(words, {only: testsOfTexts});
	write(`${shown.length} of ${words.length} stand in a difference that a test prints`);
	return words.filter((each) => !shown.includes(each));
}

const write = (text: string) => process.stdout.write(`${text}\n`);

const words = await allWords();
const planted = (sample(words)[0] ?? []).map((each, index) => ({...each, wrong: wrongWord(index, each)}));
write(`${count} wrong words among ${words.length}, seed ${seed}`);
const without = await runSuite([], {only: testsOfTexts});
if (!without.isGreen) throw new Error(`these tests fail without any wrong word:\n${without.failed}`);
const hidden = await notShown(await notShown(planted));
for (const each of hidden) say('not shown', each);
const isEnough = hidden.length <= count - goal;
const missed = isEnough ? hidden : await unnoticed(hidden);
if (!isEnough) for (const each of missed) say('not noticed', each);
write(
	`${isEnough ? 'at least ' : ''}${count - missed.length} of ${count} wrong words are noticed (at least ${goal} are asked for)`,
);
process.exitCode = count - missed.length >= goal ? 0 : 1;

function say(what: string, {file, word, sentence}: WrongWord): void {
	write(`${what}: "${word}" in "${sentence}" (source/${file})`);
}
