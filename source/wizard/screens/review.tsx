// The review: files, what follows from the answers, and values; on request everything in full, with the diff.
import {Box} from 'ink';
import type {ReviewedPlan, ReviewScreen} from '../choices/review.ts';
import {Diff} from '../components/diff.tsx';
import {Table} from '../components/table.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const reviewPicture: Picture<ReviewScreen> = {
	bodyHeight: ({plan}, width) =>
		plan ? plan.files.length + textsHeight(plan.notes, width) + 1 + plan.values.length : 0,
	Body: ({screen: {plan}, width}) => plan && <Summary plan={plan} width={width} />,
	View: ({screen: {plan}, width}) => plan && <Everything plan={plan} width={width} />,
};

type PlanProps = {readonly plan: ReviewedPlan; readonly width: number};

/** What follows from the choice stands before the choice itself: in a small terminal the end is cut off. */
function Summary({plan: {files, notes, values}, width}: PlanProps) {
	return (
		<Box flexDirection="column">
			<Table rows={files} width={width} />
			<TextBlock paragraphs={notes} color="yellow" />
			<Box marginTop={1}>
				<Table rows={values} width={width} />
			</Box>
		</Box>
	);
}

function Everything({plan: {notes, values, diffs}, width}: PlanProps) {
	return (
		<Box flexDirection="column" rowGap={1}>
			{notes.length > 0 && <TextBlock paragraphs={notes} color="yellow" />}
			<Table rows={values} width={width} whole />
			<Diff diffs={diffs} />
		</Box>
	);
}
