// The start of every run: sign-ins, what is set now, the memory and the shell, looked up side by side and without AWS.

import type {Machine} from '../machine/machine.ts';
import {unsetMark} from '../plan/dotenv.ts';
import {readDotenv} from '../plan/dotenv-check.ts';
import {readSettings} from '../plan/settings-json.ts';
import {Problem} from '../problem.ts';
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

/** What this tool, or a hand, has written: the dotenv file below, Claude Code's settings above, as Claude Code reads them. */
async function setNow(machine: Machine, file: SettingsFile): Promise<SetNow | undefined> {
	const dotenv = `${machine.configDir}/bedrock.env`;
	const settings = settingsPath(machine, file);
	const [env, json] = await Promise.all([machine.read(dotenv), machine.read(settings)]);
	const values = new Map([...readDotenv(env.bytes)].map(([name, {value}]) => [name, {value, path: dotenv}]));
	const unset = (env.bytes?.toString() ?? '')
		.split('\n')
		.flatMap((one) => (one.startsWith(unsetMark) ? [one.slice(unsetMark.length).trim()] : []));
	const inSettings = readable(json.bytes, settings);
	const drifted = Object.keys(inSettings).filter(
		(name) => values.has(name) && values.get(name)?.value !== inSettings[name],
	);
	for (const [name, value] of Object.entries(inSettings)) values.set(name, {value, path: settings});
	const variables = interesting(Object.fromEntries([...values].map(([name, {value}]) => [name, value])));
	if (!variables.CLAUDE_CODE_USE_BEDROCK && !variables.ANTHROPIC_MODEL && !variables.ANTHROPIC_DEFAULT_OPUS_MODEL)
		return undefined;
	return {
		variables,
		unset,
		drifted,
		paths: Object.fromEntries(Object.keys(variables).map((name) => [name, values.get(name)?.path ?? ''])),
	};
}

/** A file that cannot be read is said when it is to be written; until then it says nothing. */
function readable(bytes: Buffer | undefined, path: string): Readonly<Record<string, string>> {
	try {
		return readSettings(bytes, path).env;
	} catch (error) {
		if (error instanceof Problem) return {};
		throw error;
	}
}

/** What suggestions start from on a re-run. */
export function baseOf(start: Start): Base | undefined {
	if (start.now) return {answers: answersFrom(start.now.variables), from: 'set now'};
	const exported = answersFrom(
		Object.fromEntries(Object.entries(start.environment).filter(([name]) => !name.startsWith('AWS_'))),
	);
	return exported.model || exported.opus ? {answers: exported, from: 'environment'} : undefined;
}
