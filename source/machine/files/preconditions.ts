// Why a file is left alone: reasons that are known before anything is written.
import path from 'node:path';
import {type Next, Problem} from '../../problem.ts';
import {quote} from '../../quote.ts';
import type {Stat} from './disk.ts';
import {isOneOf, systemProblem} from './system-error.ts';
import type {ReadContext} from './transaction-context.ts';

/** Larger than any start-up or settings file; an editor's work on more would take seconds. */
export const largest = 2 * 1024 * 1024;

/** Stores whose files are built, not edited: the link into them is replaced at the next rebuild. */
const stores = ['/nix/store/', '/gnu/store/'];

type Looked = {
	readonly file: string;
	readonly realPath: string;
	readonly stat: Stat | undefined;
	readonly folder: string;
};

const refuse = (code: string, title: string, because: string, ...next: Next[]) =>
	new Problem({code, title, because, next});

/** From the metadata alone; the file is not opened, so a FIFO cannot make this wait. */
export function unmetPrecondition(bench: ReadContext, {file, realPath, stat, folder}: Looked): Problem | undefined {
	const title = `${file} cannot be edited`;
	const foreign = foreignHome(bench, file);
	if (foreign) return foreign;
	if (stores.some((store) => realPath.startsWith(store))) {
		return refuse('managed-file', title, `it is built by a package manager: ${realPath}`, {
			say: 'Add the text where that file is generated (home-manager or Guix home)',
		});
	}
	if (stat && stat.kind !== 'file') {
		const what = stat.kind === 'folder' ? 'a folder' : 'no regular file';
		return refuse('special-file', title, `${realPath} is ${what}`, {say: 'Choose another file'});
	}
	if (stat && (stat.mode & 0o200) === 0) {
		return refuse('read-only-file', title, `it is read-only (mode 0${(stat.mode & 0o777).toString(8)})`, {
			say: 'Allow it, then run this again',
			run: `chmod u+w ${quote.posix(realPath)}`,
		});
	}
	if (stat && stat.size > largest) {
		return refuse('file-too-large', title, `${stat.size} bytes, more than ${largest}`, {say: 'Choose another file'});
	}
	try {
		bench.disk.writable(stat ? realPath : folder);
	} catch (error) {
		return systemProblem(title, stat ? realPath : folder, error);
	}
	return undefined;
}

/** UTF-16 (what PowerShell 5.1 writes with `>`) and binary files: an edit by bytes would damage them. */
export function strangeBytes(file: string, bytes: Buffer): Problem | undefined {
	const mark = bytes.subarray(0, 2).toString('latin1');
	if (mark !== '\xff\xfe' && mark !== '\xfe\xff' && !bytes.includes(0)) return undefined;
	return refuse(
		'not-utf8',
		`${file} cannot be edited`,
		mark.startsWith('\xff') || mark.startsWith('\xfe') ? 'it is encoded in UTF-16' : 'it contains NUL bytes',
		{say: 'Save it as UTF-8, then run this again'},
	);
}

/** Under sudo HOME may still be the user's: files made there would belong to root and lock the user out. */
function foreignHome({disk, home, environment}: ReadContext, file: string): Problem | undefined {
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
	return refuse(
		'home-of-another-user',
		`HOME belongs to another user: ${home}`,
		`it is owned by uid ${owner}, and this program runs as uid ${caller}${sudo}`,
		{say: sudo ? 'Run it without sudo' : 'Set HOME to your own folder, then run this again'},
	);
}
