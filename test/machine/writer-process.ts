// A process of its own that writes files: `node runner.mjs HOME COMMAND [WORD…]`, with one line of JSON as its answer.
import path from 'node:path';
import {openMachine} from '../../source/machine/machine.ts';
import {Problem} from '../../source/problem.ts';

const [home = '', command = '', ...words] = process.argv.slice(2);
const machine = openMachine({environment: {HOME: home, PATH: process.env.PATH ?? ''}, cwd: home, lockTimeout: 60_000});

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
	/** Files with their new content, two words each. */
	async write() {
		const plan = [];
		for (let index = 0; index < words.length; index += 2) {
			const file = path.join(home, words[index] ?? '');
			const {bytes} = await machine.read(file);
			const after = Buffer.from(words[index + 1] ?? '');
			plan.push({path: file, purpose: 'shell', before: bytes, after, mode: 0o644} as const);
		}
		return machine.apply(plan);
	},
	/** Adds lines to one file, one apply each; a change by another process meanwhile is read again. */
	async append() {
		const [name = '', who = '', count = '0'] = words;
		const file = path.join(home, name);
		let retries = 0;
		for (let line = 0; line < Number(count); ) {
			const {bytes} = await machine.read(file);
			const after = Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.from(`${who} ${line}\n`)]);
			try {
				await machine.apply([{path: file, purpose: 'shell', before: bytes, after, mode: 0o644}]);
				line++;
			} catch (error) {
				if (!(error instanceof Problem) || error.code !== 'file-changed') throw error;
				retries++;
			}
		}
		return {retries};
	},
	undo: () => machine.undo(),
	off: () => machine.off(),
	recover: async () => (await machine.recover()) ?? {outcome: 'nothing'},
};

try {
	const answer = await commands[command]?.();
	process.stdout.write(`${JSON.stringify({ok: true, answer})}\n`);
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	process.stdout.write(`${JSON.stringify({ok: false, problem: error})}\n`);
	process.exitCode = 1;
}
