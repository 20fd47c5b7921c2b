// Both READMEs, taken apart: headings, code, tables, links, pictures.
import {readFileSync} from 'node:fs';

export const readmes = ['README.md', 'README.zh-CN.md'] as const;

/** The documents that people read. */
export const documents = [
	...readmes,
	'CONTRIBUTING.md',
	'CHANGELOG.md',
	'SECURITY.md',
	'CODE_OF_CONDUCT.md',
	'docs/checks.md',
	'docs/bench.md',
	'source/README.md',
] as const;

export const read = (file: string) => readFileSync(file, 'utf8');

/** Without what stands in blocks and spans of code, where a bracket is no link. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

export const headings = (text: string) =>
	[...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^(#+) (.+)$/gm)].map(([, level = '', title = '']) => ({
		level: level.length,
		title,
	}));

export type CodeBlock = {readonly language: string; readonly code: string};

export const codeBlocks = (text: string): readonly CodeBlock[] =>
	[...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({language, code}));

/** Rows of cells, the line under the head left out. */
export const tables = (text: string): readonly (readonly (readonly string[])[])[] =>
	[...text.matchAll(/(?:^\|.*\|$\n?)+/gm)].map(([table]) =>
		table
			.trim()
			.split('\n')
			.filter((_, at) => at !== 1)
			.map((line) =>
				line
					.slice(1, -1)
					.split(/(?<!\\)\|/)
					.map((cell) => cell.trim()),
			),
	);

export const pictures = (text: string) => [...prose(text).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, to = '']) => to);

export const links = (text: string) =>
	[...prose(text).matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map(([, to = '']) => to);

/** What stands in spans of code. */
export const spans = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The anchor that GitHub gives a heading. */
export const anchorOf = (title: string) =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replaceAll(' ', '-');
