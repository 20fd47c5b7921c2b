// Access: the matrix, and on request what was asked and what AWS answered.
import {Box} from 'ink';
import type {AccessScreen} from '../choices/access.ts';
import type {AccessDetail} from '../choices/access-details.ts';
import {AccessMatrix, accessMatrixHeight} from '../components/access-matrix.tsx';
import {SafeText} from '../components/safe-text.tsx';
import {Step} from '../components/step.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const accessPicture: Picture<AccessScreen> = {
	bodyHeight: ({table, advice}, {width}) =>
		(table ? accessMatrixHeight(table, width) : 0) + (advice.length > 0 ? 1 + textsHeight(advice, width) : 0),
	Body: ({screen: {table, advice}, width}) => (
		<Box flexDirection="column">
			{table && <AccessMatrix table={table} width={width} />}
			{advice.length > 0 && (
				<Box marginTop={1}>
					<TextBlock paragraphs={advice} />
				</Box>
			)}
		</Box>
	),
	View: ({screen: {details}, columns}) => (
		<Box flexDirection="column">
			{details.map((detail) => (
				<Detail key={detail.title} detail={detail} columns={columns} />
			))}
		</Box>
	),
};

function Detail({detail, columns}: {readonly detail: AccessDetail; readonly columns: number}) {
	const {title, calls, destinations, refusal, steps, disagreement} = detail;
	return (
		<Box flexDirection="column" marginBottom={1}>
			<SafeText bold>{title}</SafeText>
			<TextBlock paragraphs={calls} />
			<TextBlock paragraphs={destinations} dimColor />
			{refusal !== undefined && <SafeText color="red">{refusal}</SafeText>}
			{steps.map((step) => (
				<Step key={step.text} step={step} columns={columns} />
			))}
			{disagreement !== undefined && <SafeText color="yellow">{disagreement}</SafeText>}
		</Box>
	);
}
