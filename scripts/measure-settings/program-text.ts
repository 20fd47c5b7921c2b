// What the program text of Claude Code names: the keys of its settings files, and environment variables.
import {readFile} from 'node:fs/promises';

export type ProgramText = {readonly keys: readonly string[]; readonly variables: readonly string[]};

/** The schema of a settings file is an object literal whose members are `name:()=>…`; this is how its first member begins. */
const firstMember = /\$schema:\(\)=>\w+\(\)\.optional\(\)\.describe\("JSON Schema reference for Claude Code settings/;

export async function readProgramText(program: string): Promise<ProgramText> {
	const text = await readFile(program, 'latin1');
	const start = firstMember.exec(text)?.index;
	if (start === undefined) throw new Error('the schema of the settings was not found in the program text');
	const keys = [...members(text, start).matchAll(/(?:^|[,{])"?(\$?[A-Za-z]+)"?:\(\)=>/g)].map(([, name = '']) => name);
	// Also names that stand in a string: some are read through a table.
	const variables = text.match(
		/(?<![A-Z0-9_])(?:ANTHROPIC|CLAUDE|AWS|BEDROCK|DISABLE|ENABLE|FORCE)_[A-Z0-9_]*[A-Z0-9](?![A-Z0-9_])/g,
	);
	return {keys: unique(keys), variables: unique(variables ?? [])};
}

const unique = (all: readonly string[]) => [...new Set(all)].toSorted();

/** The object literal around an offset, from there to its closing brace. Brackets inside of quotes do not count. */
function members(text: string, start: number): string {
	let depth = 0;
	let quote = '';
	for (let at = start; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (quote !== '') {
			if (sign === '\\') at++;
			else if (sign === quote) quote = '';
		} else if ('"\'`'.includes(sign)) quote = sign;
		else if ('({['.includes(sign)) depth++;
		else if (')}]'.includes(sign) && depth-- === 0) return text.slice(start, at);
	}
	throw new Error('the schema of the settings does not end');
}
