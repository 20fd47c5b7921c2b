// Ink's Text for any text: characters that could move the cursor or reorder what is read are spelled out. The only place that draws text.
import {Text, type TextProps} from 'ink';
import {printable} from '../../printable.ts';

export type SafeTextProps = Omit<TextProps, 'children'> & {readonly children: string};

/** An empty text takes one line, like any other. */
export function SafeText({children, ...style}: SafeTextProps) {
	return <Text {...style}>{children === '' ? ' ' : printable(children)}</Text>;
}
