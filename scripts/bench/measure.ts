// Numbers of a measurement: the middle, the spread, and one line of the table with its goal.

export type Row = {
	readonly what: string;
	/** `132 ms against 44 ms`. */
	readonly measured: string;
	/** `3.0 times`. */
	readonly result: string;
	readonly goal: string;
	/** undefined: shown for information. */
	readonly met: boolean | undefined;
};

export function quantile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** `132 ms (121-150)`: the median, and between what the middle half lies. */
export function spread(values: readonly number[], unit = 'ms'): string {
	const [low, middle, high] = [quantile(values, 0.25), median(values), quantile(values, 0.75)];
	const digits = middle < 10 ? 1 : 0;
	return `${middle.toFixed(digits)} ${unit} (${low.toFixed(digits)}-${high.toFixed(digits)})`;
}

export const times = (ratio: number) => `${ratio.toFixed(2)} times`;

/** Runs the ways in turns, so that a busy moment of the machine hits all of them. */
export async function inTurns<Way extends string>(
	rounds: number,
	ways: Readonly<Record<Way, () => Promise<number>>>,
): Promise<Record<Way, number[]>> {
	const names = Object.keys(ways) as Way[];
	const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Way, number[]>;
	for (let round = 0; round < rounds; round++) for (const name of names) found[name].push(await ways[name]());
	return found;
}

export function table(rows: readonly Row[]): string {
	const cells = [
		['what', 'measured', 'result', 'goal', 'met'],
		...rows.map(({what, measured, result, goal, met}) => [
			what,
			measured,
			result,
			goal,
			met === undefined ? '' : met ? 'yes' : 'NO',
		]),
	];
	const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
	return cells
		.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`)
		.toSpliced(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
		.join('\n');
}
