// What a plan changes, above a question: its files, its variables and what else to know.
import {Box} from 'ink';
import {textsHeight} from '../text-height.ts';
import {Table, tableHeight} from './table.tsx';
import {TextBlock} from './text-block.tsx';

type Rows = readonly (readonly string[])[];

export type PlanBodyProps = {
	readonly files: Rows;
	readonly values: Rows;
	readonly notes: readonly string[];
	readonly width: number;
	/** Where a value would be cut, its row takes several lines. */
	readonly whole: boolean;
};

const below = (lines: number) => (lines > 0 ? 1 + lines : 0);

export const planBodyHeight = ({files, values, notes, width, whole}: PlanBodyProps): number =>
	files.length + below(tableHeight(values, width, whole)) + below(textsHeight(notes, width));

export function PlanBody({files, values, notes, width, whole}: PlanBodyProps) {
	return (
		<Box flexDirection="column">
			<Table rows={files} width={width} />
			{values.length > 0 && (
				<Box marginTop={1}>
					<Table rows={values} width={width} whole={whole} />
				</Box>
			)}
			{notes.length > 0 && (
				<Box marginTop={1}>
					<TextBlock paragraphs={notes} dimColor />
				</Box>
			)}
		</Box>
	);
}
