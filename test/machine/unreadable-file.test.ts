// Tests that a file which cannot be read is told from one that is absent, with its owner and what is in the way.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {type Disk, realDisk} from '../../source/machine/files/disk.ts';
import {inspectFile} from '../../source/machine/files/inspect-file.ts';
import {newHome} from './home.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: refused by the test`), {code});

/** Root may read everything, so the system's refusal is played: of files with these names, and of all below these folders. */
function refusing(code: string, refused: string, folder?: string): Disk {
	const guard = (file: string) => {
		if (folder && file.startsWith(`${folder}/`)) throw systemError(code);
	};
	return {
		...realDisk,
		open(file, ...rest) {
			guard(file);
			if (file === refused) throw systemError(code);
			return realDisk.open(file, ...rest);
		},
		stat(file) {
			guard(file);
			const stat = realDisk.stat(file);
			return stat && file === (folder ?? refused) ? {...stat, uid: 0, mode: 0o600} : stat;
		},
		realpath(file) {
			if (folder && file === folder) throw systemError(code);
			guard(file);
			return realDisk.realpath(file);
		},
	};
}

const look = (disk: Disk, home: string, file: string) =>
	inspectFile({disk, home, environment: {HOME: home}}, file).unreadable;

it.each(['EACCES', 'EPERM', 'EIO'])(
	'A file that the system refuses with %s is there, and its owner is known',
	(code) => {
		const home = newHome();
		const file = path.join(home, 'settings.json');
		writeFileSync(file, '{}');
		expect(look(refusing(code, file), home, file)).toMatchObject({code, obstacle: file, owner: 0, mode: 0o600});
	},
);

it('In a folder that may not be entered, the folder is what is in the way', () => {
	const home = newHome();
	const folder = path.join(home, '.aws');
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'config'), '');
	const file = path.join(folder, 'config');
	expect(look(refusing('EACCES', file, folder), home, file)).toMatchObject({
		code: 'EACCES',
		obstacle: folder,
		owner: 0,
	});
});

it('A folder, and a file that is too large, are not absent either', () => {
	const home = newHome();
	mkdirSync(path.join(home, 'folder'));
	writeFileSync(path.join(home, 'large'), Buffer.alloc(3 * 1024 * 1024));
	expect(look(realDisk, home, path.join(home, 'folder'))).toMatchObject({code: 'EISDIR', isOwn: true});
	expect(look(realDisk, home, path.join(home, 'large'))).toMatchObject({code: 'EFBIG'});
});

it('What is absent or can be read is not unreadable', () => {
	const home = newHome();
	writeFileSync(path.join(home, 'file'), '');
	expect(look(realDisk, home, path.join(home, 'file'))).toBeUndefined();
	expect(look(realDisk, home, path.join(home, 'missing'))).toBeUndefined();
	expect(look(realDisk, home, path.join(home, 'file', 'below'))).toBeUndefined();
	expect(look(realDisk, home, path.join(home, 'no', 'folder', 'here'))).toBeUndefined();
});
