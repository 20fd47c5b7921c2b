// What the doctor would put right, as the same kind of plan as the wizard's: settings files, our dotenv file where it says the
// same, and what Claude Code remembers.

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
	const all = netOf(fixes.flatMap((fix) => fix.changes));
	const plan: Edit[] = [];
	for (const path of new Set(fixes.flatMap(({forget}) => forget ?? []))) plan.push(await forgetting(machine, path));
	const dotenv = `${machine.configDir}/bedrock.env`;
	const {bytes, problem} = await machine.read(dotenv);
	if (bytes && !problem) {
		const after = followed(
			bytes,
			all.filter(({place}) => place === 'user'),
		);
		plan.push({path: dotenv, purpose: 'dotenv', before: bytes, after, mode: 0o600});
	}
	for (const place of ['local', 'project', 'user'] as const) {
		const mine = all.filter((change) => change.place === place);
		if (mine.length > 0) plan.push(await settingsEdit(machine, settingsPath(machine, place), mine));
	}
	return changes(plan);
}

/** The terminal's copy follows the user's settings, so that the two do not drift apart; what is cancelled there, our snippet unsets. */
function followed(bytes: Buffer, mine: readonly VariableChange[]): Buffer {
	const block = findBlock(bytes);
	const changed = new Map(mine.map(({name, value}) => [name, value || undefined]));
	// Editing writes our block anew, so what stays in it is named too.
	const wanted = [...readDotenv(bytes)]
		.filter(([name]) => changed.has(name) || block?.body.split('\n').some((line) => line.startsWith(`${name}=`)))
		.map(([name, {value}]) => ({name, value: changed.has(name) ? changed.get(name) : value}));
	const cancelled = mine.flatMap(({name, value}) => (value === '' ? [name] : []));
	const unset = new Set([...unsetIn(bytes), ...cancelled].filter((name) => !changed.get(name)));
	return editDotenv(bytes, wanted, block ? [...unset] : []);
}

/** Fixes build on each other in their order, so of two changes to one variable in one place the later one is meant. */
const netOf = (all: readonly VariableChange[]): VariableChange[] => [
	...new Map(all.map((change) => [`${change.place} ${change.name}`, change])).values(),
];

async function forgetting(machine: Machine, path: string): Promise<Edit> {
	const {bytes: before, problem} = await machine.read(path);
	if (problem) throw problem;
	return {path, purpose: 'cache', before, after: undefined, mode: 0o600};
}

function settingsEdit(machine: Machine, path: string, mine: readonly VariableChange[]): Promise<Edit> {
	const variables = mine.map(({name, value}) => ({name, value}));
	return fileEdit(machine, {
		path,
		purpose: 'settings',
		mode: 0o600,
		change: (before) => editSettings(before, variables, path),
	});
}
