// Gathers the subject of the doctor: files, environment, the user's shell, and what AWS says. Looks, and changes nothing.
import path from 'node:path';
import type {Account} from '../../account/account.ts';
import {type Effective, effective, text} from '../../claude-code/effective.ts';
import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import type {Assignment, ConfigLayer} from '../../claude-code/settings-layers.ts';
import type {Machine} from '../../machine/machine.ts';
import {Problem} from '../../problem.ts';
import {readAwsConfig} from '../aws-config.ts';
import {type Lookup, noAccountFacts, type Subject, type SubjectFacts, subjectOf} from '../subject.ts';
import {askAccount} from './account.ts';
import {askExport, notSet} from './exported.ts';
import {
	agentModels,
	claudeJson,
	type Reader,
	readerOf,
	rememberedRefusals,
	settingsIn,
	startUpFiles,
	strayDotenv,
} from './files.ts';
import {snippetValues} from './snippet.ts';

export type GatherOptions = {
	/** No call to AWS. */
	readonly offline?: boolean;
	/** Do not start the user's shell. */
	readonly noShell?: boolean;
	/** No call to a model. */
	readonly noProbe?: boolean;
	/** Stay inside the home and the working directory: nothing else is read, and no program of the machine is asked. */
	readonly demo?: boolean;
};

export type GatherInput = {
	readonly account: Account;
	readonly machine: Machine;
	/** Variables of interest are read from it, nothing else. */
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly options: GatherOptions;
	readonly signal: AbortSignal;
	readonly now?: Date;
};

/** Rejects only when `signal` ends it: what cannot be read or asked is part of the subject. */
export async function gatherSubject({
	account,
	machine,
	environment,
	cwd,
	options,
	signal,
	now = new Date(),
}: GatherInput): Promise<Subject> {
	const here: Machine = {...machine, cwd};
	const read = readerOf(machine);
	const outside = !options.demo;
	const found = await machine.shell();
	const [settings, json, startUp, snippet, shell, dotenv, agents, remembered, version] = await Promise.all([
		settingsIn(here, read, outside),
		claudeJson(here, read),
		startUpFiles(here, read, outside),
		snippetValues(here, read, found?.name),
		options.noShell
			? ({state: 'not asked', why: '--no-shell was given'} as const)
			: asked(here, found?.name, environment, signal),
		strayDotenv(here, read),
		agentModels(here, read),
		rememberedRefusals(here, read),
		options.demo ? undefined : machine.claudeVersion(signal),
	]);
	const sources = [
		...assignments('environment', environment),
		// A demo's variables are those of its whole machine, so a new terminal there has them too.
		...(shell.state === 'known'
			? assignments('shell', {...(options.demo ? environment : {}), ...shell.value.values})
			: []),
		...startUp.sources,
		...json,
		...snippet,
		...settings.sources,
	];
	const values = effective(sources);
	const given = givenByFiles(values);
	const facts: SubjectFacts = {
		now,
		sources,
		shell: shell.state === 'known' ? {state: 'known', value: {program: found?.name ?? ''}} : shell,
		unexported: startUp.unexported,
		settings: settings.settings,
		strayDotenv: dotenv,
		agents,
		...(remembered && {remembered}),
		setUp:
			(await machine.storedAnswers()).last !== undefined ||
			(await read(`${machine.configDir}/bedrock.env`)) !== undefined,
		configFolder: await configFolder(here, read, environment),
		aws: await awsFiles(here, read, {...environment, ...given}),
		signIns: await account.as(given).signIns(),
		exported: notSet,
		platform: {
			wsl: environment.WSL_DISTRO_NAME !== undefined,
			awsCommand: machine.findProgram('aws') !== undefined,
			...(version && {claudeVersion: version}),
		},
		files: await certificates(read, text(values, 'NODE_EXTRA_CA_CERTS')),
		...noAccountFacts('--offline was given', 'offline'),
	};
	return gatherAccountFacts({account, environment, cwd, options, signal}, subjectOf(facts));
}

/** What AWS says to a configuration, be it in force or only thought of. */
export async function gatherAccountFacts(
	asking: Omit<GatherInput, 'machine' | 'now'>,
	thought: Subject,
): Promise<Subject> {
	const {options, signal} = asking;
	const account = asking.account.as(givenByFiles(thought.values));
	const subject = subjectOf({...thought, exported: await askExport({...asking, account}, thought)});
	if (options.offline) return subject;
	const told = await askAccount(account, subject, {probe: !options.noProbe}, signal);
	// Known only once AWS has answered something: its answers carry its time.
	const ahead = account.clockSkew?.();
	// AWS counts how far it is ahead of us; people ask how far their own clock is.
	const platform = {...subject.platform, ...(ahead === undefined ? {} : {clockSkew: -ahead})};
	return subjectOf({...subject, ...told, platform});
}

/**
 * What files give Claude Code beside the environment: an API key, a gateway, other AWS files. Never those of the project:
 * whoever wrote them could have our requests, or a program run, before anybody trusted the folder.
 */
function givenByFiles(values: Effective): Record<string, string> {
	return Object.fromEntries(
		[...values].flatMap(([name, {value, winner}]) =>
			['managed', 'user', 'claude-json', 'dotenv'].includes(winner.layer) && relevantVariables.has(name)
				? [[name, value]]
				: [],
		),
	);
}

const assignments = (layer: ConfigLayer, values: Readonly<Record<string, string | undefined>>): Assignment[] =>
	Object.entries(values).flatMap(([name, value]) =>
		value !== undefined && relevantVariables.has(name) ? [{name, value, origin: {layer}}] : [],
	);

async function asked(
	machine: Machine,
	shell: string | undefined,
	environment: NodeJS.ProcessEnv,
	signal: AbortSignal,
): Promise<Lookup<{values: Readonly<Record<string, string>>}>> {
	if (!shell) return {state: 'not asked', why: 'no shell could be told'};
	try {
		return {state: 'known', value: await machine.askShell({shell, names: relevantVariables, environment, signal})};
	} catch (error) {
		if (error instanceof Problem) return {state: 'refused', problem: error};
		throw error;
	}
}

async function configFolder(
	{claudeDir, home}: Machine,
	read: Reader,
	{CLAUDE_CONFIG_DIR}: NodeJS.ProcessEnv,
): Promise<SubjectFacts['configFolder']> {
	const usual = path.join(home, '.claude', 'settings.json');
	const moved = CLAUDE_CONFIG_DIR && path.join(claudeDir, 'settings.json') !== usual;
	return {path: claudeDir, ...(moved && (await read(usual)) !== undefined && {hidden: usual})};
}

async function awsFiles({home}: Machine, read: Reader, environment: NodeJS.ProcessEnv): Promise<SubjectFacts['aws']> {
	const files = {
		config: environment.AWS_CONFIG_FILE || path.join(home, '.aws', 'config'),
		credentials: environment.AWS_SHARED_CREDENTIALS_FILE || path.join(home, '.aws', 'credentials'),
	};
	const [config, credentials] = await Promise.all([read(files.config), read(files.credentials)]);
	return {
		config: readAwsConfig(config ?? '', files.config),
		credentials: readAwsConfig(credentials ?? '', files.credentials),
	};
}

async function certificates(read: Reader, file: string | undefined): Promise<SubjectFacts['files']> {
	if (!file) return {};
	const content = path.isAbsolute(file) ? await read(file) : undefined;
	if (content === undefined) return {[file]: 'absent'};
	return {[file]: content.includes('-----BEGIN') ? 'certificates' : 'no certificates'};
}
