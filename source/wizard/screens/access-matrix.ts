// The access matrix: a row per role, what was proven, what failed, what is unknown, and why.

import type {AccessReport, AccessRow, CallVerdict, DestinationRow} from '../../access/report.ts';
import {parseArn} from '../../bedrock/arn.ts';
import {stepText} from '../../next-step.ts';
import type {ScreenLine} from '../screen.ts';

const marks: Readonly<Record<CallVerdict, string>> = {
	ok: '✔',
	throttled: '✔',
	refused: '✘',
	unknown: '?',
	'not asked': '–',
	running: '…',
};

export function matrix(report: AccessReport): ScreenLine[] {
	const head: ScreenLine = {text: '', columns: ['', 'plain', 'stream', 'every model behind it'], tone: 'dim'};
	const body = shared(report.rows).map(([row, roles]): ScreenLine => {
		const name = roles.length > 2 && roles.length === report.rows.length ? 'all roles' : roles.join(', ');
		const columns = [name, `  ${marks[row.plain]}`, `  ${marks[row.stream]}`, behind(row.destinations)];
		return row.status === 'fail' ? {text: '', columns, tone: 'bad'} : {text: '', columns};
	});
	const said = shared(report.rows.filter(({status}) => status === 'fail'))
		.slice(0, 1)
		.flatMap(why);
	return [head, ...body, ...(said.length > 0 ? said : open(report))];
}

/** Roles that work with the same profile stand on one row. */
function shared(rows: readonly AccessRow[]): [AccessRow, string[]][] {
	const found = new Map<string, [AccessRow, string[]]>();
	for (const row of rows) {
		const key = JSON.stringify([row.pin, row.region, row.plain, row.stream, row.status]);
		const same = found.get(key);
		if (same) same[1].push(row.role);
		else found.set(key, [row, [row.role]]);
	}
	return [...found.values()];
}

/** What stayed unknown or is worth knowing, each said once. */
function open({rows, findings}: AccessReport): ScreenLine[] {
	const disagreements = rows.flatMap(({role, disagreement}) => (disagreement ? [`${role}: ${disagreement}`] : []));
	const marked = findings.flatMap(({status, title}) =>
		status === 'unknown' ? [`? ${title}`] : status === 'warn' ? [`⚠ ${title}`] : [],
	);
	const texts = [...new Set([...disagreements, ...marked])];
	return texts.map((text): ScreenLine => ({text, tone: text.startsWith('?') ? 'dim' : 'warn'}));
}

/** `✔ 4 of 4, IAM simulated`, `✘ us-east-2`, `? 3 destinations: not asked`. */
function behind(destinations: readonly DestinationRow[]): string {
	const denied = destinations.filter(({plain, stream}) => plain === 'denied' || stream === 'denied');
	const allowed = destinations.filter(
		({plain, stream}) => plain === 'allowed (simulated)' && stream === 'allowed (simulated)',
	);
	const name = ({region}: DestinationRow) => region || 'any region';
	if (denied.length > 0) return `✘ ${denied.map(name).join(' ')}`;
	if (destinations.length === 0) return '? unknown';
	if (allowed.length === destinations.length) return `✔ ${allowed.length} of ${destinations.length}, IAM simulated`;
	return `? ${destinations.length - allowed.length} of ${destinations.length} not proven`;
}

function why([{refusal}, roles]: [AccessRow, string[]]): ScreenLine[] {
	if (!refusal) return [];
	const resource = refusal.resource ?? '';
	const region = parseArn(resource)?.region;
	return [
		{text: ''},
		{
			text: `${roles.join(', ')}: ${refusal.title}${region === '' ? ' (the region-less model of a global profile)' : ''}`,
			tone: 'strong',
		},
		...(refusal.action ? [{text: refusal.action}, {text: `on ${resource}`}] : [{text: refusal.because}]),
	];
}

/** What was asked, destination by destination, and every word of AWS's answers. */
export function details(report: AccessReport): ScreenLine[] {
	return report.rows.flatMap((row): ScreenLine[] => [
		{text: `${row.role}: ${row.name}`, tone: 'strong'},
		{text: `${row.pin}, called in ${row.region}`},
		{text: `plain call: ${row.plain}; streamed call: ${row.stream}`},
		...row.destinations.map(
			(one): ScreenLine => ({
				text: `${one.region || 'any region'}: plain ${one.plain}, stream ${one.stream}${one.because ? ` (${one.because})` : ''}`,
				tone: 'dim',
			}),
		),
		...(row.refusal ? [{text: `${row.refusal.title}: ${row.refusal.because}`, tone: 'bad' as const}] : []),
		...(row.refusal?.next ?? []).map((next): ScreenLine => ({text: stepText(next)})),
		...(row.disagreement ? [{text: row.disagreement, tone: 'warn' as const}] : []),
		{text: ''},
	]);
}
