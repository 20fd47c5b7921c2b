// One step of a journey: the built program in a pseudo-terminal or without one, watched for what must never happen.
import os from 'node:os';
import {setTimeout as sleep} from 'node:timers/promises';
import {faults} from '../faults/kinds.ts';
import type {Layer} from '../faults/layer.ts';
import {type Place, type Program, startInTerminal, startPiped} from '../watched/program.ts';
import {troublesOf} from '../watched/troubles.ts';
import type {Step} from './journeys.ts';

/** How many programs want each core: so many times longer takes what needs a processor, which is no fault of ours. */
const crowding = () => Math.max(1, (os.loadavg()[0] ?? 0) / os.availableParallelism());

/** Milliseconds. The slowest world answers nothing for 25 s, and a wizard may ask it twice. */
const longest = 100_000;
/** From an interrupt to the end. */
const longestGoodbye = 5000;

/** @returns what went wrong; nothing where all is well */
export async function runStep(step: Step, layer: Layer, place: Place): Promise<string[]> {
	const fault = faults.find(({name}) => name === step.fault?.fault);
	layer.disturb(fault && step.fault && {fault, operation: step.fault.operation, clock: 1});
	const program = step.kind === 'wizard' ? startInTerminal(step.words, step, place) : startPiped(step.words, place);
	if (step.kind === 'wizard') void press(program, step);
	let isInterrupted = false;
	await program.wait(step.interruptAfter ?? longest * crowding());
	if (program.code() === undefined && step.interruptAfter !== undefined) {
		isInterrupted = true;
		program.interrupt();
		await program.wait(longestGoodbye * crowding());
	}
	const hangs = program.code() === undefined;
	if (hangs) {
		program.kill();
		await program.wait(longestGoodbye);
	}
	const watched = await program.watched();
	const isEchoed = step.words.includes('--screen-reader');
	const wasResized = step.kind === 'wizard' && step.resize !== undefined;
	if (!hangs) return troublesOf(watched, {wasResized, isEchoed});
	return [`${isInterrupted ? 'does not hear an interrupt' : 'does not end'}: ${watched.stdout.slice(-300)}`];
}

async function press(program: Program, {keys, resize}: Extract<Step, {kind: 'wizard'}>): Promise<void> {
	for (const [index, {send, after}] of keys.entries()) {
		await sleep(after);
		if (program.code() !== undefined) return;
		if (index === resize?.afterKeys) program.resize(resize);
		program.write(send);
	}
	// Whatever screen the keys ended on: a person who has had enough.
	while (program.code() === undefined) {
		await sleep(1000);
		program.write('\u0003');
	}
}
