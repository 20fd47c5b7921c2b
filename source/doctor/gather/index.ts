// Gathers what the checks need to know: files, environment, the user's shell, and what AWS answers. Changes nothing.

import path from 'node:path';
import type {Account} from '../../account/account.ts';
import {isStayIn} from '../../bedrock/residency.ts';
import {effective, text} from '../../claude-code/effective.ts';
import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import type {Assignment, ConfigLayer} from '../../claude-code/settings-layers.ts';
import {unreadStores} from '../../claude-code/settings-places.ts';
import {meantBy} from '../../claude-code/unread-names.ts';
import type {Machine} from '../../machine/machine.ts';
import {noAccountFacts} from '../account-facts.ts';
import type {SubjectFacts} from '../facts.ts';
import {type Subject, subjectOf} from '../subject.ts';
import {gatherAccountFacts} from './account-facts.ts';
import {gatherAwsFiles, gatherCertificateFile} from './aws-files.ts';
import {gatherAgentModels, gatherModelAccessCache} from './claude-folder.ts';
import {exportNotSet, gatherCredentialExport} from './credential-export.ts';
import type {ReportStep} from './gather-step.ts';
import {gatherInheritedValues, nothingInherited} from './inherited-values.ts';
import {gatherNewTerminalValues} from './new-terminal-values.ts';
import {gatherClaudeJson, gatherConfigFolder, gatherSettingsFiles, gatherUnreadSettings} from './settings-files.ts';
import {gatherSnippetState} from './snippet-state.ts';
import {gatherSnippet} from './snippet-values.ts';
import {gatherStartUpFiles, gatherUnreadDotenvFiles} from './start-up-files.ts';
import {openTextReader} from './text-reader.ts';
import {trustedFileValues} from './trusted-values.ts';

export type GatherOptions = {
	/** No call to AWS. */
	readonly offline?: boolean;
	/** Do not start the user's shell. */
	readonly noShell?: boolean;
	/** No call to a model. */
	readonly noProbe?: boolean;
	/** Hosts and programs that only the project's own files name may be called and run. */
	readonly trustProject?: boolean;
	/** Stay inside the home and the working directory: nothing else is read, and no program of the machine is asked. */
	readonly demo?: boolean;
};

export type GatherInput = {
	readonly account: Account;
	readonly machine: Machine;
	/** Only the variables in claude-code/relevant-variables.ts are read from it. */
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly options: GatherOptions;
	readonly signal: AbortSignal;
	readonly now?: Date;
	/** Called whenever something else is waited for, or when it is further than before. */
	readonly report?: ReportStep | undefined;
};

