// `npm run readme`: fills the tables and the sample of both READMEs anew, and writes docs/checks.md.
import {readFile, writeFile} from 'node:fs/promises';
import {checksDocument} from './checks-document.ts';
import {doctorSample, withSample} from './doctor-sample.ts';
import {withTables} from './readme-tables.ts';
import chinese from './zh-CN.json' with {type: 'json'};

const sample = doctorSample();
for (const [file, translations] of [
	['README.md', {}],
	['README.zh-CN.md', chinese],
] as const)
	await writeFile(file, withSample(withTables(await readFile(file, 'utf8'), translations), sample));
await writeFile('docs/checks.md', checksDocument());
