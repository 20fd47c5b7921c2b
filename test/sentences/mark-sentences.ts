// Bundles a program with a mark in place of every sentence, so that a test can see whether the code reads one.
import path from 'node:path';
import {type Plugin, rolldown} from 'rolldown';
import {filesWithSentences, findSentences, textsThatAreTypes} from './find-sentences.ts';

/**
 * Writes a file and all that it imports as one module.
 * @param sentences `marked`: every sentence is replaced by a mark of its own
 */
export async function bundle(input: string, file: string, sentences: 'as they are' | 'marked'): Promise<void> {
	const build = await rolldown({
		input,
		platform: 'node',
		external: /^(?!vitest)[^./\0]/,
		plugins: [withoutVitest, ...(sentences === 'marked' ? [markSentences()] : [])],
		logLevel: 'warn',
	});
	await build.write({format: 'esm', codeSplitting: false, file});
	await build.close();
}

/** Vitest runs only in its own process. What a helper would clean up after the tests goes with the folder of the run. */
const withoutVitest: Plugin = {
	name: 'without-vitest',
	resolveId: (id) => (id === 'vitest' ? '\0vitest' : undefined),
	load: (id) => (id === '\0vitest' ? 'export const afterAll = () => {};' : undefined),
};

function markSentences(): Plugin {
	const files = new Set(filesWithSentences());
	const values = textsThatAreTypes();
	return {
		name: 'mark-sentences',
		transform(code, id) {
			const file = path.relative('source', id);
			return files.has(file) ? {code: marked(code, file, values), map: null} : undefined;
		},
	};
}

/** The last sentence first, so that the offsets of those before it hold. */
const marked = (code: string, file: string, values: ReadonlySet<string>) =>
	findSentences(code, file, values).reduceRight((all, {start, end, text}) => {
		// Line breaks stay: they are layout.
		const mark = text.replace(/[^\n]+/g, `⟦${file}:${start}⟧`);
		const quoted = code[start] === "'" || code[start] === '"' || code[start] === '`';
		return all.slice(0, start) + (quoted ? JSON.stringify(mark) : mark.replaceAll('\n', '\\n')) + all.slice(end);
	}, code);
