// Did you mean: the known word that a mistyped one most likely stands for.

/**
 * The candidate that takes the fewest typing mistakes to become `word`, the first one of several that are equally near;
 * undefined where even that takes more than `most` mistakes.
 */
export function nearest<Candidate extends string>(
	word: string,
	candidates: readonly Candidate[],
	most = 2,
): Candidate | undefined {
	let best: {readonly candidate: Candidate; readonly distance: number} | undefined;
	for (const candidate of candidates) {
		// A text from outside may be long: the lengths alone say that it is another word.
		if (Math.abs(word.length - candidate.length) > 2 * most) continue;
		const distance = editDistance(word, candidate);
		if (distance <= most && (!best || distance < best.distance)) best = {candidate, distance};
	}
	return best?.candidate;
}

/**
 * How many letters must be inserted, deleted, replaced, or swapped with their neighbour to turn one text into the other:
 * Damerau-Levenshtein distance in its "optimal string alignment" form (no letter is edited twice).
 */
function editDistance(left: string, right: string): number {
	const from = [...left];
	const to = [...right];
	// rows[i][j] is the distance between the first i letters of `left` and the first j letters of `right`.
	const rows: number[][] = [Array.from({length: to.length + 1}, (_, j) => j)];
	const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
	for (let i = 1; i <= from.length; i++) {
		rows.push([i]);
		for (let j = 1; j <= to.length; j++) {
			const same = from[i - 1] === to[j - 1];
			const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
			rows[i]?.push(
				Math.min(
					at(i - 1, j) + 1,
					at(i, j - 1) + 1,
					at(i - 1, j - 1) + (same ? 0 : 1),
					swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}
	}
	return at(from.length, to.length);
}
