// The proof of access as a query: makes the smallest calls there are, for exactly these profiles, regions and credentials.
import type {AccessRequest, RequestedRole} from '../../access/access-request.ts';
import {callProgress, callProgressText} from '../../access/call-progress.ts';
import type {AccessEvidence} from '../../access/evidence.ts';
import type {AccessReport} from '../../access/report.ts';
import type {Identity, SignIn} from '../../account/account.ts';
import type {Need} from '../../bedrock/permissions.ts';
import type {Effective} from '../../claude-code/effective.ts';
import {modelRequest} from '../../claude-code/model-request.ts';
import {hostText} from '../../claude-code/project-hosts.ts';
import {availableProfiles, signInOf} from '../available-profiles.ts';
import {chosenRoles} from '../chosen-roles.ts';
import {furtherRoles, offeredUnchosen} from '../further-roles.ts';
import {heldHosts} from '../held-hosts.ts';
import {knownIdentity} from '../identity.ts';
import {plannedValues} from '../planned-values.ts';
import type {Query} from '../query.ts';
import type {Question, QuestionContext} from '../question.ts';
import {cacheTtl} from '../questions/cache-ttl.ts';
import {caching} from '../questions/caching.ts';
import {settings} from '../questions/settings.ts';

/** What was asked, what came back, what it means, and what an administrator would have to allow. */
export type AccessResult = {
	readonly request: AccessRequest;
	readonly evidence: AccessEvidence;
	readonly report: AccessReport;
	readonly missing: readonly Need[];
};

/** The proof for the answers of a context; undefined with `--offline`, where nothing is written, and until all required models are chosen and listed. */
export function accessQuery(context: QuestionContext): Query<AccessResult> | undefined {
	const roles = chosenRoles(context);
	const signIn = signInOf(context);
	const {offline, prove} = context.initial.options;
	if (!roles || !signIn || offline || !prove) return undefined;
	// While a list is loading a profile may still be unknown, and its proof would have to be made again with it.
	const regions = [...new Set(roles.map(({region}) => region))];
	if (regions.some((region) => availableProfiles(context, region).loading)) return undefined;
	const values = plannedValues(asIfAsked(context));
	const region = context.answers.region ?? '';
	const further = furtherRoles(
		values,
		context.initial,
		region,
		roles.map(({pin}) => pin),
	);
	return proofOf(signIn, [...roles, ...further], knownIdentity(context), values, context);
}

/**
 * What is asked after the proof, and still is part of a call: as a flag says it, or else as it will be suggested. Never the answer itself,
 * so that what was proven is still proven when that has been given.
 */
export function asIfAsked(context: QuestionContext): QuestionContext {
	const early = <Value>({id, read, suggest}: Question<Value>): Value | undefined => {
		const flag = context.initial.flags[id];
		return flag === undefined ? suggest(context)?.value : read?.(flag, context);
	};
	const later = {caching: early(caching), cacheTtl: early(cacheTtl), settings: early(settings)};
	return {...context, answers: {...context.answers, ...later} as QuestionContext['answers']};
}

function proofOf(
	signIn: SignIn,
	roles: readonly RequestedRole[],
	identity: Identity | undefined,
	values: Effective,
	context: QuestionContext,
): Query<AccessResult> {
	const {initial, refreshCount} = context;
	const {probe, subscribe} = initial.options;
	const [host] = heldHosts(context);
	const heldHost = host && hostText(host);
	const request: AccessRequest = {
		roles,
		unchosen: offeredUnchosen(values, initial),
		apiKey: signIn.kind === 'api-key',
		...(identity ? {identity} : {}),
		signIn,
		values,
	};
	const pins = roles.map(({role, pin, region, oneM = false}) => [
		role,
		modelRequest(values, {id: pin, oneM, region, way: 'stream'}),
	]);
	return {
		key: `proof ${refreshCount} ${subscribe} ${heldHost ?? ''} ${signIn.id} ${JSON.stringify(pins)}`,
		...(probe && heldHost === undefined
			? {
					doing: callProgressText({answered: 0, of: 0}),
					progress: ({report}: AccessResult) => callProgressText(callProgress(report.rows)),
				}
			: {doing: 'Asking AWS what you may call, without calling a model'}),
		load: async ({account}, signal, emit) => {
			const [{proveAccess}, {evaluateAccess}, {missingPermissions}] = await Promise.all([
				import('../../access/prove/index.ts'),
				import('../../access/evaluate/index.ts'),
				import('../../access/missing-permissions.ts'),
			]);
			const resultOf = (evidence: AccessEvidence): AccessResult => ({
				request,
				evidence,
				report: evaluateAccess(request, evidence),
				missing: missingPermissions(request, evidence),
			});
			const options = {probe, subscribe, heldHost, simulate: true};
			const emitResult = (soFar: AccessEvidence) => emit(() => resultOf(soFar));
			return resultOf(await proveAccess(account, signIn, request, options, signal, emitResult));
		},
	};
}
