// Several questions at once: what must be chosen by hand.
import {Box} from 'ink';
import type {GroupScreen} from '../choices/group.ts';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const groupPicture: Picture<GroupScreen> = {
	bodyHeight: ({help, warnings}, {width}) => textsHeight([...(help ? [help] : []), ...warnings], width),
	Body: ({screen: {help, warnings}}) => (
		<Box flexDirection="column">
			{help !== undefined && <TextBlock paragraphs={[help]} dimColor />}
			<TextBlock paragraphs={warnings} color="yellow" />
		</Box>
	),
};
