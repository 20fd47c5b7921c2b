// Which part of a screen gives way in a low terminal: the parts in the order of their importance, each takes what it wants of what is left.

/** Lines that each part would take if there were room for all. */
export type WantedHeights = {
	readonly title: number;
	readonly body: number;
	/** Rows of the list, or lines of an open scroll view. */
	readonly list: number;
	/** What was typed: its line. */
	readonly typed: number;
	/** What is wrong with what was typed. */
	readonly error: number;
	readonly waiting: number;
	/** What is said about the row under the cursor. */
	readonly detail: number;
	/** Kept free for the longest detail of the rows nearby, so that the list stays where it is as the cursor moves. */
	readonly detailReserve: number;
	readonly receipts: number;
	readonly hints: number;
};

/** Lines that each part gets; `header` and the gaps are 0 or 1. */
export type Heights = Omit<WantedHeights, 'detailReserve'> & {
	readonly header: number;
	readonly gapBelowHeader: number;
	readonly gapBelowReceipts: number;
	readonly gapAboveList: number;
	readonly gapAboveHints: number;
};

type Part = keyof Heights;

/** Terminals from here on have room for a gap below the header, and for a longer list beside a long text. */
const roomy = 24;

/** Their sum is at most `rows` - 1: Ink ends a frame with a line feed. */
export function heightBudget(rows: number, wanted: WantedHeights): Heights {
	const heights: Record<Part, number> = {
		header: 0,
		gapBelowHeader: 0,
		receipts: 0,
		gapBelowReceipts: 0,
		title: 0,
		body: 0,
		gapAboveList: 0,
		typed: 0,
		list: 0,
		waiting: 0,
		detail: 0,
		error: 0,
		gapAboveHints: 0,
		hints: 0,
	};
	let free = rows - 1;
	/** Raises a part to `height`, as far as lines are left. */
	const raise = (part: Part, height: number) => {
		const more = Math.max(0, Math.min(height - heights[part], free));
		heights[part] += more;
		free -= more;
	};
	raise('hints', wanted.hints);
	raise('title', Math.min(wanted.title, 3));
	raise('list', Math.min(wanted.list, 1));
	raise('typed', wanted.typed);
	raise('error', Math.min(wanted.error, 1));
	raise('waiting', wanted.waiting);
	raise('title', wanted.title);
	raise('list', Math.min(wanted.list, 3));
	raise('body', Math.min(wanted.body, 2));
	raise('error', wanted.error);
	raise('gapAboveHints', wanted.hints);
	raise('gapAboveList', 1);
	raise('detail', Math.min(wanted.detail, 1));
	raise('header', 1);
	if (rows >= roomy) raise('gapBelowHeader', 1);
	raise('list', Math.min(wanted.list, rows >= roomy ? 5 : 4));
	raise('body', wanted.body);
	raise('detail', Math.max(wanted.detail, wanted.detailReserve));
	raise('list', Math.min(wanted.list, 8));
	if (wanted.receipts > 0 && free > 1) {
		raise('gapBelowReceipts', 1);
		raise('receipts', wanted.receipts);
	}
	raise('list', wanted.list);
	return heights;
}
