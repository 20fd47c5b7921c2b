// A list of which several items can be chosen: the same rows, each with a check box.
import {createContext, useContext} from 'react';
import {Select, type SelectProps, SelectRow, type SelectRowProps} from './select.tsx';

export type MultiSelectProps = Omit<SelectProps, 'row'> & {
	/** Check ids of the items that are chosen. */
	readonly checked: readonly string[];
};

const Checked = createContext<readonly string[]>([]);

export function MultiSelect({checked, ...select}: MultiSelectProps) {
	return (
		<Checked value={checked}>
			<Select {...select} row={CheckBoxRow} />
		</Checked>
	);
}

function CheckBoxRow(props: SelectRowProps) {
	return <SelectRow {...props} checked={useContext(Checked)} />;
}
