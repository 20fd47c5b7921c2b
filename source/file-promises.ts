// Node's calls for files, as promises. Not from node:fs/promises: with it Node loads its file watchers and readline, 1 ms before the first question.
import {access, close, open, read, readdir, stat, writeFile} from 'node:fs';
import {promisify} from 'node:util';

export const filePromises = {
	access: promisify(access),
	close: promisify(close),
	open: promisify(open),
	read: promisify(read),
	readdir: promisify(readdir),
	stat: promisify(stat),
	writeFile: promisify(writeFile),
};
