// Everything that can refuse a write is asked here, before the journal is written and anything changes.

import {checkSameFile} from '../../plan/detect-duplicate-target.ts';
import type {Edit, Plan} from '../../plan/edit.ts';
import {withManualInstructions} from '../../plan/manual-instructions.ts';
import {Problem} from '../../problem.ts';
import {keep} from './backups.ts';
import {same, temporaryBeside} from './bytes.ts';
import {type FileSnapshot, inspectFile} from './inspect-file.ts';
import type {JournalEdit} from './journal.ts';
import {systemProblem} from './system-error.ts';
import type {TransactionContext} from './transaction-context.ts';

export type ValidatedEdit = {readonly edit: Edit; readonly sight: FileSnapshot};

/** @throws Problem why a file cannot be edited, `file-changed`, or `same-file-twice` */
export function validate(bench: TransactionContext, plan: Plan): ValidatedEdit[] {
	const seen: ValidatedEdit[] = [];
	for (const edit of plan) {
		const sight = inspectFile(bench, edit.path);
		if (sight.problem) throw withManualInstructions(sight.problem, edit);
		if (!same(sight.bytes, edit.before)) throw changedMeanwhile(edit.path);
		seen.push({edit, sight});
	}
	const leads = new Map(seen.map(({edit, sight}) => [edit, sight.realPath]));
	checkSameFile(plan, (edit) => leads.get(edit) ?? edit.path);
	// One file under two names, such as .bash_profile linked to .bashrc: the same edit is made once.
	const first = (realPath: string) => seen.findIndex(({sight}) => sight.realPath === realPath);
	return seen.filter(({sight}, index) => first(sight.realPath) === index);
}

/** Keeps both contents of every file and says how each will be written. */
export function prepare(bench: TransactionContext, seen: readonly ValidatedEdit[]): JournalEdit[] {
	const extras = bench.extras(seen.flatMap(({sight}) => (sight.stat ? [sight.realPath] : [])));
	return seen.map(({edit, sight: {realPath, stat}}) => {
		const inPlace = stat !== undefined && (stat.links > 1 || extras.has(realPath));
		return {
			path: edit.path,
			realPath,
			purpose: edit.purpose,
			before: edit.before ? keepOrRefuse(bench, edit, edit.before) : null,
			after: edit.after ? keepOrRefuse(bench, edit, edit.after) : null,
			mode: stat?.mode ?? edit.mode & ~process.umask(),
			uid: stat?.uid ?? null,
			gid: stat?.gid ?? null,
			temporary: inPlace || !edit.after ? null : temporaryBeside(realPath),
		};
	});
}

function keepOrRefuse(bench: TransactionContext, edit: Edit, bytes: Buffer) {
	try {
		return keep(bench, edit.path, bytes);
	} catch (error) {
		throw systemProblem(`No backup of ${edit.path} can be kept, so nothing was written`, bench.stateDir, error);
	}
}

export const changedMeanwhile = (file: string) =>
	new Problem({
		code: 'file-changed',
		title: `${file} was changed by somebody else meanwhile`,
		because: 'its bytes are not those that the change was made for',
		next: [{say: 'Nothing was written; run this again to see the change against the file as it is now'}],
	});
