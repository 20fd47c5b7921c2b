// `npm run test:contract [-- --all] [-- --claude-code 2.1.332|latest]`: the real Claude Code on what set-up wrote, in simulated accounts.
import {parseArgs} from 'node:util';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {type Cell, fillCell} from './cell.ts';
import {fetchClaudeCode, measuredVersion} from './claude-code.ts';
import {contractTable, countsOf} from './table.ts';
import {ways} from './ways.ts';

const {values: options} = parseArgs({
	args: process.argv.slice(2),
	options: {
		all: {type: 'boolean', default: false},
		'claude-code': {type: 'string', default: measuredVersion},
		'without-claude-code': {type: 'boolean', default: process.env.WITHOUT_CLAUDE_CODE === '1'},
	},
});

/** Every way in one world, and every verdict of set-up at least once. */
const reduced = {
	everyWay: 'own-profiles-only',
	bySettings:
		'healthy many-profiles iam-user assumed-role credential-process api-key no-iam-rights haiku-denied invoke-only expired-sso'.split(
			' ',
		),
};

const pairs = options.all
	? worlds.flatMap(({name}) => ways.map((way) => ({world: name, way})))
	: [
			...ways.map((way) => ({world: reduced.everyWay, way})),
			...ways.slice(0, 1).flatMap((way) => reduced.bySettings.map((world) => ({world, way}))),
		];

if (options['without-claude-code']) {
	process.stdout.write('Claude Code was left out, as asked: nothing was tried.\n');
	process.exit(0);
}
const claudeCode = await fetchClaudeCode(options['claude-code']);
const cells: Cell[] = [];
for (const {world, way} of pairs) {
	process.stderr.write(`${world}, ${way.name} …\n`);
	cells.push(await fillCell(world, way, claudeCode));
}
process.stdout.write(`Claude Code ${claudeCode.version}\n\n${contractTable(cells)}\n\n${countsOf(cells)}\n`);
process.exit(cells.some(({faults}) => faults.length > 0) ? 1 : 0);
