// A list to choose from: ink-select-input draws the rows that fit, and the store says which one the cursor is on.
// Its own key handling stays off: it reads a stale closure when keys come fast, and knows neither a filter nor disabled rows.
import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import type {FC} from 'react';
import type {ChoiceItem} from '../choices/choices.ts';
import type {ColumnLayout} from '../column-layout.ts';
import {markedCells} from '../list-layout.ts';
import {listWindow} from '../list-window.ts';
import {RowCells} from './row-cells.tsx';
import {SafeText} from './safe-text.tsx';

export type SelectProps = {
	readonly items: readonly ChoiceItem[];
	/** The index of the item under the cursor. */
	readonly cursor: number;
	/** Lines for the rows and for what is hidden above and below them. */
	readonly height: number;
	readonly layout: ColumnLayout;
	/** Check ids, where several can be chosen. */
	readonly checked?: readonly string[] | undefined;
};

/** Columns that the pointer takes. */
export const pointerWidth = 2;

export function Select({items, cursor, height, layout, checked}: SelectProps) {
	const {from, to, above, below} = listWindow(items.length, cursor, height);
	// With its row, an item says whether the cursor is on it: SelectInput reads `initialIndex` only once, and drawing another list at
	// every key would lay out all rows anew instead of two.
	const rows = items.slice(from, to).map((item, index) => ({
		key: item.id,
		value: item.id,
		label: item.cells[0] ?? '',
		item,
		layout,
		checked,
		hasCursor: from + index === cursor,
	}));
	return (
		<>
			{above > 0 && <SafeText dimColor>{`  ↑ ${above} more`}</SafeText>}
			<SelectInput
				isFocused={false}
				items={rows}
				indicatorComponent={NoIndicator}
				// The whole item is handed over, of which its type names the label only.
				itemComponent={Row as unknown as FC<{label: string}>}
			/>
			{below > 0 && <SafeText dimColor>{`  ↓ ${below} more`}</SafeText>}
		</>
	);
}

type RowProps = Pick<SelectProps, 'layout' | 'checked'> & {readonly item: ChoiceItem; readonly hasCursor: boolean};

function Row({item, layout, checked, hasCursor}: RowProps) {
	return (
		<>
			{hasCursor && (
				<SafeText color="cyan" bold>
					{'❯ '}
				</SafeText>
			)}
			{/* A row without the pointer keeps its place free. */}
			<Box marginLeft={hasCursor ? 0 : pointerWidth}>
				<RowCells
					cells={markedCells(item, checked)}
					layout={layout}
					bold={hasCursor}
					dimColor={item.disabledReason !== undefined}
				/>
			</Box>
		</>
	);
}

/** The row draws the pointer: SelectInput would draw it where its own cursor is. */
const NoIndicator = () => null;
