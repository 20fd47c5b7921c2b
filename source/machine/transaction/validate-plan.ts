// Checks everything that can refuse a write, before the journal is written and anything changes.
import {checkSameFile} from '../../plan/detect-duplicate-target.ts';
import type {Edit, Plan} from '../../plan/edit.ts';
import {withManualInstructions} from '../../plan/manual-instructions.ts';
import {Problem} from '../../problem.ts';
import {sameBytes, temporaryPath} from '../files/bytes.ts';
import {type FileSnapshot, inspectFile} from '../files/inspect-file.ts';
import {systemProblem} from '../files/system-error.ts';
import {saveBackup} from './backups.ts';
import type {JournalEdit} from './journal.ts';
import type {ReadContext, TransactionContext} from './transaction-context.ts';

export type ValidatedEdit = {readonly edit: Edit; readonly file: FileSnapshot};

/** @throws Problem why a file cannot be edited, `file-changed`, or `same-file-twice` */
export function validatePlan(context: ReadContext, plan: Plan): ValidatedEdit[] {
	const edits = plan.map((edit): ValidatedEdit => {
		const file = inspectFile(context, edit.path);
		if (file.problem) throw withManualInstructions(file.problem, edit);
		if (!sameBytes(file.bytes, edit.before)) throw changedMeanwhile(edit.path);
		return {edit, file};
	});
	const realPaths = new Map(edits.map(({edit, file}) => [edit, file.realPath]));
	checkSameFile(plan, (edit) => realPaths.get(edit) ?? edit.path);
	// One file under two names, such as .bash_profile linked to .bashrc: the same edit is made once.
	const firstWith = (realPath: string) => edits.findIndex(({file}) => file.realPath === realPath);
	return edits.filter(({file}, index) => firstWith(file.realPath) === index);
}

/** Backs up both contents of every file, and decides how each will be written. */
export async function prepareEdits(
	context: TransactionContext,
	edits: readonly ValidatedEdit[],
): Promise<JournalEdit[]> {
	const existing = edits.flatMap(({file}) => (file.stat ? [file.realPath] : []));
	const withAttributes = await context.filesWithAttributes(existing);
	return edits.map(({edit, file: {realPath, stat}}) => {
		const inPlace = stat !== undefined && (stat.links > 1 || withAttributes.has(realPath));
		return {
			path: edit.path,
			realPath,
			purpose: edit.purpose,
			before: edit.before ? backUp(context, edit, edit.before) : null,
			after: edit.after ? backUp(context, edit, edit.after) : null,
			mode: stat?.mode ?? edit.mode & ~process.umask(),
			uid: stat?.uid ?? null,
			gid: stat?.gid ?? null,
			temporary: inPlace || !edit.after ? null : temporaryPath(realPath),
		};
	});
}

function backUp(context: TransactionContext, edit: Edit, bytes: Buffer) {
	try {
		return saveBackup(context, edit.path, bytes);
	} catch (error) {
		throw systemProblem(`No backup of ${edit.path} can be kept, so nothing was written`, context.stateDir, error);
	}
}

export const changedMeanwhile = (file: string) =>
	new Problem({
		code: 'file-changed',
		title: `${file} was changed by somebody else meanwhile`,
		because: 'its bytes are not those that the change was made for',
		next: [{say: 'Nothing was written; run this again to see the change against the file as it is now'}],
	});
