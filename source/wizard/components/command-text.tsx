// A command that can be copied: in one line beside the margins, or where it is longer from edge to edge of the terminal.
import {Box, Transform} from 'ink';
import {commandPieces, fold, margin} from '../soft-wrap.ts';
import {SafeText, type SafeTextProps} from './safe-text.tsx';

export type CommandTextProps = Omit<SafeTextProps, 'children' | 'wrap'> & {
	readonly command: string;
	/** Of the terminal. */
	readonly columns: number;
};

export function CommandText({command, columns, ...style}: CommandTextProps) {
	const pieces = commandPieces(command, columns);
	if (pieces.length === 1) return <SafeText {...style}>{pieces[0] ?? ''}</SafeText>;
	return (
		<Box flexDirection="column" marginLeft={-margin} width={columns} flexShrink={0}>
			{pieces.map((piece, index) => (
				<Transform
					// Pieces of one command never change their order.
					// biome-ignore lint/suspicious/noArrayIndexKey: two pieces may be alike
					key={index}
					transform={(line) => (index < pieces.length - 1 ? line + fold : line)}
				>
					<SafeText {...style}>{piece}</SafeText>
				</Transform>
			))}
		</Box>
	);
}
