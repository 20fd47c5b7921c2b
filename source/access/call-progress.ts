// How far the calls that prove access have come.
import type {AccessRow} from './report.ts';

export type CallProgress = {readonly answered: number; readonly of: number};

/** Roles that share an inference profile share its calls. */
export function callProgress(rows: readonly AccessRow[]): CallProgress {
	const calls = [...new Map(rows.map((row) => [`${row.pin} ${row.region}`, row])).values()].flatMap(
		({plain, stream}) => [plain, stream],
	);
	const answered = calls.filter((verdict) => verdict !== 'running' && verdict !== 'not asked');
	return {answered: answered.length, of: calls.length};
}

export function callProgressText({answered, of}: CallProgress): string {
	const words = 'Calling each model once, with and without streaming';
	return of > 0 ? `${words}: ${answered} of ${of} answered` : words;
}

export const cachingProgressText = ({answered, of}: CallProgress): string =>
	`Calling each model with a prompt for the cache: ${answered} of ${of} answered`;
