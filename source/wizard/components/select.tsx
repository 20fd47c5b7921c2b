// A list to choose from: ink-select-input draws the rows that fit, with the cursor on the one that the store says.
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
	/** Draws the row of an item. */
	readonly row?: FC<SelectRowProps>;
};

export type SelectRowProps = {
	readonly item: ChoiceItem;
	readonly layout: ColumnLayout;
	readonly isSelected?: boolean;
	/** Check ids, where several can be chosen. */
	readonly checked?: readonly string[];
};

/** Columns that the pointer takes. */
export const pointerWidth = 2;

export function Select({items, cursor, height, layout, row = SelectRow}: SelectProps) {
	const {from, to, above, below} = listWindow(items.length, cursor, height);
	const shown = items.slice(from, to);
	return (
		<>
			{above > 0 && <SafeText dimColor>{`  ↑ ${above} more`}</SafeText>}
			<SelectInput
				// It keeps the cursor in its own state, so other rows or another cursor make another list.
				key={JSON.stringify([cursor - from, shown.map(({id}) => id)])}
				isFocused={false}
				items={shown.map((item) => ({key: item.id, label: item.cells[0] ?? '', value: item.id, item, layout}))}
				initialIndex={cursor - from}
				indicatorComponent={Pointer}
				// The whole item is handed over, of which its type names the label only.
				itemComponent={row as unknown as FC<{isSelected?: boolean; label: string}>}
			/>
			{below > 0 && <SafeText dimColor>{`  ↓ ${below} more`}</SafeText>}
		</>
	);
}

export function SelectRow({item, layout, isSelected = false, checked}: SelectRowProps) {
	return (
		// A row without the pointer keeps its place free.
		<Box marginLeft={isSelected ? 0 : pointerWidth}>
			<RowCells
				cells={markedCells(item, checked)}
				layout={layout}
				bold={isSelected}
				dimColor={item.disabledReason !== undefined}
			/>
		</Box>
	);
}

function Pointer({isSelected = false}: {readonly isSelected?: boolean}) {
	return isSelected ? (
		<SafeText color="cyan" bold>
			{'❯ '}
		</SafeText>
	) : null;
}
