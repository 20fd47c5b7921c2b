// What is set now, and in which files.
import {Box} from 'ink';
import type {StartScreen} from '../choices/start.ts';
import {SafeText} from '../components/safe-text.tsx';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const startPicture: Picture<StartScreen> = {
	bodyHeight: ({current, paths}, {width}) => textsHeight([current, ...paths], width),
	Body: ({screen: {current, paths}}) => (
		<Box flexDirection="column">
			<SafeText bold>{current}</SafeText>
			<TextBlock paragraphs={paths} dimColor />
		</Box>
	),
};
