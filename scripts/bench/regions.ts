// Every region asked on request, each answer 100 ms late: from the key to the last answer, against one region alone.
import {median, type Row, times} from './measure.ts';
import {serve} from './served.ts';
import {open} from './terminal.ts';

const rounds = 5;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @returns milliseconds for one region and for all the others, as its answers came in at the server */
async function ask(program: string): Promise<{one: number; all: number; regions: number; stopped: boolean}> {
	const served = await serve('slow');
	const session = open([program], {...served.environment});
	await session.shows(/How do you sign in[\s\S]*ctrl\+c quit/);
	session.write('\r');
	await session.shows(/Which AWS region[\s\S]*❯[\s\S]*ctrl\+c quit/);
	await sleep(700);
	const lists = () => served.requests.filter(({operation}) => operation === 'ListInferenceProfiles');
	const done = (from: number) => Math.max(...lists().map(({at}) => at.getTime())) + 100 - from;
	// The cursor on another region asks that one.
	let from = Date.now();
	session.write('\u001B[B');
	await sleep(900);
	const one = done(from);
	session.write('\u001B[F');
	await sleep(900);
	from = Date.now();
	session.write('\r');
	let before = 0;
	while (before !== lists().length) {
		before = lists().length;
		await sleep(900);
	}
	const all = done(from);
	const regions = new Set(lists().map(({region}) => region)).size;
	await session.stop();
	await served.close();
	return {one, all, regions, stopped: await stops(program)};
}

/** Answering the question while all are asked: what is under way for other regions must be given up, so no answer of theirs is sent. */
async function stops(program: string): Promise<boolean> {
	const latency = 1500;
	const served = await serve('slow', latency);
	const session = open([program], {...served.environment});
	await session.shows(/How do you sign in[\s\S]*ctrl\+c quit/);
	session.write('\r');
	await session.shows(/Which AWS region[\s\S]*❯[\s\S]*ctrl\+c quit/);
	await sleep(3 * latency);
	session.write('\u001B[F');
	await sleep(200);
	const before = served.requests.length;
	session.write('\r');
	await sleep(500);
	session.write('\u001B[H');
	await sleep(200);
	session.write('\r');
	await session.shows(/Which model should/);
	await sleep(2 * latency);
	const others = served.requests.slice(before).filter(({region}) => region !== 'us-west-2');
	await session.stop();
	await served.close();
	return others.length > 0 && others.every(({status}) => status === 0);
}

export async function regions(program: string): Promise<Row[]> {
	const found = [];
	for (let round = 0; round < rounds; round++) found.push(await ask(program));
	const one = median(found.map((each) => each.one));
	const all = median(found.map((each) => each.all));
	const count = found[0]?.regions ?? 0;
	return [
		{
			what: `all ${count} regions`,
			measured: `${all.toFixed(0)} ms against ${one.toFixed(0)} ms for one`,
			result: times(all / one),
			goal: 'at most 2.00 times',
			met: all / one <= 2,
		},
		{
			what: 'stopped when answered',
			measured: `${found.filter(({stopped}) => stopped).length} of ${rounds} runs`,
			result: '',
			goal: 'all',
			met: found.every(({stopped}) => stopped),
		},
	];
}
