// The start of every run: sign-ins, what is set now, the memory and the shell, looked up side by side and without AWS.

import type {Machine} from '../machine/machine.ts';
import type {Answers, SettingsFile, Shell} from './answers.ts';
import {shells} from './answers.ts';
import type {CommandLine} from './command-line.ts';
import type {Ports} from './fact.ts';
import {answersFrom} from './from-variables.ts';
import {interesting} from './interesting.ts';
import {settingsPath} from './planning/paths.ts';
import type {Base} from './question.ts';
import type {SetNow, Start} from './start.ts';

export async function gather(
	{account, machine}: Ports,
	line: CommandLine,
	clock: () => Date = () => new Date(),
): Promise<Start> {
	const {flags, behave} = line;
	const memory = await machine.memory();
	const past = memory.last ? (memory.answers[memory.last] as Partial<Answers> | undefined) : undefined;
	const settings = (flags.settings ?? past?.settings ?? 'user') as SettingsFile;
	const [signIns, now, shell] = await Promise.all([account.signIns(), setNow(machine, settings), machine.shell()]);
	const name = shells.find((one) => one === shell?.name);
	return {
		signIns,
		environment: interesting(machine.environment),
		now,
		memory: {answers: memory.answers as Start['memory']['answers'], ...(memory.last ? {last: memory.last} : {})},
		shell: name as Shell | undefined,
		flags,
		clock,
		options: {
			force: Boolean(behave.force),
			offline: Boolean(behave.offline),
			probe: !behave.noProbe,
			subscribe: Boolean(behave.subscribe),
			yes: Boolean(behave.yes),
			askShell: !behave.noShell,
		},
	};
}

/** What this tool, or a hand, has written. On the first day there is nothing, and no reader is needed. */
async function setNow(machine: Machine, file: SettingsFile): Promise<SetNow | undefined> {
	const paths = {dotenv: `${machine.configDir}/bedrock.env`, settings: settingsPath(machine, file)};
	const [dotenv, settings] = await Promise.all([machine.read(paths.dotenv), machine.read(paths.settings)]);
	if (!dotenv.bytes && !settings.bytes) return undefined;
	const {readSetNow} = await import('./set-now.ts');
	return readSetNow(paths, {dotenv: dotenv.bytes, settings: settings.bytes});
}

/** What suggestions start from on a re-run. */
export function baseOf(start: Start): Base | undefined {
	if (start.now) return {answers: answersFrom(start.now.variables), from: 'set now'};
	const exported = answersFrom(
		Object.fromEntries(Object.entries(start.environment).filter(([name]) => !name.startsWith('AWS_'))),
	);
	return exported.model || exported.opus ? {answers: exported, from: 'environment'} : undefined;
}
