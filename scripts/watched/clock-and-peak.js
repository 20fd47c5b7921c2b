// Loaded into the built program before anything of it (`node --import`): lets its timers run faster, and writes down at the
// end how much memory it took and how the wizard ended.
// Two variables say how; they are gone before the program reads its environment.
import {subscribe} from 'node:diagnostics_channel';
import {readFileSync, writeFileSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import timers from 'node:timers/promises';

const {WATCHED_CLOCK = '1', WATCHED_PEAK} = process.env;
delete process.env.WATCHED_CLOCK;
delete process.env.WATCHED_PEAK;
const speed = Number(WATCHED_CLOCK);

if (speed !== 1) {
	const {setTimeout: later, setInterval: every} = globalThis;
	const limit = AbortSignal.timeout.bind(AbortSignal);
	const sleep = timers.setTimeout;
	globalThis.setTimeout = Object.assign((work, wait = 0, ...rest) => later(work, wait / speed, ...rest), later);
	globalThis.setInterval = Object.assign((work, wait = 0, ...rest) => every(work, wait / speed, ...rest), every);
	AbortSignal.timeout = (wait) => limit(Math.ceil(wait / speed));
	timers.setTimeout = (wait = 0, ...rest) => sleep(wait / speed, ...rest);
	syncBuiltinESMExports();
}

let wizard;
subscribe('claude-bedrock-setup:wizard', (end) => {
	wizard = end;
});

if (WATCHED_PEAK)
	process.on('exit', () => {
		const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
		writeFileSync(WATCHED_PEAK, JSON.stringify({megabytes: Math.round(peak / 1024), wizard}));
	});
