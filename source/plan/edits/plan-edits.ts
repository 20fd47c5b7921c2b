// From variables to files: which file each place means here, and what it would hold. Reads, never writes.

import {dirname, join, posix, win32} from 'node:path';
import type {Variable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import {quote} from '../../quote.ts';
import {addLine, takeOutOfGit} from '../../shell-command.ts';
import {checkSameFile} from '../detect-duplicate-target.ts';
import {editDotenv} from '../dotenv.ts';
import type {Edit, Plan} from '../edit.ts';
import {editSettings} from '../settings-json.ts';
import type {Targets} from '../targets.ts';
import {type FileChange, fileEdit} from './file-edit.ts';
import {keptNotes, overridesIn, overridesOrNone} from './override-edits.ts';
import type {PlannedMachine} from './planned-machine.ts';
import {refreshNotes} from './refresh-note.ts';
import {removedVariables} from './removed-variables.ts';
import {settingsPath} from './settings-path.ts';
import {shellEdits} from './shell-edits.ts';
import {strongerSettings} from './stronger-settings.ts';
import {refuseVoidSettings} from './void-settings.ts';

export type PlannedEdits = {
	readonly plan: Plan;
	readonly links: Readonly<Record<string, string>>;
	/** The entries of modelOverrides that are written. */
	readonly overrides: readonly Variable[];
	/** Sentences for the user: what is left out, and what else to know. */
	readonly notes: readonly string[];
};

/**
 * @param overrides the entries of modelOverrides that the settings file gets
 *
 * The order is the order of writing: settings last, since running sessions take them up at once.
 */
export async function planEdits(
	machine: PlannedMachine,
	variables: readonly Variable[],
	switchedOff: readonly string[],
	targets: Targets,
	overrides: readonly Variable[] = [],
	/** What changes beside `env` in the settings file. */
	settingsKeys: readonly Variable[] = [],
): Promise<PlannedEdits> {
	const {write = []} = targets;
	const links: Record<string, string> = {};
	const notes: string[] = [];
	const plan: Edit[] = [];
	const entries: Variable[] = [];
	const edit = (fileChange: FileChange) => fileEdit(machine, fileChange, links);
	const dotenv = `${machine.configDir}/bedrock.env`;
	// The snippet of bash and zsh reads this file, so writing the snippet means writing it too.
	const sourced = write.includes('shell') && (targets.shell === 'bash' || targets.shell === 'zsh');
	for (const path of [...(write.includes('dotenv') || sourced ? [dotenv] : []), ...copies(machine, targets)]) {
		const unset = path === dotenv ? switchedOff : [];
		const values =
			path === dotenv && targets.keepKey === 'dotenv' ? await withKey(machine, path, variables, notes) : variables;
		const change = (before: Buffer | undefined) => editDotenv(before, values, unset);
		plan.push(await edit({path, purpose: 'dotenv', mode: 0o600, change}));
	}
	if (write.includes('shell')) {
		if (!targets.shell || targets.shell === 'none')
			notes.push('No supported shell was found: the start-up file is left alone. Name one with --shell.');
		else {
			const {shell, askShell, shellScope: scope = 'claude'} = targets;
			const {edits, notes: shellNotes} = await shellEdits({
				machine,
				shell,
				scope,
				variables,
				switchedOff,
				dotenv,
				askShell,
				edit,
			});
			plan.push(...edits);
			notes.push(...shellNotes);
		}
	}
	if (write.includes('settings')) {
		const path = settingsPath(machine, targets.settings ?? 'user');
		notes.push(...strongerSettings(targets, [...variables, ...settingsKeys]));
		const {bytes} = await machine.read(path);
		const replace = targets.modelOverrides === 'replace';
		notes.push(...refreshNotes(bytes, path, [...variables, ...settingsKeys]));
		const planned = overridesOrNone(bytes, overrides, replace, path);
		notes.push(...keptNotes(planned, path));
		entries.push(...planned.entries.filter(({value}) => value !== undefined));
		const forFile = await forSettings(machine, path, variables, switchedOff, targets, notes);
		const values = targets.keepKey === 'settings' ? await withKey(machine, path, forFile, notes) : forFile;
		const change = (before: Buffer | undefined) => {
			refuseVoidSettings(before, path);
			const entriesHere = overridesIn(before, overrides, replace, path).entries;
			return editSettings(before, [...values, ...entriesHere, ...settingsKeys], path);
		};
		// What colleagues share through git is nobody's secret.
		plan.push(await edit({path, purpose: 'settings', mode: targets.settings === 'project' ? 0o644 : 0o600, change}));
	}
	checkSameFile(plan, ({path}) => links[path] ?? path);
	return {plan, links, overrides: entries, notes: [...notes, ...plan.flatMap(removedVariables)]};
}

function copies(machine: PlannedMachine, {dotenv}: Targets): string[] {
	if (!dotenv) return [];
	const path = dotenv.startsWith('~/') ? machine.home + dotenv.slice(1) : dotenv;
	const {isAbsolute} = machine.platform === 'win32' ? win32 : posix;
	return [isAbsolute(path) ? path : `${machine.cwd}/${path}`];
}

/** Colleagues have profiles of their own; a file that git does not ignore is theirs too. */
async function forSettings(
	machine: PlannedMachine,
	path: string,
	variables: readonly Variable[],
	switchedOff: readonly string[],
	{settings = 'user', write = []}: Targets,
	notes: string[],
): Promise<Variable[]> {
	if (settings === 'local') {
		const exposure = await machine.gitExposure(path);
		if (exposure.state === 'tracked' || exposure.state === 'unprotected') throw notIgnored(path, exposure.state);
		if (exposure.state === 'cannot-tell')
			notes.push(`Whether git ignores ${path} could not be asked: ${exposure.because}`);
	}
	const shared = settings === 'project';
	if (shared)
		notes.push(
			`Colleagues will see and use all of ${path}. Your AWS profile is not in it: each of them sets AWS_PROFILE.`,
		);
	const profile = variables.find(({name}) => name === 'AWS_PROFILE')?.value;
	const set =
		machine.platform === 'win32'
			? (['$env:AWS_PROFILE = ', quote.pwsh] as const)
			: (['export AWS_PROFILE=', quote.posix] as const);
	if (shared && profile && !write.includes('shell'))
		notes.push(
			`Nothing that is written names your AWS profile: run ${set[0]}${set[1](profile)} before claude, or write to the shell as well.`,
		);
	const cancelled = new Set(switchedOff);
	return variables.map(({name, value}) => {
		if (shared && name === 'AWS_PROFILE') return {name, value: undefined};
		return {name, value: value === undefined && cancelled.has(name) ? '' : value};
	});
}

/** The key goes from the environment into the file and nowhere else: not into the decision, the stored answers or a log. */
async function withKey(
	machine: PlannedMachine,
	path: string,
	variables: readonly Variable[],
	notes: string[],
): Promise<Variable[]> {
	const name = 'AWS_BEARER_TOKEN_BEDROCK';
	const value = machine.environment[name];
	const {state} = await machine.gitExposure(path);
	if (state === 'tracked') throw keyInGit(path);
	if (state === 'unprotected')
		notes.push(`The API key goes into ${path}, which git does not ignore: one careless commit publishes it.`);
	if (state === 'cannot-tell') notes.push(`Whether git would take ${path} with the API key along could not be asked.`);
	if (value?.startsWith('bedrock-api-key-'))
		notes.push('This is a short-term API key: it ends within twelve hours, and what is written with it.');
	return variables.map((variable) => (variable.name === name && value ? {name, value} : variable));
}

const keyInGit = (path: string) =>
	new Problem({
		code: 'key-in-tracked-file',
		title: 'The API key would go into a file that git tracks',
		because: path,
		next: [{say: 'Leave the key in your environment, or write it to the dotenv file in your home'}],
	});

/** Beside the folder that holds the file; the line break first, since the last line of .gitignore may have none. */
const ignoreIt = (path: string) => addLine(join(dirname(dirname(path)), '.gitignore'), '.claude/settings.local.json');

const notIgnored = (path: string, state: 'tracked' | 'unprotected') =>
	new Problem({
		code: 'local-settings-not-ignored',
		title: 'The local settings file would be seen by git',
		because: `${path} is ${state === 'tracked' ? 'tracked' : 'not ignored'}`,
		next: [
			...(state === 'tracked'
				? [{say: 'Take it out of git, where it stays on your disk', run: takeOutOfGit(path)}]
				: []),
			{say: 'Let git ignore it, then run this again', run: ignoreIt(path)},
		],
	});
