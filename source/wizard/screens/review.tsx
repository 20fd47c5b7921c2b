// The review: warnings, files, values and notes; on request every value in full, or the diff.
import {Box} from 'ink';
import type {PlanWarning} from '../../output/notes.ts';
import {changeText, shortValue, type ValueLine} from '../../output/value-lines.ts';
import type {ReviewedPlan, ReviewScreen} from '../choices/review.ts';
import {Diff} from '../components/diff.tsx';
import {SafeText} from '../components/safe-text.tsx';
import {Table, tableHeight} from '../components/table.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const reviewPicture: Picture<ReviewScreen> = {
	bodyHeight: ({plan}, {width}) => (plan ? summaryHeight(plan, width) : 0),
	Body: ({screen: {plan}, width}) => plan && <Summary plan={plan} width={width} />,
	View: ({screen: {plan}, part}) =>
		plan && (part === 'diff' ? <Diff diffs={plan.diffs} /> : <EveryValue values={plan.values} />),
};

type PlanProps = {readonly plan: ReviewedPlan; readonly width: number};

/** Narrower than this, a value stands below its name. */
const sideBySide = 70;

const marks: Readonly<Record<PlanWarning['status'], string>> = {fail: '✘', unknown: '?', warn: '⚠'};

const warningLines = (warnings: readonly PlanWarning[]) => warnings.map(({status, text}) => `${marks[status]} ${text}`);

/** An ARN is shown by its end here, since the whole of it fills a line. */
const valueRows = (values: readonly ValueLine[]) =>
	values.filter(({derived}) => !derived).map((line) => [line.name, changeText(line, shortValue), line.origin]);

const summaryHeight = ({warnings, files, notes, values}: ReviewedPlan, width: number) =>
	textsHeight(warningLines(warnings), width) +
	files.length +
	1 +
	tableHeight(valueRows(values), width, width < sideBySide) +
	(notes.length > 0 ? 1 + textsHeight(notes, width) : 0);

function Summary({plan: {warnings, files, notes, values}, width}: PlanProps) {
	return (
		<Box flexDirection="column">
			<TextBlock paragraphs={warningLines(warnings)} color="yellow" />
			<Table rows={files} width={width} />
			<Box marginTop={1}>
				<Table rows={valueRows(values)} width={width} whole={width < sideBySide} />
			</Box>
			{notes.length > 0 && (
				<Box marginTop={1}>
					<TextBlock paragraphs={notes} dimColor />
				</Box>
			)}
		</Box>
	);
}

function EveryValue({values}: {readonly values: readonly ValueLine[]}) {
	return (
		<Box flexDirection="column">
			{values.map(({name, value, before, origin}) => (
				<Box key={name} flexDirection="column" marginBottom={1}>
					<SafeText bold>{name}</SafeText>
					<SafeText>{value ?? 'removed'}</SafeText>
					{before !== undefined && <SafeText dimColor>{`until now: ${before}`}</SafeText>}
					<SafeText dimColor>{origin}</SafeText>
				</Box>
			))}
		</Box>
	);
}
