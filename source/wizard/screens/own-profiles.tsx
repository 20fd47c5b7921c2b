// The steps of creating application profiles: what each is about.
import type {OwnProfilesScreen} from '../choices/own-profiles/screens.ts';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const ownProfilesPicture: Picture<OwnProfilesScreen> = {
	bodyHeight: ({help}, {width}) => textsHeight(help, width),
	Body: ({screen: {help}}) => <TextBlock paragraphs={help} dimColor />,
};
