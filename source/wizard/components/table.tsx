// Rows of cells in columns of equal width, a line each; `whole`: where a cell would be cut, every row takes several lines instead.
import {Box} from 'ink';
import {columnLayout, lostCells} from '../column-layout.ts';
import {RowCells} from './row-cells.tsx';
import {SafeText} from './safe-text.tsx';

export type TableProps = {
	readonly rows: readonly (readonly string[])[];
	readonly width: number;
	readonly whole?: boolean;
};

export function Table({rows, width, whole = false}: TableProps) {
	const layout = columnLayout(rows, width);
	const stacked = whole && rows.some((cells) => lostCells(cells, layout) !== '');
	return (
		<Box flexDirection="column">
			{rows.map((cells) =>
				stacked ? (
					<StackedRow key={cells[0]} cells={cells} />
				) : (
					<Box key={cells[0]}>
						<RowCells cells={cells} layout={layout} />
					</Box>
				),
			)}
		</Box>
	);
}

/** The first cell on a line of its own, the others below it, indented. */
function StackedRow({cells: [first = '', ...others]}: {readonly cells: readonly string[]}) {
	return (
		<Box flexDirection="column">
			<SafeText>{first}</SafeText>
			<Box marginLeft={2}>
				<SafeText>{others.filter(Boolean).join(' · ')}</SafeText>
			</Box>
		</Box>
	);
}
