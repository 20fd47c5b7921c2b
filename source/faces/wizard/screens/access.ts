// The access matrix: a row per role, what was proven, what failed, what is unknown, and the way on from there.
import {parseArn} from '../../../bedrock/arn.ts';
import type {AccessReport, AccessRow, CallVerdict, DestinationRow} from '../../../checks/access/report.ts';
import type {Id} from '../../../setup/answers.ts';
import type {View} from '../../../setup/conversation.ts';
import {known} from '../../../setup/fact.ts';
import type {Proven} from '../../../setup/facts/proof-fact.ts';
import {pageOf} from '../../../setup/pages.ts';
import {reportIn} from '../../../setup/questions/access.ts';
import {questionOf} from '../../../setup/questions/index.ts';
import type {State} from '../../../setup/state.ts';
import {missingPolicyText} from '../../hand-over.ts';
import type {Line, Row, Screen} from '../screen.ts';
import {back, leaveRow, step} from './parts.ts';

export function accessScreen(state: State, seen: View): Screen {
	const found = reportIn(seen.context);
	const proven = found && known(found.loaded);
	const report = proven?.report;
	const waits = found?.loaded.state === 'loading' ? waiting(report) : undefined;
	return {
		id: `access ${found?.key ?? ''} ${waits ? 'asking' : 'done'}`,
		...step(pageOf('access'), state.open !== undefined),
		title: questionOf('access').title,
		lines: report ? matrix(report) : [],
		rows: waits || !found ? [] : rows(found.key, proven),
		...(waits ? {waits} : {}),
		...(report ? {scroll: details(report)} : {}),
		...back(state),
	};
}

function waiting(report: AccessReport | undefined): string {
	const calls = report?.rows.flatMap(({plain, stream}) => [plain, stream]) ?? [];
	const done = calls.filter((verdict) => verdict !== 'running').length;
	return calls.length > 0
		? `Making the smallest calls there are: ${done} of ${calls.length} answered`
		: 'Making the smallest calls there are';
}

const marks: Readonly<Record<CallVerdict, string>> = {
	ok: '✔',
	throttled: '✔',
	refused: '✘',
	unknown: '?',
	'not asked': '–',
	running: '…',
};

function matrix(report: AccessReport): Line[] {
	const head: Line = {text: '', columns: ['', 'plain', 'stream', 'every model behind it'], tone: 'dim'};
	const body = report.rows.map((row): Line => {
		const columns = [row.role, `  ${marks[row.plain]}`, `  ${marks[row.stream]}`, behind(row.destinations)];
		return row.status === 'fail' ? {text: '', columns, tone: 'bad'} : {text: '', columns};
	});
	const said = report.rows
		.filter(({status}) => status === 'fail')
		.slice(0, 1)
		.flatMap(why);
	const others = report.rows
		.filter(({disagreement}) => disagreement)
		.map((row): Line => ({text: `${row.role}: ${row.disagreement}`, tone: 'warn'}));
	return [head, ...body, ...said, ...others.slice(0, said.length > 0 ? 0 : 1)];
}

/** `✔ 4 of 4 by IAM's own simulation`, `✘ us-east-2`, `? 3 destinations: not asked`. */
function behind(destinations: readonly DestinationRow[]): string {
	const denied = destinations.filter(({plain, stream}) => plain === 'denied' || stream === 'denied');
	const allowed = destinations.filter(
		({plain, stream}) => plain === 'allowed (simulated)' && stream === 'allowed (simulated)',
	);
	const name = ({region}: DestinationRow) => region || 'any region';
	if (denied.length > 0) return `✘ ${denied.map(name).join(' ')}`;
	if (destinations.length === 0) return '? unknown';
	if (allowed.length === destinations.length)
		return `✔ ${allowed.length} of ${destinations.length} by IAM's own simulation`;
	return `? ${destinations.length - allowed.length} of ${destinations.length} not proven`;
}

