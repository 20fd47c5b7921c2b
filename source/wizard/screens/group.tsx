// Several questions at once: what must be chosen by hand.
import type {GroupScreen} from '../choices/group.ts';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const groupPicture: Picture<GroupScreen> = {
	bodyHeight: ({warnings}, width) => textsHeight(warnings, width),
	Body: ({screen}) => <TextBlock paragraphs={screen.warnings} color="yellow" />,
};
