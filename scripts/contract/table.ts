// The cells as a table in Markdown: a line for each world, a column for each way.
import type {Cell} from './cell.ts';

/** One cell as it is written: `✔` kept, `✘` broken, `≠` as this version is known to do, `?` where set-up promised nothing, `–` left out. */
export type Entry = {readonly world: string; readonly way: string; readonly text: string};

export const entryOf = (cell: Cell): Entry => ({world: cell.world, way: cell.way, text: textOf(cell)});

function textOf({verdict, faults, note}: Cell): string {
	if (faults.length > 0) return `✘ ${faults.join('; ')}`;
	if (verdict === 'ready') return note ? `✔ ${note}` : '✔';
	if (verdict === 'refused') return '✔ refused';
	const symbol = {'left out': '–', deviates: '≠', unproven: '?'}[verdict];
	return `${symbol} ${note ?? ''}`.trim();
}

export function contractTable(entries: readonly Entry[]): string {
	const ways = [...new Set(entries.map(({way}) => way))];
	const worlds = [...new Set(entries.map(({world}) => world))];
	const texts = new Map(entries.map(({world, way, text}) => [`${world} ${way}`, text.replaceAll('|', '\\|')]));
	const rows = worlds.map((world) => [world, ...ways.map((way) => texts.get(`${world} ${way}`) ?? '')]);
	return [['world', ...ways], ['', ...ways].map(() => '---'), ...rows]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}

/** The other way round: the cells of a table that {@link contractTable} wrote. */
export function readTable(text: string): Entry[] {
	const [[, ...ways] = [], , ...rows] = text
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) =>
			line
				.slice(2, -2)
				.split(/ \| /)
				.map((cell) => cell.replaceAll('\\|', '|').trim()),
		);
	return rows.flatMap(([world = '', ...cells]) =>
		cells.flatMap((cell, at) => (cell ? [{world, way: ways[at] ?? '', text: cell}] : [])),
	);
}

/** `41 kept, 0 broken, 2 left out`. */
export function countsOf(entries: readonly Entry[]): string {
	const those = (symbol: string) => entries.filter(({text}) => text.startsWith(symbol)).length;
	const known = those('≠') > 0 ? `${those('≠')} as this version is known to do, ` : '';
	return `${those('✔')} kept, ${those('✘')} broken, ${known}${those('?')} where set-up promised nothing, ${those('–')} left out`;
}
