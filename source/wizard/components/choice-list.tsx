// The list of a screen with what belongs to it: the line of input above it, and what is said about the row under the cursor below it.
import {Box} from 'ink';
import type {ListContent} from '../list-content.ts';
import {textHeight} from '../text-height.ts';
import {SafeText} from './safe-text.tsx';
import {pointerWidth, Select} from './select.tsx';
import {WrappedText} from './wrapped-text.tsx';

export type ChoiceListProps = {
	readonly list: ListContent;
	/** Check ids, where several can be chosen. */
	readonly checked?: readonly string[] | undefined;
	readonly height: number;
	readonly detailHeight: number;
};

export function ChoiceList({list, checked, height, detailHeight}: ChoiceListProps) {
	const {items, cursor, layout, input, noMatch, detail, disabled} = list;
	const clipped = textHeight(detail, layout.width) > detailHeight;
	return (
		<>
			{input !== undefined && <InputLine text={input} />}
			{items.length > 0 && <Select items={items} cursor={cursor} height={height} layout={layout} checked={checked} />}
			{noMatch !== undefined && <SafeText dimColor wrap="truncate-end">{`  ${noMatch}`}</SafeText>}
			{detailHeight > 0 && (
				<Box height={detailHeight} marginLeft={pointerWidth} {...(clipped ? {overflow: 'hidden'} : {})}>
					<Box flexShrink={0} width={layout.width}>
						<WrappedText {...(disabled ? {color: 'yellow'} : {dimColor: true})}>{detail}</WrappedText>
					</Box>
				</Box>
			)}
		</>
	);
}

/** Where a text is longer than the line its end is shown, which is where one types. */
function InputLine({text}: {readonly text: string}) {
	return (
		<Box>
			<SafeText>{'› '}</SafeText>
			<SafeText wrap="truncate-start">{text}</SafeText>
			<SafeText inverse> </SafeText>
		</Box>
	);
}
