// What changes in the files, as a unified diff.
import {Box} from 'ink';
import type {DiffLine, FileDiff} from '../../plan/diff.ts';
import {SafeText, type SafeTextProps} from './safe-text.tsx';

export type DiffProps = {readonly diffs: readonly FileDiff[]};

const styles: Readonly<Record<DiffLine['kind'], Omit<SafeTextProps, 'children'>>> = {
	add: {color: 'green'},
	remove: {color: 'red'},
	context: {},
	header: {bold: true},
};

export function Diff({diffs}: DiffProps) {
	return (
		<Box flexDirection="column">
			{diffs.flatMap(({path, lines}) =>
				lines.map(({kind, text}, index) => (
					<SafeText key={`${path} ${index.toString()}`} {...styles[kind]}>
						{text}
					</SafeText>
				)),
			)}
		</Box>
	);
}
