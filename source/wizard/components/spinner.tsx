// What is being looked up, with a spinner. It appears after a moment only: most answers are there before anyone would have seen it.
import {Box} from 'ink';
import {useEffect, useState} from 'react';
import {spinnerFrames} from '../../output/spinner-frames.ts';
import {SafeText} from './safe-text.tsx';

export type SpinnerProps = {readonly text: string};

/** Milliseconds before it appears, and between two frames. */
const delay = 150;
const interval = 80;

/** Takes its line from the beginning, so that nothing moves when it appears. */
export function Spinner({text}: SpinnerProps) {
	const [frame, setFrame] = useState(-1);
	useEffect(() => {
		const timer = setTimeout(() => setFrame(frame + 1), frame < 0 ? delay : interval);
		return () => clearTimeout(timer);
	}, [frame]);
	return (
		<Box height={1}>
			<SafeText dimColor wrap="truncate-end">
				{frame < 0 ? '' : `${spinnerFrames[frame % spinnerFrames.length]} ${text}`}
			</SafeText>
		</Box>
	);
}
