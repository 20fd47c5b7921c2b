// The cells as a table in Markdown: a line for each world, a column for each way.
import type {Cell} from './cell.ts';

const text = ({verdict, faults, note}: Cell): string => {
	if (faults.length > 0) return `✘ ${faults.join('; ')}`;
	if (verdict === 'ready') return '✔';
	if (verdict === 'refused') return '✔ refused, and Claude Code fails';
	return `? ${note ?? ''}`;
};

export function contractTable(cells: readonly Cell[]): string {
	const ways = [...new Set(cells.map(({way}) => way))];
	const worlds = [...new Set(cells.map(({world}) => world))];
	const cellOf = (world: string, way: string) => cells.find((each) => each.world === world && each.way === way);
	const rows = worlds.map((world) => [
		world,
		...ways.map((way) => {
			const cell = cellOf(world, way);
			return cell ? text(cell).replaceAll('|', '\\|') : '';
		}),
	]);
	return [['world', ...ways], ['', ...ways].map(() => '---'), ...rows]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
}

/** `41 kept, 0 broken, 2 left out`. */
export function countsOf(cells: readonly Cell[]): string {
	const broken = cells.filter(({faults}) => faults.length > 0).length;
	const leftOut = cells.filter(({verdict}) => verdict === 'left out').length;
	const unproven = cells.filter(({verdict, faults}) => verdict === 'unproven' && faults.length === 0).length;
	const kept = cells.length - broken - leftOut - unproven;
	return `${kept} kept, ${broken} broken, ${unproven} where set-up promised nothing, ${leftOut} left out`;
}
