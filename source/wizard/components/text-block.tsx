// Paragraphs in one style, each broken at spaces where it is too long.
import {Box} from 'ink';
import {WrappedText, type WrappedTextProps} from './wrapped-text.tsx';

export type TextBlockProps = Omit<WrappedTextProps, 'children'> & {readonly paragraphs: readonly string[]};

export function TextBlock({paragraphs, ...style}: TextBlockProps) {
	return (
		<Box flexDirection="column">
			{paragraphs.map((text, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never change their order
				<WrappedText key={index} {...style}>
					{text}
				</WrappedText>
			))}
		</Box>
	);
}
