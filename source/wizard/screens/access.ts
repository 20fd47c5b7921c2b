// Access: the matrix while it fills in, and the ways on from there.
import type {AccessReport} from '../../access/report.ts';
import type {Id} from '../../conversation/answers.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import {pageOf} from '../../conversation/pages.ts';
import type {AccessResult} from '../../conversation/queries/access-query.ts';
import {known} from '../../conversation/query.ts';
import {reportIn} from '../../conversation/questions/access.ts';
import {questionOf} from '../../conversation/questions/index.ts';
import type {ConversationState} from '../../conversation/state.ts';
import {missingPolicyText} from '../../output/administrator-message.ts';
import type {Screen, ScreenRow} from '../screen.ts';
import {details, matrix} from './access-matrix.ts';
import {back, leaveRow, step} from './shared.ts';

export function accessScreen(state: ConversationState, seen: ConversationView): Screen {
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
		// `--force` says beforehand that a refusal does not stop anything.
		...(state.start.options.force ? {start: 'anyway'} : {}),
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

function rows(key: string, proven: AccessResult | undefined): ScreenRow[] {
	const report = proven?.report;
	const go = (anyway: boolean): ScreenRow['act'] => ({
		do: 'send',
		messages: [{type: 'answer', id: 'access', value: {report: key, anyway}}],
	});
	const again: ScreenRow = {
		id: 'again',
		columns: ['Check again'],
		act: {do: 'send', messages: [{type: 'again', prefixes: ['proof']}]},
	};
	const more: ScreenRow = {
		id: 'details',
		columns: ['Show what was asked and what AWS answered'],
		act: {do: 'local', view: 'details'},
	};
	const subscribe: ScreenRow[] = proven?.evidence.probes.some(
		(probe) => probe.state === 'held' && probe.code === 'agreement',
	)
		? [
				{
					id: 'subscribe',
					columns: ['Call them: the first call subscribes the account'],
					act: {do: 'send', messages: [{type: 'subscribe'}]},
				},
			]
		: [];
	const bad = report?.rows.filter(({status}) => status === 'fail') ?? [];
	if (report && report.status !== 'fail')
		return [{id: 'go', columns: ['Go on'], act: go(false)}, ...subscribe, more, again];
	const roles = [...new Set(bad.map(({role}) => role))];
	const others = otherProfiles(roles);
	const policy = proven ? missingPolicyText(proven) : '';
	const lines = policy.trimEnd().split('\n').length;
	const save: ScreenRow[] = policy
		? [
				{
					id: 'policy',
					columns: [`Save the missing permissions (${lines} lines of policy)`],
					act: {do: 'save', what: 'policy'},
				},
			]
		: [];
	return [
		...others,
		...save,
		...(bad.length > 0
			? [
					{
						id: 'message',
						columns: ['Save a message to your administrator'],
						act: {do: 'save', what: 'message'},
					} satisfies ScreenRow,
				]
			: []),
		...subscribe,
		again,
		more,
		{
			id: 'anyway',
			columns: [roles.length > 0 ? `Go on anyway: ${roles.join(', ')} will be refused` : 'Go on without proof'],
			act: go(true),
		},
		leaveRow,
	];
}

/** A row each while they are few; where nearly everything is refused, other profiles are seldom the way out. */
function otherProfiles(roles: readonly string[]): ScreenRow[] {
	const row = (id: string, label: string, open: Id | 'change'): ScreenRow => ({
		id,
		columns: [label],
		act: {do: 'send', messages: [{type: 'open', id: open}]},
	});
	if (roles.length > 2) return [row('others', 'Choose other profiles', 'change')];
	return roles.flatMap((role) => {
		const id = idOf[role];
		return id ? [row(`other ${role}`, `Choose another profile for ${role}`, id)] : [];
	});
}

const idOf: Readonly<Record<string, Id>> = {
	primary: 'model',
	opus: 'opus',
	sonnet: 'sonnet',
	haiku: 'haiku',
	fable: 'fable',
	subagent: 'subagent',
};
