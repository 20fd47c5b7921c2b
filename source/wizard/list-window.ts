// The part of a long list that fits, with the cursor always in it.

export type ListWindow = {
	readonly from: number;
	readonly to: number;
	/** How many items are hidden before and after it; each takes a line to say so. */
	readonly above: number;
	readonly below: number;
};

/** @param height lines, those that say what is hidden among them; below 3 there is no room to say it */
export function listWindow(count: number, cursor: number, height: number): ListWindow {
	if (count <= height) return {from: 0, to: count, above: 0, below: 0};
	if (height < 3) {
		const from = Math.max(0, Math.min(cursor, count - height));
		return {from, to: from + height, above: 0, below: 0};
	}
	const room = height - 2;
	const first = Math.min(Math.max(0, cursor - Math.floor(room / 2)), count - room);
	// A line that says "1 more" takes as much room as that one item.
	const from = first === 1 ? 0 : first;
	const end = Math.min(count, first + room);
	const to = count - end === 1 ? count : end;
	return {from, to, above: from, below: count - to};
}
