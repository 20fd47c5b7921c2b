// Screens outside the conversation: writing, saved, done.
import {Box} from 'ink';
import type {DoneScreen, SavedScreen, WritingScreen} from '../choices/result.ts';
import {columnLayout, lostCells} from '../column-layout.ts';
import {CommandText} from '../components/command-text.tsx';
import {SafeText} from '../components/safe-text.tsx';
import {Table} from '../components/table.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {commandsHeight} from '../soft-wrap.ts';
import {textsHeight} from '../text-height.ts';
import type {Picture, PictureWidth} from './picture.tsx';

export const writingPicture: Picture<WritingScreen> = {bodyHeight: () => 0, Body: () => null};

export const savedPicture: Picture<SavedScreen> = {
	bodyHeight: ({path, advice}, {width}) => textsHeight([path, advice], width),
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

/** Every command beside its words; where one does not fit, each below them, so that none is cut. */
const isSideBySide = ({commands}: DoneScreen, width: number) => {
	const layout = columnLayout(commands, width - indent);
	return commands.every((cells) => lostCells(cells, layout) === '');
};

const commandRowsHeight = (screen: DoneScreen, {width, columns}: PictureWidth) =>
	isSideBySide(screen, width)
		? screen.commands.length
		: screen.commands.length +
			commandsHeight(
				screen.commands.map(([, command]) => command),
				columns,
			);

export const donePicture: Picture<DoneScreen> = {
	bodyHeight: (screen, widths) => {
		const notes = textsHeight(notesBelow(screen), widths.width);
		return (
			textsHeight(screen.warnings, widths.width) + 1 + commandRowsHeight(screen, widths) + (notes > 0 ? 1 + notes : 0)
		);
	},
	Body: ({screen, width, columns}) => (
		<Box flexDirection="column">
			<TextBlock paragraphs={screen.warnings} color="yellow" />
			<Box marginTop={1} flexDirection="column">
				{isSideBySide(screen, width) ? (
					<Box marginLeft={indent}>
						<Table rows={screen.commands} width={width - indent} />
					</Box>
				) : (
					screen.commands.map(([words, command]) => (
						<Box key={words} flexDirection="column">
							<SafeText dimColor>{words}</SafeText>
							<CommandText command={command} columns={columns} />
						</Box>
					))
				)}
			</Box>
			{notesBelow(screen).length > 0 && (
				<Box marginTop={1}>
					<TextBlock paragraphs={notesBelow(screen)} dimColor />
				</Box>
			)}
		</Box>
	),
};
