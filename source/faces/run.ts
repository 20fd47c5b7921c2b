// From a command line to its face: the wizard where there is a terminal, the plain one where there is none.
import {openAccount} from '../account/aws.ts';
import {openMachine} from '../machine/machine.ts';
import {Problem} from '../problem.ts';
import type {CommandLine} from '../setup/command-line.ts';
import type {CommandId} from '../setup/commands.ts';
import type {Ports} from '../setup/fact.ts';
import {asProblem} from '../setup/fact.ts';
import {baseOf, gather} from '../setup/gather.ts';
import {readFlags} from '../setup/read-flags.ts';
import {openSession} from '../setup/session.ts';
import {documentOf} from './document.ts';
import {runEnv} from './env.ts';
import {exitCode} from './exit-code.ts';
import {accessReport, runPlain} from './plain.ts';
import {runPolicy} from './policy.ts';
import type {Surroundings} from './surroundings.ts';
import {runTakeBack} from './take-back.ts';
import {ignoreKeys, unheard} from './type-ahead.ts';
import {problemText} from './words.ts';

type Run = (line: CommandLine, ports: Ports, around: Surroundings, signal: AbortSignal) => Promise<number>;

const faces: Readonly<Record<CommandId, Run>> = {
	setup,
	switch: setup,
	doctor: async (...parts) => (await import('./run-doctor.ts')).runDoctor(...parts),
	policy: runPolicy,
	env: runEnv,
	undo: runTakeBack,
	off: runTakeBack,
};

/** @returns the exit code of the contract; with `--json` a Problem is a document, not a rejection */
export async function runCommand(line: CommandLine, around: Surroundings): Promise<number> {
	const {environment, cwd} = around;
	const stop = new AbortController();
	const cancel = () => stop.abort();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cancel);
	try {
		const ports = {
			account: openAccount({environment}),
			machine: openMachine({environment, cwd, demo: around.badge !== undefined}),
		};
		const recovery = await ports.machine.recover({signal: stop.signal});
		for (const note of recovery?.notes ?? []) around.err(`${note}\n`);
		return await faces[line.command](line, ports, around, stop.signal);
	} catch (error) {
		const problem = asProblem(error);
		if (line.behave.json) around.out(documentOf({command: line.command, outcome: 'problem', problems: [problem]}));
		else around.err(`${problemText(problem)}\n`);
		return exitCode(problem);
	} finally {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, cancel);
	}
}

async function setup(line: CommandLine, ports: Ports, around: Surroundings, signal: AbortSignal): Promise<number> {
	const {json, yes, dryRun, verbose, screenReader} = line.behave;
	const wizard = around.terminal && !json && !yes;
	const left = new AbortController();
	const leave = () => left.abort();
	const hear = wizard ? ignoreKeys(leave) : undefined;
	// Read while this machine is looked at.
	const face = wizard ? openWizard() : undefined;
	// The first frame comes before the first look-up: both would be loading their libraries at once.
	const [start, flags, drawn] = await begin(ports, line, face).finally(hear);
	if (!wizard && !yes) throw needsYes(Boolean(json));
	const session = openSession(ports, start, flags, baseOf(start));
	try {
		const common = {ports, session, dryRun: Boolean(dryRun)};
		if (!drawn) return await runPlain({...common, json: Boolean(json), signal, out: around.out, err: around.err});
		const outcome = await drawn.runWizard({
			...common,
			screenReader: Boolean(screenReader),
			signal: AbortSignal.any([signal, left.signal]),
			regather: () => unheard(leave, gather(ports, line)),
			...(around.badge ? {badge: around.badge} : {}),
		});
		// Going on although a call was refused mends nothing: scripts around this are told (contract of the exit codes).
		if (outcome.how !== 'cancelled') return accessReport(session.view)?.status === 'fail' ? 1 : 0;
		around.err('Left. Nothing was written.\n');
		return 130;
	} finally {
		session.close();
		if (verbose) around.err(`requests: ${JSON.stringify(ports.account.requests())}\n`);
	}
}

async function begin(ports: Ports, line: CommandLine, face: ReturnType<typeof openWizard> | undefined) {
	const start = await gather(ports, line);
	return [start, readFlags(start), await face] as const;
}

function openWizard() {
	// Ink draws nothing where it takes the machine for a build server; somebody who sits at a terminal wants to see it.
	for (const name of Object.keys(process.env))
		if (/^(CI|CI_.*|CONTINUOUS_INTEGRATION)$/.test(name)) delete process.env[name];
	// The colours of Ink know FORCE_COLOR only (chalk 5); both are read as it is imported.
	if (process.env.NO_COLOR) process.env.FORCE_COLOR = '0';
	return import('./wizard/wizard.tsx');
}

const needsYes = (json: boolean) =>
	new Problem({
		code: 'bad-terminal',
		title: json ? '--json asks nothing, so it goes with --yes' : 'There is no terminal to ask questions in',
		because: json ? 'nothing was said about which suggestions to accept' : 'stdin or stdout is not a terminal',
		next: [{say: 'accept every suggestion, and give the rest as flags', run: 'claude-bedrock-setup --yes --json'}],
	});
