// The question of a screen, and at the right edge which of the questions it is.
import {Box} from 'ink';
import {textHeight} from '../text-height.ts';
import {SafeText} from './safe-text.tsx';
import {WrappedText} from './wrapped-text.tsx';

export type HeadingProps = {
	readonly title: string;
	readonly step: string | undefined;
	readonly width: number;
	/** Lines; a longer title is cut. */
	readonly height: number;
	readonly marginTop: number;
};

/** Room for `3 of 8` and a gap. */
const stepWidth = 8;

const titleWidth = (step: string | undefined, width: number) => (step === undefined ? width : width - stepWidth);

export const headingHeight = (title: string, step: string | undefined, width: number): number =>
	textHeight(title, titleWidth(step, width));

export function Heading({title, step, width, height, marginTop}: HeadingProps) {
	const clipped = headingHeight(title, step, width) > height;
	return (
		<Box marginTop={marginTop} {...(clipped ? {height, overflow: 'hidden'} : {})} justifyContent="space-between">
			<Box width={titleWidth(step, width)} flexShrink={0}>
				<WrappedText bold>{title}</WrappedText>
			</Box>
			{step !== undefined && <SafeText dimColor>{step}</SafeText>}
		</Box>
	);
}
