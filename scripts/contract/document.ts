// docs/contract.md: what was seen of each version of Claude Code. The document itself is where earlier results are kept.
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {contractTable, countsOf, type Entry, readTable} from './table.ts';
import {ways} from './ways.ts';

export type Seen = {
	/** `2.1.332`, or `1.0.0 --compat` where set-up was told so. */
	readonly version: string;
	/** `2026-11-29`. */
	readonly date: string;
	readonly entries: readonly Entry[];
};

const heading = '## Claude Code ';

const preface = `# What was set up, in the real Claude Code

Each cell is one journey: a simulated account, a home of its own, set-up with \`--yes\`, then that version of Claude Code, started in one way on what was written. What the account received decides: no call to a model that nobody chose, no refused call, turns streamed, cache markers, region and signer as chosen.

- ✔ Claude Code did what was chosen. "✔ refused": set-up refused to write, and with \`--force\` Claude Code fails, too.
- ✘ It did something else, which is named.
- ≠ This version is known to do something else, and did: \`scripts/contract/deviations.ts\` has the list. Where it did as it was told after all, the cell is ✘.
- ? Set-up wrote, and said that it could not prove a call; after it stands what Claude Code then did.
- – Left out, with the reason. An empty cell was not tried: where set-up refuses, one way stands for all.

\`npm run test:contract\` fills a few of the cells in less than a minute; \`npm run test:contract -- --all --write\` fills all and writes this document, for Claude Code ${'`2.1.332`'} or for the version after \`--claude-code\`. \`--compat\` is handed on to set-up.`;

export function contractDocument(all: readonly Seen[]): string {
	const sections = all.map(({version, date, entries}) =>
		[`${heading}${version}`, '', `Seen on ${date}: ${countsOf(entries)}.`, '', contractTable(entries)].join('\n'),
	);
	return `${[preface, ...sections].join('\n\n')}\n`;
}

export function readDocument(text: string): Seen[] {
	return text
		.split(`\n${heading}`)
		.slice(1)
		.map((section) => ({
			version: section.slice(0, section.indexOf('\n')),
			date: /^Seen on (\S+):/m.exec(section)?.[1] ?? '',
			entries: readTable(section),
		}));
}

const file = 'docs/contract.md';

/** At once, so that of two worlds that end together none is lost. */
export function keepInDocument(seen: Seen): void {
	const all = withSeen(existsSync(file) ? readDocument(readFileSync(file, 'utf8')) : [], seen);
	writeFileSync(file, contractDocument(all));
}

/** Newest version first. Cells that were not tried this time stay as they were seen before. */
export function withSeen(all: readonly Seen[], seen: Seen): Seen[] {
	const earlier = all.find(({version}) => version === seen.version)?.entries ?? [];
	const isKept = ({world, way}: Entry) => !seen.entries.some((each) => each.world === world && each.way === way);
	const section = {...seen, entries: [...seen.entries, ...earlier.filter(isKept)].toSorted(byPlace)};
	return [...all.filter(({version}) => version !== seen.version), section].toSorted((left, right) =>
		right.version.localeCompare(left.version, 'en', {numeric: true}),
	);
}

/** As the lists of worlds and ways have them. */
export const byPlace = (left: Entry, right: Entry) => placeOf(left) - placeOf(right);
const placeOf = ({world, way}: Entry) =>
	worlds.findIndex(({name}) => name === world) * ways.length + ways.findIndex(({name}) => name === way);
