// Turns fixes into a plan of file edits: settings files, this tool's dotenv file where it sets the same, and Claude Code's cache.

import type {Machine} from '../../machine/machine.ts';
import {editDotenv, unsetIn} from '../../plan/dotenv.ts';
import {readDotenv} from '../../plan/dotenv-check.ts';
import type {Edit, Plan} from '../../plan/edit.ts';
import {changes} from '../../plan/edit.ts';
import {fileEdit} from '../../plan/edits/file-edit.ts';
import {settingsPath} from '../../plan/edits/settings-path.ts';
import {findBlock} from '../../plan/marked-block.ts';
import {editSettings} from '../../plan/settings-json.ts';
import type {Fix, VariableChange} from './fix.ts';

/** In the order of writing: settings last, since running sessions take them up at once. Rejects with the Problem of a file that cannot be edited. */
export async function fixEdits(machine: Machine, fixes: readonly Fix[]): Promise<Plan> {
	const fixChanges = lastChanges(fixes.flatMap((fix) => fix.changes));
	const plan: Edit[] = [];
	for (const path of new Set(fixes.flatMap(({deletedFile}) => deletedFile ?? [])))
		plan.push(await deletion(machine, path));
	const dotenv = `${machine.configDir}/bedrock.env`;
	const {bytes, problem} = await machine.read(dotenv);
	if (bytes && !problem) {
		const after = dotenvAfter(
			bytes,
			fixChanges.filter(({place}) => place === 'user'),
		);
		plan.push({path: dotenv, purpose: 'dotenv', before: bytes, after, mode: 0o600});
	}
	for (const place of ['local', 'project', 'user'] as const) {
		const placeChanges = fixChanges.filter((change) => change.place === place);
		if (placeChanges.length > 0) plan.push(await settingsEdit(machine, settingsPath(machine, place), placeChanges));
	}
	return changes(plan);
}

/** The dotenv file gets the changes of the user settings, so that both stay equal; a cancelled variable is unset by the shell snippet. */
function dotenvAfter(bytes: Buffer, userChanges: readonly VariableChange[]): Buffer {
	const block = findBlock(bytes);
	const changed = new Map(userChanges.map(({name, value}) => [name, value || undefined]));
	// The edit rewrites the whole block, so variables that stay in it are named as well.
	const variables = [...readDotenv(bytes)]
		.filter(([name]) => changed.has(name) || block?.body.split('\n').some((line) => line.startsWith(`${name}=`)))
		.map(([name, {value}]) => ({name, value: changed.has(name) ? changed.get(name) : value}));
	const cancelled = userChanges.flatMap(({name, value}) => (value === '' ? [name] : []));
	const unset = new Set([...unsetIn(bytes), ...cancelled].filter((name) => !changed.get(name)));
	return editDotenv(bytes, variables, block ? [...unset] : []);
}

/** Of two changes to one variable in one place, the later one counts. */
const lastChanges = (all: readonly VariableChange[]): VariableChange[] => [
	...new Map(all.map((change) => [`${change.place} ${change.name}`, change])).values(),
];

async function deletion(machine: Machine, path: string): Promise<Edit> {
	const {bytes: before, problem} = await machine.read(path);
	if (problem) throw problem;
	return {path, purpose: 'cache', before, after: undefined, mode: 0o600};
}

function settingsEdit(machine: Machine, path: string, placeChanges: readonly VariableChange[]): Promise<Edit> {
	const variables = placeChanges.map(({name, value}) => ({name, value}));
	return fileEdit(machine, {
		path,
		purpose: 'settings',
		mode: 0o600,
		change: (before) => editSettings(before, variables, path),
	});
}
