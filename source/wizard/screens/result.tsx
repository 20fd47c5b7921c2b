// Screens outside the conversation: writing, saved, done.
import {Box} from 'ink';
import type {DoneScreen, SavedScreen, WritingScreen} from '../choices/result.ts';
import {SafeText} from '../components/safe-text.tsx';
import {Table} from '../components/table.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
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

const writtenTo = (files: readonly string[]) => (files.length > 0 ? [`Written to ${files.join(', ')}.`] : []);

const notesBelow = ({files, note}: DoneScreen) => [...writtenTo(files), ...(note === undefined ? [] : [note])];

export const donePicture: Picture<DoneScreen> = {
	bodyHeight: (screen, width) => {
		const notes = textsHeight(notesBelow(screen), width);
		return textsHeight(screen.warnings, width) + 1 + screen.commands.length + (notes > 0 ? 1 + notes : 0);
	},
	Body: ({screen, width}) => (
		<Box flexDirection="column">
			<TextBlock paragraphs={screen.warnings} color="yellow" />
			<Box marginLeft={indent} marginTop={1}>
				<Table rows={screen.commands} width={width - indent} />
			</Box>
			{notesBelow(screen).length > 0 && (
				<Box marginTop={1}>
					<TextBlock paragraphs={notesBelow(screen)} dimColor />
				</Box>
			)}
		</Box>
	),
};
