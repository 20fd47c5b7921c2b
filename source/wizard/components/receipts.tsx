// What is answered so far, a line each; the newest, where there is no room for all.
import {Box} from 'ink';
import type {AnswerReceipt} from '../choices/receipts.ts';
import {SafeText} from './safe-text.tsx';

export type ReceiptsProps = {readonly receipts: readonly AnswerReceipt[]; readonly height: number};

/** Room for `Primary model`. */
const nameWidth = 13;

export function Receipts({receipts, height}: ReceiptsProps) {
	const hidden = receipts.length > height ? receipts.length - height + 1 : 0;
	const lines: readonly AnswerReceipt[] =
		hidden > 0 ? [{name: `${hidden} more`, value: 'answered above'}, ...receipts.slice(hidden)] : receipts;
	return (
		<Box flexDirection="column">
			{lines.map(({name, value, mark = '✔'}) => (
				<SafeText
					key={name}
					wrap="truncate-end"
					{...(mark === '✔' ? {} : {color: 'yellow'})}
				>{`${mark} ${name.padEnd(nameWidth)}  ${value}`}</SafeText>
			))}
		</Box>
	);
}
