// Reads what is known before the first question: sign-ins, what is set now, last time's answers and the shell in use.

import type {SignIn} from '../account/account.ts';
import {pickRelevant} from '../claude-code/relevant-variables.ts';
import type {Machine} from '../machine/machine.ts';
import {shells} from '../plan/start-up-file.ts';
import type {SettingsScope} from '../plan/targets.ts';
import type {Answers} from './answers.ts';
import {answersFrom} from './answers-from-variables.ts';
import {foreignExport} from './foreign-export.ts';
import type {InitialState} from './initial-state.ts';
import {loadConfiguration} from './load-configuration.ts';
import type {Ports} from './query.ts';
import type {PreviousAnswers} from './question.ts';
import {roadVariables} from './road-variables.ts';

/** All at once, and without a call to AWS. */
export async function loadInitialState(
	{account, machine}: Ports,
	{flags, options}: Pick<InitialState, 'flags' | 'options'>,
	clock: () => Date = () => new Date(),
): Promise<InitialState> {
	const stored = await machine.storedAnswers();
	const lastAnswers = stored.last ? (stored.answers[stored.last] as Partial<Answers> | undefined) : undefined;
	const settings = (flags.settings ?? lastAnswers?.settings ?? 'user') as SettingsScope;
	const [configuration, shell] = await Promise.all([
		loadConfiguration(machine, settings, !options.demo),
		machine.shell(),
	]);
	const road = roadVariables({...configuration, options});
	return {
		home: machine.home,
		signIns: [
			...(await account.withEnvironment(road).signIns()),
			...commandSignIn(machine, settings, configuration.settingsKeys ?? {}),
		],
		environment: pickRelevant(machine.environment),
		...configuration,
		platform: machine.platform,
		storedAnswers: {
			answers: stored.answers as InitialState['storedAnswers']['answers'],
			...(stored.last ? {last: stored.last} : {}),
		},
		shell: shells.find((name) => name === shell?.name),
		...(machine.holdsApiKey() ? {typedApiKey: true} : {}),
		flags,
		clock,
		options,
	};
}

/**
 * The command that somebody else wrote into the user's own settings: whoever made a repository may not say what runs here. It is run
 * when its sign-in is chosen.
 */
function commandSignIn(
	machine: Machine,
	scope: SettingsScope,
	settingsKeys: NonNullable<InitialState['settingsKeys']>,
): SignIn[] {
	const line = foreignExport({settingsKeys});
	if (!line || scope !== 'user') return [];
	return [{id: 'export', kind: 'export', command: {line, cwd: machine.home, environment: {...machine.environment}}}];
}

/** What suggestions start from: what is set now, or the models that the shell exports. */
export function previousAnswers(initial: InitialState): PreviousAnswers | undefined {
	if (initial.existing)
		return {answers: answersFrom({...initial.existing.variables, ...initial.settingsKeys}), from: 'set now'};
	const exported = answersFrom(
		Object.fromEntries(Object.entries(initial.environment).filter(([name]) => !name.startsWith('AWS_'))),
	);
	return exported.model || exported.opus ? {answers: exported, from: 'environment'} : undefined;
}
