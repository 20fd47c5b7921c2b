// Runs everything that decides, in every simulated world and every broken home, and prints what was decided without the sentences.

import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {openAccount} from '../../source/account/open-account.ts';
import {initialInput} from '../../source/commands/initial-input.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {loadInitialState, previousAnswers} from '../../source/conversation/load-initial-state.ts';
import {openSession, type Session} from '../../source/conversation/session.ts';
import {diagnose, exitCode} from '../../source/doctor/diagnose.ts';
import {explainMessage} from '../../source/doctor/explain/index.ts';
import {searchFixes} from '../../source/doctor/fixes/fix-search.ts';
import type {Subject} from '../../source/doctor/subject.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {reportText} from '../../source/output/doctor-report.ts';
import type {Next} from '../../source/problem.ts';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {startSimulatedAws} from '../../source/simulated-aws/server.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {currentScreen, type WizardScreen} from '../../source/wizard/choices/current-screen.ts';
import {cases} from '../doctor/cases/index.ts';
import {openHome} from '../doctor/homes/open-home.ts';
import {healthyVariables} from '../doctor/names.ts';
import {settingsText} from '../doctor/settings-text.ts';
import {type RunPlace, runMain} from '../run-main.ts';

function homeIn(world: World, url: string): RunPlace {
	const home = mkdtempSync(path.join(os.tmpdir(), 'observed-'));
	const bin = path.join(home, 'bin');
	mkdirSync(bin);
	const {environment} = furnishHome(home, world);
	return {home, environment: {...environment, PATH: bin, SHELL: '/bin/bash'}, simulatedAws: url};
}

const stepOf = ({run: other, own, action}: Next) => ({other: other !== undefined, own: own !== undefined, action});

/** What scripts may rely on in a document of `--json`. */
function decided({code, out, err}: {code: number; out: string; err: string}) {
	if (!out.startsWith('{')) return {code, lines: out.split('\n').length, errors: err.split('\n').length};
	const {outcome, decision, findings, edits, problems} = JSON.parse(out);
	return {
		code,
		outcome,
		decision,
		findings: findings.map(({id, status, next}: Finding) => [id, status, next.length]),
		edits: edits.map(({path: file, purpose}: {path: string; purpose: string}) => [path.basename(file), purpose]),
		problems: problems.map((problem: {code: string; next: unknown[]}) => [problem.code, problem.next.length]),
	};
}

/** Enter on every screen, until one asks for something outside the conversation. */
async function walk({home, environment, simulatedAws}: RunPlace, words: readonly string[]) {
	const ports = {account: openAccount({environment, simulatedAws}), machine: openMachine({environment, cwd: home})};
	const start = await loadInitialState(ports, initialInput(readCommandLine(words)));
	const session = openSession(ports, start, {}, previousAnswers(start));
	const screens: unknown[] = [];
	for (let turn = 0; turn < 12; turn++) {
		await session.settled();
		const screen = currentScreen(session, installed);
		screens.push(pictureOf(screen));
		if (!pressEnter(session, screen)) break;
	}
	session.close();
	return screens;
}

const pictureOf = ({id, items, start, filter, several, typed, waiting}: WizardScreen) => ({
	// Ends in what the screen is about: pins, or a plan with the folder of this home.
	id: id.split(' [')[0],
	items: items.map(({id: item, action, disabledReason, cells}) => [
		item,
		action.do,
		disabledReason !== undefined,
		cells.length,
	]),
	start,
	has: [filter, several, typed, waiting].map(Boolean),
});

function pressEnter(session: Session, {items, start, several}: WizardScreen): boolean {
	if (several) {
		for (const message of several.messages(several.checked)) session.send(message);
		return true;
	}
	const item = items.find(({id}) => id === start) ?? items.find(({disabledReason}) => disabledReason === undefined);
	if (item?.action.do !== 'send') return false;
	for (const message of item.action.messages) session.send(message);
	return true;
}

const pasted = [
	'API Error: 403 User: arn:aws:sts::123456789012:assumed-role/Dev/user is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5 because no identity-based policy allows the bedrock:InvokeModel action',
	'API Error: 404 model not found',
];

const findingsOf = (findings: readonly Finding[]) =>
	findings.map(({id, status, next}) => [id, status, next.map(stepOf)]);

function verdictOn(subject: Subject) {
	const findings = diagnose(subject);
	const lines = (brief: boolean) =>
		reportText(findings, {columns: 10_000, home: '/nowhere', colour: false, brief, invocation: installed}).split('\n')
			.length;
	return {
		findings: findingsOf(findings),
		code: exitCode(findings),
		lines: [lines(true), lines(false)],
		fixes: searchFixes(subject).fixes.map(({id, changes}) => [id, changes]),
		explained: pasted.map((text) => findingsOf(explainMessage(subject, text))),
	};
}

type Job = {readonly name: string; observe(): Promise<unknown>};

/** Those that wait for a time limit begin first. */
const slowFirst = (left: World, right: World) => Number(/hang/.test(right.name)) - Number(/hang/.test(left.name));

/** There the number of a call, and so the moment, decides where it is sent: two runs differ. */
const same = worlds.filter(({routing}) => routing.kind !== 'seeded');

const ofWorlds = same.toSorted(slowFirst).flatMap((world): readonly Job[] => {
	const served = startSimulatedAws(world);
	const inHome = async (observe: (home: RunPlace) => Promise<unknown>) => observe(homeIn(world, (await served).url));
	return [
		{
			name: `setup in ${world.name}`,
			observe: () => inHome(async (home) => decided(await runMain(home, ['--yes', '--json', '--dry-run']))),
		},
		{name: `wizard in ${world.name}`, observe: () => inHome((home) => walk(home, []))},
		{
			name: `doctor in ${world.name}`,
			observe: () =>
				inHome(async (home) => {
					mkdirSync(path.join(home.home, '.claude'), {recursive: true});
					writeFileSync(path.join(home.home, '.claude/settings.json'), settingsText(healthyVariables));
					return decided(await runMain(home, ['doctor', '--json', '--no-shell']));
				}),
		},
	];
});

const ofCases = cases.map(
	({check, faultyHome}, at): Job => ({
		name: `${check} (case ${at})`,
		observe: async () => verdictOn(await (await openHome(faultyHome)).gather()),
	}),
);

/** Calls that wait, and two cores. */
const atOnce = 12;
const observations: Record<string, unknown> = {};
const jobs = [...ofWorlds, ...ofCases];
const work = async () => {
	for (let job = jobs.shift(); job; job = jobs.shift()) observations[job.name] = await job.observe();
};
await Promise.all(Array.from({length: atOnce}, work));
writeFileSync(process.argv[2] ?? '', JSON.stringify(observations));
process.exit();
