// Text that is broken at spaces where it is too long. Ink leaves the space at which it breaks at the beginning of the next line: it is taken off.
import {Transform} from 'ink';
import {SafeText, type SafeTextProps} from './safe-text.tsx';

export type WrappedTextProps = Omit<SafeTextProps, 'wrap'>;

export function WrappedText(props: WrappedTextProps) {
	return (
		<Transform transform={withoutLeadingSpace}>
			<SafeText {...props} />
		</Transform>
	);
}

/** Behind the codes for colour and weight that a line begins with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: such a code begins with the escape character
const leadingSpace = /^((?:\u001B\[[\d;]*m)*) +/;

const withoutLeadingSpace = (line: string, index: number) => (index === 0 ? line : line.replace(leadingSpace, '$1'));
