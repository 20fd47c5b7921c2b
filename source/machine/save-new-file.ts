// Saves a text as a new file in a folder, and never overwrites a file: the second `x.json` is `x-2.json`.
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {isOneOf, systemProblem} from './files/system-error.ts';

/** @returns the path of the new file. @throws Problem when the folder cannot be written */
export function saveNewFile(folder: string, name: string, text: string): string {
	const {name: stem, ext} = path.parse(name);
	for (let number = 1; ; number++) {
		const file = path.join(folder, number === 1 ? name : `${stem}-${number}${ext}`);
		try {
			writeFileSync(file, text, {flag: 'wx', mode: 0o644});
			return file;
		} catch (error) {
			if (!isOneOf(error, 'EEXIST')) throw systemProblem('The file could not be saved', file, error);
		}
	}
}
