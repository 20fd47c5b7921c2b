// A spinner that only appears after a moment: most answers are there before anyone would have seen it.
import {Text} from 'ink';
import {useEffect, useState} from 'react';

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const patience = 150;
const tick = 80;

export function Spinner({text}: {text: string}) {
	const [at, set] = useState(-1);
	useEffect(() => {
		const timer = setTimeout(() => set(at + 1), at < 0 ? patience : tick);
		return () => clearTimeout(timer);
	}, [at]);
	return <Text dimColor>{at < 0 ? ' ' : `${frames[at % frames.length]} ${text}`}</Text>;
}
