// `npm run readme`: fills the tables of README.md anew.
import {readFile, writeFile} from 'node:fs/promises';
import {withTables} from './readme-tables.ts';

await writeFile('README.md', withTables(await readFile('README.md', 'utf8')));
