// What was proven for each role, as a table, and what stands in the way.
import {Box} from 'ink';
import type {AccessTable} from '../choices/access-matrix.ts';
import {columnLayout} from '../column-layout.ts';
import {textsHeight} from '../text-height.ts';
import {RowCells} from './row-cells.tsx';
import {TextBlock} from './text-block.tsx';
import {WrappedText} from './wrapped-text.tsx';

export type AccessMatrixProps = {readonly table: AccessTable; readonly width: number};

export function accessMatrixHeight({rows, refusal, notes}: AccessTable, width: number): number {
	const refusalHeight = refusal ? 1 + textsHeight([refusal.title, ...refusal.lines], width) : 0;
	const notesHeight = textsHeight(
		notes.map(({text}) => text),
		width,
	);
	return 1 + rows.length + refusalHeight + notesHeight;
}

export function AccessMatrix({table: {head, rows, refusal, notes}, width}: AccessMatrixProps) {
	const layout = columnLayout([head, ...rows.map(({cells}) => cells)], width);
	return (
		<Box flexDirection="column">
			<Box>
				<RowCells cells={head} layout={layout} dimColor />
			</Box>
			{rows.map(({cells, failed}, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows of one report never change their order
				<Box key={index}>
					<RowCells cells={cells} layout={layout} {...(failed ? {color: 'red'} : {})} />
				</Box>
			))}
			{refusal && (
				<Box flexDirection="column" marginTop={1}>
					<WrappedText bold>{refusal.title}</WrappedText>
					<TextBlock paragraphs={refusal.lines} />
				</Box>
			)}
			{notes.map(({text, unknown}) => (
				<WrappedText key={text} {...(unknown ? {dimColor: true} : {color: 'yellow'})}>
					{text}
				</WrappedText>
			))}
		</Box>
	);
}
