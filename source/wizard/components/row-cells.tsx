// The cells of one row of a table or a list, each in its column and cut where it is too long. Laid out side by side by the box around them.
import {Box} from 'ink';
import {type ColumnLayout, visibleCells} from '../column-layout.ts';
import {SafeText, type SafeTextProps} from './safe-text.tsx';

export type RowCellsProps = Omit<SafeTextProps, 'children' | 'wrap'> & {
	readonly cells: readonly string[];
	readonly layout: ColumnLayout;
};

export function RowCells({cells, layout, ...style}: RowCellsProps) {
	return visibleCells(cells, layout).map(({text, width}, index) => (
		// A cell has no name but its place.
		// biome-ignore lint/suspicious/noArrayIndexKey: cells never change their order
		<Box key={index} width={width} flexShrink={0} marginLeft={index === 0 ? 0 : layout.gap}>
			{text !== '' && (
				<SafeText {...style} wrap={wrapOf(text, index)}>
					{text}
				</SafeText>
			)}
		</Box>
	));
}

/** The end of a path tells more than its middle. */
const wrapOf = (text: string, index: number) =>
	index === 0 && text.includes('/') ? 'truncate-middle' : 'truncate-end';
