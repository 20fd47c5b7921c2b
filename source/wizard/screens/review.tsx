// The review: warnings, files, values and notes; on request every value in full, or the diff.
import {Box} from 'ink';
import type {PlanWarning} from '../../output/notes.ts';
import {changeText, shortValue, type ValueLine} from '../../output/value-lines.ts';
import type {ReviewedPlan, ReviewScreen} from '../choices/review.ts';
import {Diff} from '../components/diff.tsx';
import {PlanBody, planBodyHeight} from '../components/plan-body.tsx';
import {SafeText} from '../components/safe-text.tsx';
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

const bodyOf = ({files, notes, values}: ReviewedPlan, width: number) => ({
	files,
	values: valueRows(values),
	notes,
	width,
	whole: width < sideBySide,
});

const summaryHeight = (plan: ReviewedPlan, width: number) =>
	textsHeight(warningLines(plan.warnings), width) + planBodyHeight(bodyOf(plan, width));

function Summary({plan, width}: PlanProps) {
	return (
		<Box flexDirection="column">
			<TextBlock paragraphs={warningLines(plan.warnings)} color="yellow" />
			<PlanBody {...bodyOf(plan, width)} />
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
