// How high each part of a screen would be if there were room for all.
import {headingHeight} from '../components/heading.tsx';
import {inputErrorHeight} from '../components/input-error.tsx';
import type {WantedHeights} from '../height-budget.ts';
import {detailHeight, type ListContent} from '../list-content.ts';
import type {WizardSnapshot} from '../wizard-store.ts';
import type {PictureWidth} from './picture.tsx';
import {pictureOf} from './pictures.tsx';

export function wantedHeights(
	{screen, select, receipts}: WizardSnapshot,
	list: ListContent,
	widths: PictureWidth,
): WantedHeights {
	const {width} = widths;
	const scrolling = select.scroll !== undefined;
	return {
		title: headingHeight(screen.title, screen.step, width),
		body: scrolling ? 0 : pictureOf(screen).bodyHeight(screen, widths),
		// An open scroll view takes all that is left.
		list: scrolling ? Number.POSITIVE_INFINITY : list.items.length + (list.noMatch === undefined ? 0 : 1),
		typed: scrolling || list.input === undefined ? 0 : 1,
		error: select.problem ? inputErrorHeight(select.problem, width) : 0,
		waiting: screen.waiting === undefined ? 0 : 1,
		detail: scrolling ? 0 : detailHeight(list.detail, list.layout.width),
		detailReserve: scrolling ? 0 : list.detailReserve,
		receipts: screen.withoutReceipts ? 0 : receipts.length,
		hints: screen.final ? 0 : 1,
	};
}
