// Screens outside the conversation: writing, saved, done.
import {Box} from 'ink';
import type {DoneScreen, SavedScreen, WritingScreen} from '../choices/result.ts';
import {SafeText} from '../components/safe-text.tsx';
import {Table} from '../components/table.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textHeight, textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const writingPicture: Picture<WritingScreen> = {bodyHeight: () => 0, Body: () => null};

export const savedPicture: Picture<SavedScreen> = {
	bodyHeight: ({path, advice}, width) => textsHeight([path, advice], width),
	Body: ({screen: {path, advice}}) => (
		<Box flexDirection="column">
			<SafeText bold>{path}</SafeText>
			<SafeText>{advice}</SafeText>
		</Box>
	),
};

const indent = 2;

export const donePicture: Picture<DoneScreen> = {
	bodyHeight: ({warnings, commands, note}, width) =>
		textsHeight(warnings, width) + 1 + commands.length + (note === undefined ? 0 : textHeight(note, width)),
	Body: ({screen: {warnings, commands, note}, width}) => (
		<Box flexDirection="column">
			<TextBlock paragraphs={warnings} color="yellow" />
			<Box marginLeft={indent} marginTop={1}>
				<Table rows={commands} width={width - indent} />
			</Box>
			{note !== undefined && <SafeText dimColor>{note}</SafeText>}
		</Box>
	),
};
