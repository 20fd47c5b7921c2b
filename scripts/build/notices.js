// The licence of every package that is inside the bundle, with its text: what ships beside the program as THIRD-PARTY-NOTICES.txt.
import {readFile} from 'node:fs/promises';
import path from 'node:path';

/** Texts of packages that carry none: a package of the same authors and licence that does, or a file here. */
const elsewhere = [
	[/^@aws-sdk\//, path.resolve('node_modules/@aws-sdk/client-sts/LICENSE')],
	// Its licence as package.json names it, its copyright as its source files do.
	[/^yoga-layout$/, path.join(import.meta.dirname, 'licences/yoga-layout.txt')],
];

const fileNames = [
	'LICENSE',
	'LICENSE.md',
	'LICENSE.txt',
	'license',
	'license.md',
	'LICENCE',
	'License',
	'NOTICE',
	'NOTICE.txt',
];

/**
 * @param {readonly string[]} moduleIds of the bundle
 * @returns {Map<string, string>} the folder and the name of each package
 */
export function packagesOf(moduleIds) {
	const packages = new Map();
	for (const id of moduleIds) {
		const found = /^(.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+))[\\/]/.exec(id);
		if (found) packages.set(found[1], found[2].replace('\\', '/'));
	}
	return packages;
}

/**
 * @param {readonly string[]} moduleIds of the bundle
 * @throws where a package has no text
 */
export async function thirdPartyNotices(moduleIds) {
	const packages = [...packagesOf(moduleIds)].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
	return condense(await Promise.all(packages.map(([folder, name]) => notice(folder, name))));
}

async function notice(folder, name) {
	const {version, license} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const files = fileNames.map((file) => path.join(folder, file));
	const texts = await textsOf(files);
	const other = elsewhere.find(([pattern]) => pattern.test(name))?.[1];
	if (texts.length === 0 && other) texts.push(...(await textsOf([other])));
	if (texts.length === 0) throw new Error(`${name} carries no licence text: name one in scripts/build/notices.js`);
	return {title: `${name} ${version} (${license})`, text: texts.join('\n\n')};
}

async function textsOf(files) {
	const texts = new Set();
	for (const file of files) {
		const text = await readFile(file, 'utf8').catch(() => '');
		if (text.trim()) texts.add(text.trim());
	}
	return [...texts];
}

/** Packages under the very same text share it: forty copies of one licence help nobody. */
function condense(all) {
	const byText = new Map();
	for (const {title, text} of all) byText.set(text, [...(byText.get(text) ?? []), title]);
	return [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`).join(`\n${'='.repeat(80)}\n\n`);
}
