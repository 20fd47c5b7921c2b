// What a person has to do outside the wizard: a sentence, and the command for it below.
import {Box} from 'ink';
import type {StepByHand} from '../choices/problem.ts';
import {CommandText, type CommandTextProps} from './command-text.tsx';
import {TextBlock} from './text-block.tsx';

export type StepProps = Omit<CommandTextProps, 'command'> & {readonly step: StepByHand};

export function Step({step: {text, commandLines}, columns, ...style}: StepProps) {
	return (
		<Box flexDirection="column">
			<TextBlock paragraphs={[text]} {...style} />
			{commandLines.map((command) => (
				<CommandText key={command} command={command} columns={columns} {...style} />
			))}
		</Box>
	);
}
