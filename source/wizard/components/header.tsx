// The first line: the program's name, and at the right edge whether the account is simulated.
import {Box} from 'ink';
import {SafeText} from './safe-text.tsx';

export type HeaderProps = {readonly badge: string; readonly width: number};

const program = 'claude-bedrock-setup';

export function Header({badge, width}: HeaderProps) {
	return (
		<Box justifyContent="space-between">
			<SafeText bold>{program}</SafeText>
			{badge !== '' && program.length + badge.length < width && <SafeText dimColor>{badge}</SafeText>}
		</Box>
	);
}
