// Reasons not to edit a file that can be known before anything is written.
import path from 'node:path';
import {type Next, Problem} from '../../problem.ts';
import {allowWriting} from '../../shell-command.ts';
import type {Stat} from './disk.ts';
import type {FileContext} from './file-context.ts';
import {isOneOf, systemProblem} from './system-error.ts';

/** Larger than any start-up or settings file; an editor's work on more would take seconds. */
export const maxBytes = 1024 * 1024;

/** Nix and Guix build the files in these folders, and replace the links to them at the next rebuild. */
const packageStores = ['/nix/store/', '/gnu/store/'];

type ResolvedFile = {
	readonly file: string;
	readonly realPath: string;
	readonly stat: Stat | undefined;
	/** The deepest folder of its path that exists. */
	readonly folder: string;
};

const refusal = (code: string, title: string, because: string, ...next: Next[]) =>
	new Problem({code, title, because, next});

/** Judges by the metadata alone: the file is not opened, so a FIFO cannot make this wait. */
export function metadataProblem(
	context: FileContext,
	{file, realPath, stat, folder}: ResolvedFile,
): Problem | undefined {
	const title = `${file} cannot be edited`;
	const ownerProblem = homeOwnerProblem(context, file);
	if (ownerProblem) return ownerProblem;
	if (packageStores.some((store) => realPath.startsWith(store))) {
		return refusal('managed-file', title, `it is built by a package manager: ${realPath}`, {
			say: 'Add the text where that file is generated (home-manager or Guix home)',
		});
	}
	if (stat && stat.kind !== 'file') {
		const what = stat.kind === 'folder' ? 'a folder' : 'not a regular file';
		return refusal('special-file', title, `${realPath} is ${what}`, {say: 'Choose another file'});
	}
	if (stat && (stat.mode & 0o200) === 0) {
		return refusal('read-only-file', title, `it is read-only (mode 0${(stat.mode & 0o777).toString(8)})`, {
			say: 'Allow it, then run this again',
			run: allowWriting(realPath),
		});
	}
	if (stat && stat.size > maxBytes) {
		return refusal(
			'file-too-large',
			title,
			`it has ${stat.size} bytes, and files of more than ${maxBytes} are not edited`,
			{say: 'Choose another file'},
		);
	}
	try {
		context.disk.writable(stat ? realPath : folder);
	} catch (error) {
		return systemProblem(title, stat ? realPath : folder, error);
	}
	return undefined;
}

/** Refuses UTF-16 (PowerShell 5.1 writes it with `>`) and binary files: editing them by bytes would damage them. */
export function encodingProblem(file: string, bytes: Buffer): Problem | undefined {
	const mark = bytes.subarray(0, 2).toString('latin1');
	if (mark !== '\xff\xfe' && mark !== '\xfe\xff' && !bytes.includes(0)) return undefined;
	return refusal(
		'not-utf8',
		`${file} cannot be edited`,
		mark.startsWith('\xff') || mark.startsWith('\xfe') ? 'it is encoded in UTF-16' : 'it contains NUL bytes',
		{say: 'Save it as UTF-8, then run this again'},
	);
}

/** Under sudo HOME may still be the user's: files created there would belong to root, and the user could not write them. */
function homeOwnerProblem({disk, home, environment}: FileContext, file: string): Problem | undefined {
	const caller = process.geteuid?.();
	if (caller === undefined || !`${file}${path.sep}`.startsWith(`${home}${path.sep}`)) return undefined;
	let owner: number | undefined;
	try {
		owner = disk.stat(disk.realpath(home))?.uid;
	} catch (error) {
		if (isOneOf(error, 'ENOENT')) return undefined;
		return systemProblem(`HOME cannot be read: ${home}`, home, error);
	}
	if (owner === undefined || owner === caller) return undefined;
	const sudo = environment.SUDO_USER ? `, started with sudo by ${environment.SUDO_USER}` : '';
	return refusal(
		'home-of-another-user',
		`HOME belongs to another user: ${home}`,
		`it is owned by uid ${owner}, and this program runs as uid ${caller}${sudo}`,
		{say: sudo ? 'Run it without sudo' : 'Set HOME to your own folder, then run this again'},
	);
}