/** Rejects only when `signal` ends it: what cannot be read or asked is part of the subject. */
export async function gatherSubject({now = new Date(), ...input}: GatherInput): Promise<Subject> {
	const {account, environment, cwd, options, signal, report} = input;
	report?.({doing: 'reading'});
	const machine: Machine = {...input.machine, cwd};
	const {read, unreadable} = openTextReader(machine);
	const outside = !options.demo;
	const shell = await machine.shell();
	const {zdotdir} = options.noShell || !shell ? {} : await machine.shellFacts(shell.name, {signal});
	const [
		settings,
		unreadSettings,
		claudeJson,
		startUp,
		snippet,
		newTerminal,
		unreadDotenvFiles,
		agents,
		modelAccessCache,
		claudeVersion,
	] = await Promise.all([
		gatherSettingsFiles(machine, read, outside),
		gatherUnreadSettings(machine, read, outside),
		gatherClaudeJson(machine, read),
		gatherStartUpFiles(machine, read, outside, zdotdir),
		gatherSnippet(machine, shell?.name, zdotdir),
		options.noShell ? ({state: 'not asked'} as const) : gatherNewTerminal(machine, shell?.name, input),
		gatherUnreadDotenvFiles(machine, read),
		gatherAgentModels(machine, read),
		gatherModelAccessCache(machine, read),
		options.demo ? undefined : machine.claudeVersion(signal),
	]);
	const own = options.demo ? {...environment, ...noDemoVariables} : environment;
	const installed =
		snippet && shell && (await gatherSnippetState({machine, shell, snippet, answer: newTerminal, environment, signal}));
	const sources = [
		...assignments('environment', own),
		// A demo's variables are those of its whole machine, so a new terminal there has them too.
		...(newTerminal.state === 'known'
			? assignments('shell', {...(options.demo ? own : {}), ...newTerminal.value.values})
			: []),
		...startUp.sources,
		...claudeJson.sources,
		...(installed?.values ?? []),
		...settings.sources,
	];
	const values = effective(sources);
	const trustsProject = options.trustProject ?? false;
	const stored = await machine.storedAnswers();
	const stayIn = stored.answers[stored.last ?? '']?.stayIn;
	const fromFiles = trustedFileValues(values, trustsProject);
	const facts: SubjectFacts = {
		now,
		home: machine.home,
		sources,
		shell: newTerminal.state === 'known' ? {state: 'known', value: {program: shell?.name ?? ''}} : newTerminal,
		...(installed && {snippet: installed.state}),
		unexportedVariables: startUp.unexportedVariables,
		settings: settings.states,
		...(claudeJson.fault && {claudeJsonFault: claudeJson.fault}),
		unreadSettings,
		unreadStores: outside ? unreadStores(machine) : [],
		unreadableFiles: [],
		unreadDotenvFiles,
		agents,
		...(modelAccessCache && {modelAccessCache}),
		trustsProject,
		...(isStayIn(stayIn) && {stayIn}),
		isSetUpHere: stored.last !== undefined || (await read(`${machine.configDir}/bedrock.env`)) !== undefined,
		configFolder: await gatherConfigFolder(machine, read, environment),
		aws: await gatherAwsFiles(machine, read, {...environment, ...fromFiles}),
		signIns: await account.withEnvironment(fromFiles).signIns(),
		credentialExport: exportNotSet,
		platform: {
			system: machine.platform,
			wsl: environment.WSL_DISTRO_NAME !== undefined,
			awsCommand: machine.findProgram('aws') !== undefined,
			claudeCommand: options.demo === true || machine.findProgram('claude') !== undefined,
			...(claudeVersion && {claudeVersion}),
		},
		files: await gatherCertificateFile(read, text(values, 'NODE_EXTRA_CA_CERTS')),
		...noAccountFacts('--offline was given', 'offline'),
	};
	const subject = subjectOf(facts);
	// Only whether they can be read: what is in them is the account's affair.
	for (const file of [subject.signIn?.tokenFile, text(values, 'AWS_WEB_IDENTITY_TOKEN_FILE')])
		if (file && path.isAbsolute(file)) await read(file);
	return withAccountFacts(input, {...subject, unreadableFiles: unreadable()});
}

/** What the shell exports in a new terminal, on top of what that starts with. */
async function gatherNewTerminal(
	machine: Machine,
	shell: string | undefined,
	{environment, options, signal}: Pick<GatherInput, 'environment' | 'options' | 'signal'>,
): ReturnType<typeof gatherNewTerminalValues> {
	const inherited = options.demo ? nothingInherited : await gatherInheritedValues(machine, environment);
	if (inherited.state !== 'known') return inherited;
	const exported = await gatherNewTerminalValues(machine, shell, environment, signal);
	if (exported.state !== 'known') return exported;
	return {state: 'known', value: {...exported.value, values: {...inherited.value, ...exported.value.values}}};
}

/** Asks AWS about a configuration, one in force or one that fixes would lead to. Rejects only when `signal` ends it. */
export async function withAccountFacts(
	input: Omit<GatherInput, 'machine' | 'now'>,
	configuration: Subject,
): Promise<Subject> {
	const {options, signal, report} = input;
	const account = input.account.withEnvironment(trustedFileValues(configuration.values, configuration.trustsProject));
	const credentialExport = await gatherCredentialExport({...input, account}, configuration);
	const subject = subjectOf({...configuration, credentialExport});
	if (options.offline) return subject;
	const facts = await gatherAccountFacts(account, subject, {probe: !options.noProbe, report}, signal);
	// The account learns the time difference from the answers above: how far AWS's clock is ahead of ours, in milliseconds.
	const ahead = account.clockSkew?.();
	const platform = {...subject.platform, ...(ahead === undefined ? {} : {clockSkew: -ahead})};
	return subjectOf({...subject, ...facts, platform});
}

/** What keeps the SDK of a demo from asking this machine for credentials is nobody's configuration. */
const noDemoVariables = {AWS_EC2_METADATA_DISABLED: undefined};

/** Also names that were meant for a relevant variable, so that they can be told. */
const assignments = (layer: ConfigLayer, values: Readonly<Record<string, string | undefined>>): Assignment[] =>
	Object.entries(values).flatMap(([name, value]) =>
		value !== undefined && (relevantVariables.has(name) || meantBy(name)) ? [{name, value, origin: {layer}}] : [],
	);
