// Makes one edit of the plan: reads the file and works out its new bytes, or refuses with the reason and the text to paste by hand.

import {type Next, Problem} from '../../problem.ts';
import type {Edit, Purpose} from '../edit.ts';
import {withManualInstructions} from '../manual-instructions.ts';
import type {PlannedMachine} from './planned-machine.ts';

/** The purposes of files that this tool writes. */
type WrittenPurpose = Exclude<Purpose, 'cache'>;

export type FileChange = {
	/** Absolute. */
	readonly path: string;
	readonly purpose: WrittenPurpose;
	/** Permission bits, should the file be new. */
	readonly mode: number;
	/** The new bytes, made from those that are there. @throws Problem for bytes that cannot be edited */
	change(before: Buffer | undefined): Buffer;
};

/** Reads the file and notes in `links` where a symbolic link leads. Rejects with the Problem of a file that has to change and cannot. */
export async function fileEdit(
	machine: Pick<PlannedMachine, 'read'>,
	fileChange: FileChange,
	links: Record<string, string> = {},
): Promise<Edit> {
	const {path, purpose, mode, change} = fileChange;
	const {bytes: before, realPath, problem} = await machine.read(path);
	if (realPath !== path) links[path] = realPath;
	// A file that needs no change is fine even where it cannot be written, such as one of home-manager's with the text pasted in.
	if (problem && !isDone(fileChange, before)) throw refused(problem, fileChange);
	try {
		return {path, purpose, before, after: change(before), mode};
	} catch (error) {
		throw error instanceof Problem ? refused(error, fileChange) : error;
	}
}

function isDone({change}: FileChange, before: Buffer | undefined): boolean {
	try {
		return before !== undefined && change(before).equals(before);
	} catch {
		return false;
	}
}

function refused(problem: Problem, fileChange: FileChange): Problem {
	const {path, purpose} = fileChange;
	const text = contentAlone(fileChange);
	// It would be refused in every file, so the cause is the value and not this file.
	if (!text) return problem;
	const {code, title, because = ''} = problem;
	const named = problem.message.includes(path) ? because : [path, because].filter(Boolean).join(': ');
	const all = new Problem({code, title, because: named, next: [...problem.next, leaveOutStep[purpose]]});
	return withManualInstructions(all, {path, before: undefined, after: text});
}

/** What would stand in a file with nothing else in it. */
function contentAlone({change}: FileChange): Buffer | undefined {
	try {
		return change(Buffer.from('\n'));
	} catch {
		return undefined;
	}
}

const leaveOut = (say: string, places: string): Next => ({say, again: {set: {'--write': places}}});

const leaveOutStep: Readonly<Record<WrittenPurpose, Next>> = {
	shell: leaveOut('Or leave the start-up file out', 'dotenv,settings'),
	settings: leaveOut('Or leave the settings out', 'dotenv,shell'),
	dotenv: leaveOut('Or write to the settings only', 'settings'),
};
