// `CLAUDE_CODE_BIN=… npm run measure-settings`: asks the real Claude Code which values of a settings file make it ignore the whole
// file, and which variables it knows, and keeps the answers with its version in source/claude-code/. Nothing leaves this machine.
import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {askClaudeCode, type Reading, settingsFiles} from './ask-claude-code.ts';
import {type Answers, expectation} from './expectation.ts';
import {readProgramText} from './program-text.ts';
import {members, numbers, samples, settingsWith, type Trial} from './trials.ts';

const program = process.env.CLAUDE_CODE_BIN;
if (!program)
	throw new Error('CLAUDE_CODE_BIN names no program: npm pack @anthropic-ai/claude-code-linux-x64 holds it');
const version = execFileSync(program, ['--version'], {encoding: 'utf8'}).split(' ')[0] ?? '';
const {keys, variables} = await readProgramText(program);

const all: readonly Trial[] = [...keys.filter((key) => key !== 'env').map((path) => ({path})), ...members];
const readings = new Map<string, Answers>(all.map(({path}) => [path, new Map()]));
await ask(all.flatMap((trial) => Object.values(samples).map((value) => ({trial, value}))));
const wantsNumber = all.filter(({path}) => readings.get(path)?.get(1)?.taken && !readings.get(path)?.get('x')?.taken);
await ask(wantsNumber.flatMap((trial) => numbers.map((value) => ({trial, value}))));

const table = Object.fromEntries(
	[
		['env', 'object'] as const,
		...[...readings].map(([path, answers]) => [path, expectation(path, answers)] as const),
	].toSorted(([left], [right]) => (left < right ? -1 : 1)),
);
const measured = new Date().toISOString().slice(0, 10);
write('settings-table.json', {version, measured, accepts: table});
write('variable-names.json', {version, measured, names: variables});
process.stdout.write(`Claude Code ${version}: ${all.length} places, ${variables.length} variables\n`);

/** As many at a time as one start reads files. */
async function ask(questions: readonly {readonly trial: Trial; readonly value: unknown}[]): Promise<void> {
	for (let at = 0; at < questions.length; at += settingsFiles.length) {
		const some = questions.slice(at, at + settingsFiles.length);
		const answers: Reading[] = await askClaudeCode(
			program ?? '',
			some.map(({trial, value}) => settingsWith(trial, value)),
		);
		for (const [each, {trial, value}] of some.entries()) {
			const answer = answers[each];
			if (answer) readings.get(trial.path)?.set(value, answer);
		}
		process.stderr.write(`\r${at + some.length} of ${questions.length} `);
	}
	process.stderr.write('\n');
}

function write(name: string, content: object): void {
	writeFileSync(`source/claude-code/${name}`, `${JSON.stringify(content, undefined, '\t')}\n`);
	execFileSync('npx', ['biome', 'format', '--write', `source/claude-code/${name}`], {stdio: 'ignore'});
}
