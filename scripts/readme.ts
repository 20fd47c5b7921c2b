// `npm run readme`: fills the tables of README.md anew, and writes docs/checks.md.
import {readFile, writeFile} from 'node:fs/promises';
import {checksDocument} from './checks-document.ts';
import {withTables} from './readme-tables.ts';

await writeFile('README.md', withTables(await readFile('README.md', 'utf8')));
await writeFile('docs/checks.md', checksDocument());
