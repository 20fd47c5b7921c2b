// `npm run test:contract`: the real Claude Code on what set-up wrote, in simulated accounts. Options: `-- --all`, `--write`,
// `--claude-code 2.1.332|latest`, `--compat`, `--world NAME`, `--way NAME`, `--jobs 2`.
import os from 'node:os';
import {parseArgs} from 'node:util';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {type Cell, fillCell} from './cell.ts';
import {fetchClaudeCode, measuredVersion} from './claude-code.ts';
import {byPlace, keepInDocument} from './document.ts';
import {contractTable, countsOf, entryOf} from './table.ts';
import {type Way, ways} from './ways.ts';

const {values: options} = parseArgs({
	args: process.argv.slice(2),
	options: {
		all: {type: 'boolean', default: false},
		write: {type: 'boolean', default: false},
		compat: {type: 'boolean', default: false},
		world: {type: 'string', multiple: true},
		way: {type: 'string', multiple: true},
		jobs: {type: 'string', default: String(Math.min(os.availableParallelism(), 4))},
		'claude-code': {type: 'string', default: measuredVersion},
		'without-claude-code': {type: 'boolean', default: process.env.WITHOUT_CLAUDE_CODE === '1'},
	},
});

/** Every way where models may be read and where not, and every verdict of set-up at least once. */
const reduced = {
	everyWay: ['own-profiles-only', 'unreadable-profiles'],
	bySettings:
		'healthy many-profiles iam-user assumed-role credential-process api-key no-iam-rights haiku-denied invoke-only expired-sso small-quota'.split(
			' ',
		),
};

function waysIn(world: string): readonly Way[] {
	if (options.world || options.way)
		return (options.world?.includes(world) ?? true) ? ways.filter(({name}) => options.way?.includes(name) ?? true) : [];
	if (options.all || reduced.everyWay.includes(world)) return ways;
	return reduced.bySettings.includes(world) ? ways.slice(0, 1) : [];
}

if (options['without-claude-code']) {
	process.stdout.write('Claude Code was left out, as asked: nothing was tried.\n');
	process.exit(0);
}
const claudeCode = await fetchClaudeCode(options['claude-code']);
const version = `${claudeCode.version}${options.compat ? ' --compat' : ''}`;
const more = options.compat ? ['--compat'] : [];
const cells: Cell[] = [];

/** Where set-up refuses it writes nothing, whatever the way: one stands for all. */
async function visit(world: string): Promise<void> {
	for (const way of waysIn(world)) {
		process.stderr.write(`${world}, ${way.name} …\n`);
		const cell = await fillCell(world, way, claudeCode, more).catch(
			(error: Error): Cell => ({world, way: way.name, verdict: 'left out', faults: [error.message]}),
		);
		cells.push(cell);
		if (cell.verdict === 'refused') break;
	}
	if (options.write) keepInDocument({version, date: new Date().toISOString().slice(0, 10), entries: entries()});
}

const entries = () => cells.map(entryOf).toSorted(byPlace);

const left = worlds.map(({name}) => name).filter((world) => waysIn(world).length > 0);
const work = async () => {
	for (let world = left.shift(); world; world = left.shift()) await visit(world);
};
await Promise.all(Array.from({length: Number(options.jobs)}, work));
process.stdout.write(`Claude Code ${version}\n\n${contractTable(entries())}\n\n${countsOf(entries())}\n`);
process.exit(cells.some(({faults}) => faults.length > 0) ? 1 : 0);
