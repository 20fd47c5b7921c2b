// As much of its children as fits, and how many lines are missing.
import {Box} from 'ink';
import type {ReactNode} from 'react';
import {SafeText} from './safe-text.tsx';

export type ClippedProps = {
	readonly children: ReactNode;
	/** Lines that there is room for. */
	readonly height: number;
	/** Lines that the children take. */
	readonly contentHeight: number;
};

export function Clipped({children, height, contentHeight}: ClippedProps) {
	if (height === 0) return null;
	if (contentHeight <= height) return children;
	const visible = Math.max(1, height - 1);
	return (
		<Box flexDirection="column" height={height}>
			<Box flexDirection="column" height={visible} flexShrink={0} overflow="hidden">
				<Box flexDirection="column" flexShrink={0}>
					{children}
				</Box>
			</Box>
			{height > 1 && <SafeText dimColor>{`… ${contentHeight - visible} more lines`}</SafeText>}
		</Box>
	);
}
