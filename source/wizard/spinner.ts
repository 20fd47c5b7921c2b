// A spinner that only appears after a moment: most answers are there before anyone would have seen it.
import {useIsScreenReaderEnabled} from 'ink';
import {useEffect, useState} from 'react';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const patience = 150;
const tick = 80;

/** What is said while `text` is being done; nothing until that has taken a moment. */
export function useWaiting(text: string | undefined): {waiting?: string} {
	const [at, set] = useState(-1);
	// Every frame would be read aloud: a sentence that stands still says it once.
	const still = useIsScreenReaderEnabled();
	const idle = text === undefined;
	useEffect(() => {
		if (idle) return set(-1);
		if (still && at >= 0) return;
		const timer = setTimeout(() => set(at + 1), at < 0 ? patience : tick);
		return () => clearTimeout(timer);
	}, [at, still, idle]);
	if (idle || at < 0) return {};
	return {waiting: still ? text : `${frames[at % frames.length]} ${text}`};
}
