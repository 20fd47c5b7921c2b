// The test of prompt caching: what it costs, or what it found, as a table with sentences around it.
import {Box} from 'ink';
import type {CachingScreen} from '../choices/caching-proof/screens.ts';
import {Table, tableHeight} from '../components/table.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

const cellsOf = ({rows}: CachingScreen) => rows.map(({cells}) => cells);

export const cachingProofPicture: Picture<CachingScreen> = {
	bodyHeight: (screen, {width}) =>
		textsHeight(screen.help, width) + tableHeight(cellsOf(screen), width, true) + textsHeight(screen.notes, width),
	Body: ({screen, width}) => <Content screen={screen} width={width} />,
	View: ({screen, width}) => <Content screen={screen} width={width} />,
};

const Content = ({screen, width}: {readonly screen: CachingScreen; readonly width: number}) => (
	<Box flexDirection="column">
		<TextBlock paragraphs={screen.help} />
		<Table rows={cellsOf(screen)} width={width} whole />
		<TextBlock paragraphs={screen.notes} dimColor />
	</Box>
);
