// `npm run bench [PART...]`: builds what ships, measures it beside what it is compared with, and prints one table.
import {execFileSync} from 'node:child_process';
import path from 'node:path';
import {doctor} from './doctor.ts';
import {download} from './download.ts';
import {growth} from './growth.ts';
import {type Row, table} from './measure.ts';
import {regions} from './regions.ts';
import {setup} from './setup.ts';
import {shell} from './shell.ts';
import {start} from './start.ts';

/** Each with the built program; a part alone takes less than a minute, all of them about three. */
const parts: Readonly<Record<string, (program: string) => Promise<Row[]>>> = {
	start,
	download,
	setup,
	doctor,
	growth,
	regions,
	shell,
};

// Node's own warnings about many listeners, from serving many requests at once, would stand in the table.
process.removeAllListeners('warning');

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

// In a folder of its own, two levels down like the real one: a build beside it does not disturb the measurement.
const dist = path.resolve('node_modules/.cache/bench');
execFileSync(process.execPath, ['scripts/build.js', dist], {stdio: 'inherit'});
const rows: Row[] = [];
for (const [name, part] of Object.entries(parts)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	process.stderr.write(`${name} …\n`);
	rows.push(...(await part(path.join(dist, 'cli.js'))));
}
process.stdout.write(`${table(rows)}\n`);
process.exit(0);
