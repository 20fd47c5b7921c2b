// What undo and off would take back, and what they have taken back, in words.
import type {TakeBackPlan} from '../machine/file-writer.ts';
import type {OwnFile} from '../machine/undo/index.ts';
import {diffPlan} from '../plan/diff.ts';
import {printable} from '../printable.ts';
import {shortPath} from '../short-path.ts';
import {afterTakingBack, type PlanSummary, planSummary} from './plan-summary.ts';
import {wrapText} from './wrap-text.ts';

type Taken = Pick<TakeBackPlan, 'plan' | 'ownFiles'>;

export type TakeBackWords = {
	/** Said above the files. */
	readonly done: string;
	readonly home: string;
	/** Of the terminal; 80 where there is none. */
	readonly columns: number | undefined;
};

export function takeBackSummary({plan, ownFiles}: Taken, home: string): PlanSummary {
	const {files, values} = planSummary(plan, (path) => shortPath(path, home));
	return {files: [...files, ...ownFiles.map((file) => ownRow(file, home))], values};
}

const contents: Readonly<Record<OwnFile['holds'], string>> = {
	answers: 'the answers of last time',
	history: 'receipts and backups',
};

const ownRow = ({path, holds}: OwnFile, home: string) =>
	[shortPath(path, home), `deleted: ${contents[holds]}`] as const;

export const dryRunText = ({plan, ownFiles}: Taken, {home, columns}: TakeBackWords): string =>
	lines([
		...diffPlan(plan).map(({text}) => text),
		...fileRows(
			ownFiles.map((file) => ownRow(file, home)),
			columns,
		),
		'Nothing was changed: this was a dry run.',
	]);

/** File by file, and what holds now. */
export function takenBackText(taken: Taken, {done, home, columns = 80}: TakeBackWords): string {
	const after = afterTakingBack(taken.plan);
	return lines([
		done,
		'',
		...fileRows(takeBackSummary(taken, home).files, columns),
		...(after.length > 0 ? [''] : []),
		...after.flatMap((text) => wrapText(printable(text), {columns, first: '', rest: ''})),
	]);
}

/** What happens to a file stands beside its path, or below it where the terminal is too narrow for both. */
function fileRows(rows: PlanSummary['files'], columns = 80): string[] {
	const width = Math.max(0, ...rows.map(([path]) => path.length));
	const isNarrow = rows.some(([, change]) => 5 + width + change.length > columns);
	return rows
		.flatMap(([path, change]) => (isNarrow ? [`  ${path}`, `    ${change}`] : [`  ${path.padEnd(width)}   ${change}`]))
		.map(printable);
}

const lines = (all: readonly string[]) => `${all.join('\n')}\n`;
