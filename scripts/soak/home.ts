// A home of a journey: what is in it, to be compared before and after.
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** What a sign-in, the simulated account and a person's own saving leave; no set-up of ours. */
const notOurs = [
	/^\.aws\//,
	/^bin\//,
	/^project\/claude-bedrock-/,
	/^\.claude\.json$/,
	/^\.local\/share\/fish\//,
	// fish makes them itself when it is started for the first time.
	/^\.config\/fish\/(fish_variables|config\.fish)$/,
	/^\.zcompdump/,
];

export async function writeFiles(home: string, files: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(home, name)), {recursive: true});
		await writeFile(path.join(home, name), text);
	}
}

/** @returns the content of every file by its path, in base64 */
export async function contents(home: string): Promise<Record<string, string>> {
	const entries = await readdir(home, {recursive: true, withFileTypes: true});
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)))
		.filter((name) => !notOurs.some((pattern) => pattern.test(name)))
		.sort();
	return Object.fromEntries(
		await Promise.all(files.map(async (name) => [name, (await readFile(path.join(home, name))).toString('base64')])),
	);
}

/** @returns a line for each file that is not as it was */
export function differences(
	before: Readonly<Record<string, string>>,
	after: Readonly<Record<string, string>>,
): string[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
	return names
		.filter((name) => before[name] !== after[name])
		.map(
			(name) => `${name} ${before[name] === undefined ? 'stays' : after[name] === undefined ? 'is gone' : 'differs'}`,
		);
}
