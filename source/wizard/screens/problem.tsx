// What went wrong: the cause, and what a person has to do outside the wizard.
import {Box} from 'ink';
import type {ProblemScreen} from '../choices/problem.ts';
import {SafeText} from '../components/safe-text.tsx';
import {Step} from '../components/step.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {commandsHeight} from '../soft-wrap.ts';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

const sentences = ({causes, steps, note}: ProblemScreen) => [
	...causes,
	...steps.map(({text}) => text),
	...(note === undefined ? [] : [note]),
];

const commandsOf = ({steps}: ProblemScreen) => steps.flatMap(({commandLines}) => commandLines);

export const problemPicture: Picture<ProblemScreen> = {
	bodyHeight: (screen, {width, columns}) =>
		textsHeight(sentences(screen), width) + commandsHeight(commandsOf(screen), columns),
	Body: ({screen: {causes, steps, note}, columns}) => (
		<Box flexDirection="column">
			<TextBlock paragraphs={causes} />
			{steps.map((step) => (
				<Step key={step.text} step={step} columns={columns} dimColor />
			))}
			{note !== undefined && <SafeText dimColor>{note}</SafeText>}
		</Box>
	),
};
