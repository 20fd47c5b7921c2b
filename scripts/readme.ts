// `npm run readme`: fills the tables of both READMEs anew, and writes docs/checks.md.
import {readFile, writeFile} from 'node:fs/promises';
import {checksDocument} from './checks-document.ts';
import {withTables} from './readme-tables.ts';
import chinese from './zh-CN.json' with {type: 'json'};

await writeFile('README.md', withTables(await readFile('README.md', 'utf8')));
await writeFile('README.zh-CN.md', withTables(await readFile('README.zh-CN.md', 'utf8'), chinese));
await writeFile('docs/checks.md', checksDocument());
