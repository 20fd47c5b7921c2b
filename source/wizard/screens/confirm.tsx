// Whether a plan may be written: files, variables before and after, and on request the diff.
import {Box} from 'ink';
import type {ConfirmScreen} from '../choices/confirm.ts';
import {Diff} from '../components/diff.tsx';
import {Table, tableHeight} from '../components/table.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

/** Where a cell would be cut, the row takes several lines. */
const whole = true;

const above = (lines: number) => (lines > 0 ? 1 + lines : 0);

export const confirmPicture: Picture<ConfirmScreen> = {
	bodyHeight: ({files, values, notes}, {width}) =>
		tableHeight(files, width, whole) + above(tableHeight(values, width, whole)) + above(textsHeight(notes, width)),
	Body: ({screen: {files, values, notes}, width}) => (
		<Box flexDirection="column">
			<Table rows={files} width={width} whole={whole} />
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
	),
	View: ({screen: {diffs}}) => <Diff diffs={diffs} />,
};
