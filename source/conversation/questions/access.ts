// Whether the chosen models can be called, proven before anything is written. The answer: the person has seen it and goes on.

import {groupBy} from '../../access/prove/group-by.ts';
import type {AccessReport, AccessRow, CallVerdict} from '../../access/report.ts';
import {provesFailure} from '../../bedrock/aws-errors/cause.ts';
import type {Refusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import {type Next, Problem} from '../../problem.ts';
import {allOf, partOf, upperFirst} from '../../sentence-parts.ts';
import type {Access} from '../answers.ts';
import {areDescribing} from '../pin-profile.ts';
import {type AccessResult, accessQuery, asIfAsked} from '../queries/access-query.ts';
import {type QueryState, resultSoFar} from '../query.ts';
import type {Question, QuestionContext} from '../question.ts';
import {cachingFlag, withoutCachingOf} from '../without-caching.ts';

/** What is proven so far for the answers of a context, with its query key; undefined where accessQuery has nothing to prove. */
export function accessProof(
	context: QuestionContext,
): {key: string; loaded: QueryState<AccessResult>; progress: string} | undefined {
	const query = accessQuery(context);
	if (!query) return undefined;
	const loaded = context.lookUp(query);
	const soFar = resultSoFar(loaded);
	return {key: query.key, loaded, progress: (soFar && query.progress?.(soFar)) ?? query.doing};
}

/** The report alone, as far as it has come. */
export function accessReport(context: QuestionContext): AccessReport | undefined {
	const proof = accessProof(context);
	return proof && resultSoFar(proof.loaded)?.report;
}

/** A model has answered, or it is known that none is called: until then, other work would keep the calls waiting. */
export function hasFirstVerdict(context: QuestionContext): boolean {
	const loaded = accessProof(context)?.loaded;
	const probes = loaded?.state === 'loading' ? (loaded.soFar?.evidence.probes ?? []) : [];
	return probes.some(({state}) => state !== 'running');
}

/** The ids and ARNs that AWS refused in this run, also in proofs of earlier answers: marked where another one is chosen. */
export function refusedModels(queries: Readonly<Record<string, QueryState<unknown>>>): ReadonlySet<string> {
	const proofs = Object.entries(queries).flatMap(([key, query]) =>
		key.startsWith('proof ') ? [query as QueryState<AccessResult>] : [],
	);
	const rows = proofs.flatMap((proof) => resultSoFar(proof)?.report.rows ?? []);
	return new Set(rows.flatMap(({pin, status}) => (status === 'fail' ? [pin] : [])));
}

const isLeftOut = ({initial: {options}}: QuestionContext) => options.offline || !options.prove;

export const access: Question<Access> = {
	id: 'access',
	name: 'Access',
	title: 'Can you call these models?',
	kind: 'report',
	options: () => [],
	loadingText: (context) => {
		const proof = accessProof(context);
		const describing = areDescribing(context);
		return proof?.loaded.state === 'loading' || describing ? proof?.progress : undefined;
	},
	blockedBy: (context) => {
		const loaded = accessProof(context)?.loaded;
		return loaded?.state === 'failed' ? loaded.problem : undefined;
	},
	suggest: (context) => {
		const {initial} = context;
		const proof = accessProof(context);
		if (!proof) return isLeftOut(context) ? {value: {report: '', anyway: false}, from: 'flag'} : undefined;
		return {
			value: {report: proof.key, anyway: initial.options.force},
			from: initial.options.force ? 'flag' : 'default',
		};
	},
	check: (value, context) => {
		const proof = accessProof(context);
		if (!proof) return isLeftOut(context) ? undefined : 'wait';
		if (value.report !== proof.key) return 'stale';
		if (proof.loaded.state === 'loading' || areDescribing(context)) return 'wait';
		if (value.anyway) return undefined;
		if (proof.loaded.state === 'failed') return proof.loaded.problem;
		const {report} = proof.loaded.value;
		return report.status === 'fail' ? refused(report, context) : undefined;
	},
	show: (value, context) => {
		const loaded = accessProof(context)?.loaded;
		if (!loaded) return 'not asked: offline';
		if (loaded.state !== 'ready') return value.anyway ? 'going on without proof' : 'not proven';
		const {rows, status} = loaded.value.report;
		if (status === 'fail') {
			const [callable, all] = [modelCount(rows.filter((row) => row.status === 'ok')), modelCount(rows)];
			return `${upperFirst(partOf(callable, all, 'model'))} can be called; ${refusedRoles(loaded.value.report)} will be refused`;
		}
		return status === 'unknown'
			? rows.every(({plain, stream}) => isReached(plain) && isReached(stream))
				? 'all calls succeeded; other regions not checked'
				: 'not proven: not every model was called'
			: rows.some((row) => row.plain === 'throttled' || row.stream === 'throttled')
				? `${everyModel(rows)} may be called; AWS was too busy to answer each call`
				: `${everyModel(rows)} answered, with and without streaming`;
	},
};

const isReached = (verdict: CallVerdict) => verdict === 'ok' || verdict === 'throttled';

/** The roles of which a call is refused: `opus, haiku`. */
const refusedRoles = ({rows}: AccessReport) =>
	[...new Set(rows.flatMap(({role, status}) => (status === 'fail' ? [role] : [])))].join(', ');

/** Several roles may share a model. */
const modelCount = (rows: AccessReport['rows']): number =>
	new Set(rows.map(({pin, region}) => `${region} ${pin}`)).size;

/** `All 3 models`. */
const everyModel = (rows: AccessReport['rows']): string => upperFirst(allOf(modelCount(rows), 'model'));

/** Without a sign-in or a connection no call has come to AWS, so none was refused: that reason is said instead. */
const unreachable = (failed: readonly AccessRow[]): string | undefined =>
	failed.every(({refusal}) => refusal && provesFailure(refusal)) ? failed[0]?.refusal?.title : undefined;

function refused({rows}: AccessReport, context: QuestionContext): Problem {
	const failed = rows.filter(({status}) => status === 'fail');
	// AWS's sentence names the role, the model and the region; what several roles share is said once.
	const groups = groupBy(failed, ({region, refusal}) => JSON.stringify([region, refusal && causeOf(refusal)]));
	const allSteps = failed.flatMap(({refusal}) =>
		refusal ? (cachingStep(refusal, failed, context) ?? refusal.next) : [],
	);
	const steps = new Map(allSteps.map((step) => [JSON.stringify(step), step]));
	return new Problem({
		code: 'access-refused',
		title:
			unreachable(failed) ?? `${failed.map(({role}) => role).join(', ')}: a call that Claude Code will make is refused`,
		because: groups
			.flatMap((group) => {
				const refusal = group[0]?.refusal;
				const roles = group.map(({role}) => role).join(', ');
				return [`${roles}: ${refusal?.title ?? 'refused'}`, ...(refusal ? [refusal.because] : [])];
			})
			.join('\n'),
		next: [...steps.values()],
	});
}

/** Where only the cache marks of the calls are refused: the same command with those switched off. */
function cachingStep(
	{cause}: Refusal,
	failed: readonly AccessRow[],
	context: QuestionContext,
): readonly Next[] | undefined {
	if (cause === 'request-cache-ttl')
		return [{say: 'Keep cached prompts for five minutes', again: {set: {'--cache-ttl': '5m'}}}];
	if (cause !== 'request-caching') return undefined;
	const pins = failed.flatMap(({refusal, pin}) => (refusal?.cause === cause ? [pin] : []));
	const value = withoutCachingOf(pins, asIfAsked(context).answers.caching ?? 'on', context.answers);
	return [{say: 'Switch prompt caching off there', again: {set: {'--caching': cachingFlag(value)}}}];
}

/** What is the same for two calls that are refused for the same reason. Of the resource only its region: the model differs. */
const causeOf = ({cause, action, place, policyArn, resource = ''}: Refusal) => ({
	cause,
	action,
	place,
	policyArn,
	resourceRegion: resource.split(':')[3],
});
