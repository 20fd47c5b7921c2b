// What is wrong with what was typed, and why.
import {Box} from 'ink';
import type {Problem} from '../../problem.ts';
import {textHeight} from '../text-height.ts';
import {WrappedText} from './wrapped-text.tsx';

export type InputErrorProps = {readonly problem: Problem; readonly height: number};

const indent = 2;

export const inputErrorHeight = ({title, because}: Problem, width: number): number =>
	textHeight(`✘ ${title}`, width) + (because ? textHeight(because, width - indent) : 0);

export function InputError({problem: {title, because}, height}: InputErrorProps) {
	return (
		<Box flexDirection="column" height={height} overflow="hidden">
			<Box flexShrink={0}>
				<WrappedText color="red">{`✘ ${title}`}</WrappedText>
			</Box>
			{because && (
				<Box flexShrink={0} marginLeft={indent}>
					<WrappedText>{because}</WrappedText>
				</Box>
			)}
		</Box>
	);
}
