// The access matrix in words: a row per role, what was proven, what failed, what is unknown, and why.
import type {AccessReport, AccessRow, CallVerdict} from '../../access/report.ts';

export type AccessTable = {
	readonly head: readonly string[];
	readonly rows: readonly AccessTableRow[];
	/** The first refusal. */
	readonly refusal?: RefusalText;
	/** What stayed unknown or is worth knowing, each said once; only where nothing was refused. */
	readonly notes: readonly AccessNote[];
};

export type AccessTableRow = {readonly cells: readonly string[]; readonly failed: boolean};
export type RefusalText = {readonly title: string; readonly lines: readonly string[]};
export type AccessNote = {readonly text: string; readonly unknown: boolean};

const marks: Readonly<Record<CallVerdict, string>> = {
	ok: '✔',
	throttled: '✔',
	refused: '✘',
	unknown: '?',
	'not asked': '–',
	running: '…',
};

export function accessTable(report: AccessReport): AccessTable {
	const failed = groupByResult(report.rows.filter(({status}) => status === 'fail'))[0];
	const refusal = failed && refusalText(failed);
	return {
		head: ['', 'call', 'streaming', 'regions it may route to'],
		rows: [
			...groupByResult(report.rows).map((group) => tableRow(group, report.rows.length)),
			...(report.unchosen ?? []).map(unchosenRow),
		],
		...(refusal ? {refusal} : {}),
		notes: refusal ? [] : notes(report),
	};
}

/** Roles that work with the same profile and came to the same result share a row. */
type ResultGroup = {readonly row: AccessRow; readonly roles: readonly string[]};

function groupByResult(rows: readonly AccessRow[]): ResultGroup[] {
	const groups = new Map<string, ResultGroup>();
	for (const row of rows) {
		const key = JSON.stringify([row.pin, row.region, row.plain, row.stream, row.status]);
		const group = groups.get(key);
		groups.set(key, group ? {...group, roles: [...group.roles, row.role]} : {row, roles: [row.role]});
	}
	return [...groups.values()];
}

function tableRow({row, roles}: ResultGroup, count: number): AccessTableRow {
	const name = roles.length > 2 && roles.length === count ? 'all roles' : roles.join(', ');
	return {
		cells: [name, ` ${marks[row.plain]}`, `    ${marks[row.stream]}`, destinationsText(row)],
		failed: row.status === 'fail',
	};
}

/** A row of /model that nobody chose: one key leads to it. */
const unchosenRow = (family: string): AccessTableRow => ({
	cells: [family, ` ${marks['not asked']}`, `    ${marks['not asked']}`, 'only if picked in /model'],
	failed: false,
});

/** `✔ 4 of 4 allowed (IAM simulation)`, `✘ us-east-2 denied`, `? 3 of 3 not checked`. */
function destinationsText({destinations, destinationsAssumed}: AccessRow): string {
	const denied = destinations.filter(({plain, stream}) => plain === 'denied' || stream === 'denied');
	const allowed = destinations.filter(
		({plain, stream}) => plain === 'allowed (simulated)' && stream === 'allowed (simulated)',
	);
	if (denied.length > 0) return `✘ ${denied.map(({region}) => region || 'any region').join(' ')} denied`;
	if (destinations.length === 0) return '? not known';
	if (allowed.length === destinations.length && destinationsAssumed)
		return `? the usual ${destinations.length} allowed (IAM simulation)`;
	if (allowed.length === destinations.length)
		return `✔ ${allowed.length} of ${destinations.length} allowed (IAM simulation)`;
	return `? ${destinations.length - allowed.length} of ${destinations.length} not checked`;
}

function refusalText({row: {refusal}, roles}: ResultGroup): RefusalText | undefined {
	if (!refusal) return undefined;
	return {
		title: `${roles.join(', ')}: ${refusal.title}`,
		lines: refusal.action ? [refusal.action, `on ${refusal.resource ?? ''}`] : [refusal.because],
	};
}

function notes({rows, findings}: AccessReport): AccessNote[] {
	const all: AccessNote[] = [
		...rows.flatMap(({role, disagreement}) =>
			disagreement ? [{text: `${role}: ${disagreement}`, unknown: false}] : [],
		),
		...findings.flatMap(({status, title}) => {
			if (status === 'unknown') return [{text: `? ${title}`, unknown: true}];
			return status === 'warn' ? [{text: `⚠ ${title}`, unknown: false}] : [];
		}),
	];
	return [...new Map(all.map((note) => [note.text, note])).values()];
}