function why({role, refusal}: AccessRow): Line[] {
	if (!refusal) return [];
	const resource = refusal.resource ?? '';
	const region = parseArn(resource)?.region;
	return [
		{text: ''},
		{
			text: `${role}: ${refusal.title}${region === '' ? ' (the region-less model of a global profile)' : ''}`,
			tone: 'strong',
		},
		...(refusal.action ? [{text: refusal.action}, {text: `on ${resource}`}] : [{text: refusal.because}]),
	];
}

function rows(key: string, proven: Proven | undefined): Row[] {
	const report = proven?.report;
	const go = (anyway: boolean): Row['act'] => ({
		do: 'send',
		messages: [{type: 'answer', id: 'access', value: {report: key, anyway}}],
	});
	const again: Row = {
		id: 'again',
		columns: ['Check again'],
		act: {do: 'send', messages: [{type: 'again', prefixes: ['proof']}]},
	};
	const more: Row = {
		id: 'details',
		columns: ['Show what was asked and what AWS answered'],
		act: {do: 'local', view: 'details'},
	};
	const subscribe: Row[] = proven?.evidence.probes.some((probe) => probe.state === 'held' && probe.code === 'agreement')
		? [
				{
					id: 'subscribe',
					columns: ['Call them although the first call subscribes this account on the Marketplace'],
					act: {do: 'send', messages: [{type: 'subscribe'}]},
				},
			]
		: [];
	const bad = report?.rows.filter(({status}) => status === 'fail') ?? [];
	if (report && report.status !== 'fail')
		return [{id: 'go', columns: ['Go on'], act: go(false)}, ...subscribe, more, again];
	const others = [...new Set(bad.map(({role}) => role))].flatMap((role): Row[] => {
		const id = idOf[role];
		return id
			? [
					{
						id: `other ${role}`,
						columns: [`Choose another profile for ${role}`],
						act: {do: 'send', messages: [{type: 'open', id}]},
					},
				]
			: [];
	});
	const lines = proven ? missingPolicyText(proven).split('\n').length : 0;
	const save: Row[] =
		lines > 0
			? [
					{
						id: 'policy',
						columns: [`Save the missing permissions for your administrator (${lines} lines of policy)`],
						act: {do: 'save', what: 'policy'},
					},
				]
			: [];
	const roles = bad.map(({role}) => role).join(', ');
	return [
		...others,
		...save,
		...(bad.length > 0
			? [
					{
						id: 'message',
						columns: ['Save a message to your administrator'],
						act: {do: 'save', what: 'message'},
					} satisfies Row,
				]
			: []),
		...subscribe,
		again,
		more,
		{
			id: 'anyway',
			columns: [roles ? `Go on anyway: ${roles} will meet this refusal` : 'Go on without proof'],
			act: go(true),
		},
		leaveRow,
	];
}

const idOf: Readonly<Record<string, Id>> = {
	primary: 'model',
	opus: 'opus',
	sonnet: 'sonnet',
	haiku: 'haiku',
	fable: 'fable',
	subagent: 'subagent',
};

function details(report: AccessReport): Line[] {
	return report.rows.flatMap((row): Line[] => [
		{text: `${row.role}: ${row.name}`, tone: 'strong'},
		{text: `${row.pin}, called in ${row.region}`},
		{text: `plain call: ${row.plain}; streamed call: ${row.stream}`},
		...row.destinations.map(
			(one): Line => ({
				text: `${one.region || 'any region'}: plain ${one.plain}, stream ${one.stream}${one.because ? ` (${one.because})` : ''}`,
				tone: 'dim',
			}),
		),
		...(row.refusal ? [{text: `${row.refusal.title}: ${row.refusal.because}`, tone: 'bad' as const}] : []),
		...(row.refusal?.next ?? []).map(({say, run}): Line => ({text: run ? `${say}: ${run}` : say})),
		...(row.disagreement ? [{text: row.disagreement, tone: 'warn' as const}] : []),
		{text: ''},
	]);
}
