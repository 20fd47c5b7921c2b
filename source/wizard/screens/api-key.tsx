// Where a Bedrock API key is pasted: where to get one, and what becomes of it.
import type {ApiKeyScreen} from '../choices/other-sign-ins.ts';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

export const apiKeyPicture: Picture<ApiKeyScreen> = {
	bodyHeight: ({help}, {width}) => textsHeight(help, width),
	Body: ({screen: {help}}) => <TextBlock paragraphs={help} dimColor />,
};
