// Rows of cells in columns of equal width, a line each; `whole`: where a cell would be cut, every row takes several lines instead.
import {Box} from 'ink';
import {columnLayout, lostCells} from '../column-layout.ts';
import {textHeight} from '../text-height.ts';
import {RowCells} from './row-cells.tsx';
import {SafeText} from './safe-text.tsx';

export type TableProps = {
	readonly rows: readonly (readonly string[])[];
	readonly width: number;
	readonly whole?: boolean;
};

/** Lines that the table takes. */
export function tableHeight(rows: readonly (readonly string[])[], width: number, whole = false): number {
	if (!isStacked(rows, width, whole)) return rows.length;
	return rows.reduce((sum, row) => sum + textHeight(row[0] ?? '', width) + textHeight(restOf(row), width - indent), 0);
}

const indent = 2;

const restOf = ([, ...others]: readonly string[]) => others.filter(Boolean).join(' · ');

function isStacked(rows: readonly (readonly string[])[], width: number, whole: boolean): boolean {
	const layout = columnLayout(rows, width);
	return whole && rows.some((cells) => lostCells(cells, layout) !== '');
}

export function Table({rows, width, whole = false}: TableProps) {
	const layout = columnLayout(rows, width);
	const stacked = isStacked(rows, width, whole);
	return (
		<Box flexDirection="column">
			{rows.map((cells) =>
				stacked ? (
					<StackedRow key={cells.join(' ')} cells={cells} />
				) : (
					<Box key={cells.join(' ')}>
						<RowCells cells={cells} layout={layout} />
					</Box>
				),
			)}
		</Box>
	);
}

/** The first cell on a line of its own, the others below it, indented. */
function StackedRow({cells}: {readonly cells: readonly string[]}) {
	return (
		<Box flexDirection="column">
			<SafeText>{cells[0] ?? ''}</SafeText>
			<Box marginLeft={indent}>
				<SafeText>{restOf(cells)}</SafeText>
			</Box>
		</Box>
	);
}
