// A single question: what it is about, and what is suggested.
import type {QuestionScreen} from '../choices/question.ts';
import {TextBlock} from '../components/text-block.tsx';
import {textsHeight} from '../text-height.ts';
import type {Picture} from './picture.tsx';

const paragraphs = ({help, suggested}: QuestionScreen) => [help, suggested].filter((text) => text !== undefined);

export const questionPicture: Picture<QuestionScreen> = {
	bodyHeight: (screen, {width}) => textsHeight(paragraphs(screen), width),
	Body: ({screen}) => <TextBlock paragraphs={paragraphs(screen)} dimColor />,
};
