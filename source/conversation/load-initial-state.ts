// The start of every run: sign-ins, what is set now, the memory and the shell, looked up side by side and without AWS.

import type {Machine} from '../machine/machine.ts';
import {settingsPath} from '../plan/edits/settings-path.ts';
import {type Shell, shells} from '../plan/start-up-file.ts';
import type {SettingsScope} from '../plan/targets.ts';
import type {Answers} from './answers.ts';
import {answersFrom} from './answers-from-variables.ts';
import type {ExistingConfig, InitialState} from './initial-state.ts';
import {interesting} from './interesting.ts';
import type {Ports} from './query.ts';
import type {SuggestionBase} from './question.ts';

export async function loadInitialState(
	{account, machine}: Ports,
	{flags, options}: Pick<InitialState, 'flags' | 'options'>,
	clock: () => Date = () => new Date(),
): Promise<InitialState> {
	const memory = await machine.storedAnswers();
	const past = memory.last ? (memory.answers[memory.last] as Partial<Answers> | undefined) : undefined;
	const settings = (flags.settings ?? past?.settings ?? 'user') as SettingsScope;
	const [signIns, now, shell] = await Promise.all([account.signIns(), setNow(machine, settings), machine.shell()]);
	const name = shells.find((one) => one === shell?.name);
	return {
		signIns,
		environment: interesting(machine.environment),
		now,
		memory: {answers: memory.answers as InitialState['memory']['answers'], ...(memory.last ? {last: memory.last} : {})},
		shell: name as Shell | undefined,
		flags,
		clock,
		options,
	};
}

/** What this tool, or a hand, has written. On the first day there is nothing, and no reader is needed. */
async function setNow(machine: Machine, file: SettingsScope): Promise<ExistingConfig | undefined> {
	const paths = {dotenv: `${machine.configDir}/bedrock.env`, settings: settingsPath(machine, file)};
	const [dotenv, settings] = await Promise.all([machine.read(paths.dotenv), machine.read(paths.settings)]);
	if (!dotenv.bytes && !settings.bytes) return undefined;
	const {readExistingConfig} = await import('./existing-config.ts');
	return readExistingConfig(paths, {dotenv: dotenv.bytes, settings: settings.bytes});
}

/** What suggestions start from on a re-run. */
export function suggestionBase(start: InitialState): SuggestionBase | undefined {
	if (start.now) return {answers: answersFrom(start.now.variables), from: 'set now'};
	const exported = answersFrom(
		Object.fromEntries(Object.entries(start.environment).filter(([name]) => !name.startsWith('AWS_'))),
	);
	return exported.model || exported.opus ? {answers: exported, from: 'environment'} : undefined;
}
