// A full run of the doctor on a healthy account: how long it takes beside bare Node, and which calls it makes.
import {spawn} from 'node:child_process';
import {inTurns, median, type Row, spread, times} from './measure.ts';
import {type Served, serve} from './served.ts';

const rounds = 7;

function run(words: readonly string[], {environment, home}: Served): Promise<number> {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, words, {env: environment, cwd: home, stdio: 'ignore'});
		child.on('error', reject);
		child.on('exit', (code) => (code === 0 ? resolve(performance.now() - start) : reject(new Error(`exit ${code}`))));
	});
}

export async function doctor(program: string): Promise<Row[]> {
	const served = await serve('healthy');
	await run([program, '--yes'], served);
	let calls = 0;
	const found = await inTurns(rounds, {
		ours: async () => {
			const before = served.requests.length;
			const taken = await run([program, 'doctor'], served);
			calls = served.requests.length - before;
			return taken;
		},
		node: () => run(['-e', ''], served),
	});
	await served.close();
	return [
		{
			what: 'doctor, everything asked',
			measured: `${spread(found.ours)} against ${spread(found.node)}; ${calls} calls`,
			result: times(median(found.ours) / median(found.node)),
			goal: 'for information',
			met: undefined,
		},
	];
}
