// A spinner that only appears after a moment: most answers are there before anyone would have seen it.
import {Text, useIsScreenReaderEnabled} from 'ink';
import {useEffect, useState} from 'react';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const patience = 150;
const tick = 80;

export function Spinner({text}: {text: string}) {
	const [at, set] = useState(-1);
	// Every frame would be read aloud: a sentence that stands still says it once.
	const still = useIsScreenReaderEnabled();
	useEffect(() => {
		if (still && at >= 0) return;
		const timer = setTimeout(() => set(at + 1), at < 0 ? patience : tick);
		return () => clearTimeout(timer);
	}, [at, still]);
	if (at < 0) return <Text> </Text>;
	return <Text dimColor>{still ? text : `${frames[at % frames.length]} ${text}`}</Text>;
}
