// What went wrong: the cause, and what a person has to do outside the wizard.
import {Box} from 'ink';
import type {ProblemScreen, StepByHand} from '../choices/problem.ts';
import {SafeText} from '../components/safe-text.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

const stepLines = (steps: readonly StepByHand[]) => steps.flatMap(({text, commandLines}) => [text, ...commandLines]);

export const problemPicture: Picture<ProblemScreen> = {
	bodyHeight: ({causes, steps, note}, width) =>
		textsHeight([...causes, ...stepLines(steps), ...(note === undefined ? [] : [note])], width),
	Body: ({screen: {causes, steps, note}}) => (
		<Box flexDirection="column">
			<TextBlock paragraphs={causes} />
			<TextBlock paragraphs={stepLines(steps)} dimColor />
			{note !== undefined && <SafeText dimColor>{note}</SafeText>}
		</Box>
	),
};
