// Access: proof before anything is written. The report is a fact; the answer is that somebody has seen it and goes on.
import type {AccessReport} from '../../access/report.ts';
import {Problem} from '../../problem.ts';
import type {Access} from '../answers.ts';
import {type AccessResult, accessQuery} from '../queries/access-query.ts';
import {known, type QueryState} from '../query.ts';
import type {Question, QuestionContext} from '../question.ts';

/** What was proven so far for the answers of a context; undefined while roles are not answered, or with `--offline`. */
export function reportIn(context: QuestionContext): {key: string; loaded: QueryState<AccessResult>} | undefined {
	const fact = accessQuery(context);
	return fact && {key: fact.key, loaded: context.look(fact)};
}

/** The proof of access, as far as it has come; undefined where none was asked for. */
export function accessReport(context: QuestionContext): AccessReport | undefined {
	const found = reportIn(context);
	return found && known(found.loaded)?.report;
}

/** The first calls are under way, and not all have answered. */
export function proving(context: QuestionContext): boolean {
	const loaded = reportIn(context)?.loaded;
	return loaded?.state === 'loading' && loaded.soFar !== undefined;
}

/** Pins that a proof of this run saw refused: while one of them is chosen anew there is no proof of the answers as a whole. */
export function refusedSoFar(facts: Readonly<Record<string, QueryState<unknown>>>): ReadonlySet<string> {
	const proofs = Object.entries(facts).flatMap(([key, loaded]) =>
		key.startsWith('proof ') ? [loaded as QueryState<AccessResult>] : [],
	);
	const rows = proofs.flatMap((loaded) => known(loaded)?.report.rows ?? []);
	return new Set(rows.flatMap(({pin, status}) => (status === 'fail' ? [pin] : [])));
}

export const access: Question<Access> = {
	id: 'access',
	name: 'Access',
	title: 'Can you really call them?',
	kind: 'report',
	options: () => [],
	waits: (context) =>
		reportIn(context)?.loaded.state === 'loading' ? 'Making the smallest calls there are' : undefined,
	blocked: (context) => {
		const loaded = reportIn(context)?.loaded;
		return loaded?.state === 'failed' ? loaded.problem : undefined;
	},
	suggest: (context) => {
		const {start} = context;
		const report = reportIn(context);
		if (!report) return start.options.offline ? {value: {report: 'offline', anyway: false}, from: 'flag'} : undefined;
		return {value: {report: report.key, anyway: start.options.force}, from: start.options.force ? 'flag' : 'default'};
	},
	check: (value, context) => {
		const report = reportIn(context);
		if (!report) return context.start.options.offline ? undefined : 'wait';
		if (value.report !== report.key) return 'stale';
		if (report.loaded.state === 'failed') return value.anyway ? undefined : report.loaded.problem;
		if (report.loaded.state === 'loading') return 'wait';
		return report.loaded.value.report.status === 'fail' && !value.anyway
			? refused(report.loaded.value.report)
			: undefined;
	},
	show: (value, context) => {
		const loaded = reportIn(context)?.loaded;
		if (!loaded) return 'not asked: offline';
		if (loaded.state !== 'ready') return value.anyway ? 'going on without proof' : 'not proven';
		const {rows, status} = loaded.value.report;
		const good = rows.filter((row) => row.status === 'ok').length;
		if (status === 'fail') return `${good} of ${rows.length} can be called, going on anyway`;
		return status === 'unknown'
			? 'not proven, nothing refused'
			: `${rows.length} roles can be called, plain and streamed`;
	},
};

function refused({rows}: AccessReport): Problem {
	const bad = rows.filter(({status}) => status === 'fail');
	return new Problem({
		code: 'access-refused',
		title: `${bad.map(({role}) => role).join(', ')}: a call that Claude Code will make is refused`,
		because: bad.map(({role, refusal}) => `${role}: ${refusal?.because ?? refusal?.title ?? 'refused'}`).join('\n'),
		next: [...new Map(bad.flatMap(({refusal}) => refusal?.next ?? []).map((next) => [next.say, next])).values()],
	});
}
