// Reads what Claude Code's own folder holds beside settings: the models that agents name, and the models it remembers as refused.

import path from 'node:path';
import type {ReadText} from '../../claude-code/settings-here.ts';
import type {Machine} from '../../machine/machine.ts';
import type {SubjectFacts} from '../facts.ts';

/** The models that agents of the user and of the project name in their front matter. */
export async function gatherAgentModels(
	{claudeDir, cwd, filesIn}: Machine,
	read: ReadText,
): Promise<SubjectFacts['agents']> {
	const files = [claudeDir, path.join(cwd, '.claude')].flatMap((folder) => filesIn(path.join(folder, 'agents'), '.md'));
	const all = await Promise.all(
		[...new Set(files)].map(async (file) => {
			const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec((await read(file)) ?? '')?.[1] ?? '';
			const model = /^model:\s*['"]?([^'"\s#]+)/m.exec(front)?.[1];
			return model ? [{path: file, model}] : [];
		}),
	);
	return all.flat();
}

/** The cache of refused models (format as Claude Code 2.1.330 writes it); undefined where it holds no refusal. */
export async function gatherModelAccessCache(
	{claudeDir}: Machine,
	read: ReadText,
): Promise<SubjectFacts['modelAccessCache']> {
	const file = path.join(claudeDir, 'cache', 'model-access.json');
	const refused = new Set<string>();
	for (const [, id] of ((await read(file)) ?? '').matchAll(/"([^"]+)":\{"s":"refused"/g)) if (id) refused.add(id);
	return refused.size > 0 ? {path: file, refusedModels: [...refused]} : undefined;
}
