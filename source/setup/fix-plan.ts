// What the doctor's fixes would write: variables in settings files, as edits that the review, the transaction and undo know.
import type {Change, Fix, FixPlace} from '../checks/fix.ts';
import type {Machine} from '../machine/machine.ts';
import type {Edit, Plan} from '../plan/edit.ts';
import {editSettings} from '../plan/settings-json.ts';
import {settingsPath} from './planning/paths.ts';

const places: readonly FixPlace[] = ['user', 'project', 'local'];

/** One edit per settings file; a later fix of the same variable wins. Rejects with a Problem where a file is no strict JSON. */
export async function fixPlan(machine: Machine, fixes: readonly Fix[]): Promise<Plan> {
	const changes = fixes.flatMap((fix) => fix.changes);
	const edits = await Promise.all(
		places.map(async (place): Promise<Edit[]> => {
			const wanted = changes.filter((change) => change.place === place);
			if (wanted.length === 0) return [];
			const path = settingsPath(machine, place);
			const {bytes, problem} = await machine.read(path);
			if (problem) throw problem;
			const after = editSettings(bytes, variables(wanted), path);
			return [{path, purpose: 'settings', before: bytes, after, mode: 0o600}];
		}),
	);
	return edits.flat();
}

function variables(changes: readonly Change[]) {
	const values = new Map(changes.map(({name, value}) => [name, value]));
	return [...values].map(([name, value]) => ({name, value}));
}
