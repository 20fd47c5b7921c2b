// A window on content that is higher than the terminal, with how many lines are hidden above and below it.
import {Box, type DOMElement, measureElement} from 'ink';
import {type ReactNode, useLayoutEffect, useRef, useState} from 'react';
import {hiddenLines} from '../hidden-lines.ts';
import {SafeText} from './safe-text.tsx';

export type ScrollViewProps = {
	readonly children: ReactNode;
	/** Lines, the two that say what is hidden among them. */
	readonly height: number;
	/** The first line of the content that is shown. */
	readonly offset: number;
	/** Called after every layout with the largest offset that makes sense. */
	readonly onLayout: (lastOffset: number) => void;
};

export function ScrollView({children, height, offset, onLayout}: ScrollViewProps) {
	const content = useRef<DOMElement>(null);
	const [contentHeight, setContentHeight] = useState(0);
	const visible = Math.max(1, height - 2);
	useLayoutEffect(() => {
		const measured = content.current ? measureElement(content.current).height : 0;
		setContentHeight(measured);
		onLayout(Math.max(0, measured - visible));
	});
	const first = Math.min(offset, Math.max(0, contentHeight - visible));
	const below = Math.max(0, contentHeight - first - visible);
	return (
		<Box flexDirection="column" height={height}>
			<SafeText dimColor>{first > 0 ? `↑ ${hiddenLines(first)}` : ''}</SafeText>
			<Box flexDirection="column" height={visible} flexShrink={0} overflowY="hidden">
				<Box ref={content} flexDirection="column" flexShrink={0} marginTop={-first}>
					{children}
				</Box>
			</Box>
			<SafeText dimColor>{below > 0 ? `↓ ${hiddenLines(below)}` : ''}</SafeText>
		</Box>
	);
}
