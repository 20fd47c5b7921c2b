// As much of its children as fits, and how many lines are hidden above and below.
import {Box} from 'ink';
import type {ReactNode} from 'react';
import {hiddenLines} from '../hidden-lines.ts';
import {SafeText} from './safe-text.tsx';

export type ClippedProps = {
	readonly children: ReactNode;
	/** Lines that there is room for. */
	readonly height: number;
	/** The first line that is shown. */
	readonly offset?: number;
	/** Lines that the children take. */
	readonly contentHeight: number;
};

/** The last line that the content can begin with: 0 where all of it is visible. */
export const lastOffset = (height: number, contentHeight: number) =>
	height < 3 || contentHeight <= height ? 0 : contentHeight - height + 1;

export function Clipped({children, height, contentHeight, offset = 0}: ClippedProps) {
	if (height === 0) return null;
	if (contentHeight <= height) return children;
	const first = Math.min(offset, lastOffset(height, contentHeight));
	const atEnd = first > 0 && first === lastOffset(height, contentHeight);
	const visible = Math.max(1, height - (first === 0 || atEnd ? 1 : 2));
	const below = contentHeight - first - visible;
	return (
		<Box flexDirection="column" height={height}>
			{first > 0 && <SafeText dimColor>{`↑ ${hiddenLines(first)}`}</SafeText>}
			<Box flexDirection="column" height={visible} flexShrink={0} overflowY="hidden">
				<Box flexDirection="column" flexShrink={0} height={contentHeight} marginTop={-first}>
					{children}
				</Box>
			</Box>
			{height > 1 && below > 0 && <SafeText dimColor>{`↓ ${hiddenLines(below)}`}</SafeText>}
		</Box>
	);
}
