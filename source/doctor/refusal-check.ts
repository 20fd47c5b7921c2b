// How checks recognise a call that was refused or not answered: by the cause of the failure.

import type {ErrorCause} from '../bedrock/aws-errors/cause.ts';
import type {CheckResult, Concern, Status} from '../finding.ts';
import type {Next} from '../problem.ts';
import {listText} from '../sentence-parts.ts';
import type {RefusedCall} from './account-facts.ts';
import type {Check} from './check.ts';
import {type DenialKind, denialKind} from './denial-kind.ts';
import {modelsCalled} from './pinned-models.ts';
import type {Subject} from './subject.ts';

export const refusalsBy = (subject: Subject, ...causes: readonly ErrorCause[]): readonly RefusedCall[] =>
	subject.refusals.filter(({failure}) => causes.includes(failure.cause));

export const denialsOf = (subject: Subject, ...kinds: readonly DenialKind[]): readonly RefusedCall[] =>
	subject.refusals.filter(({failure}) => {
		const kind = denialKind(failure);
		return kind !== undefined && kinds.includes(kind);
	});

/** No connection, or none in time: a proxy, a firewall, or a region without such an address. */
export const noConnectionCauses = [
	'connection-failed',
	'host-not-found',
	'timed-out',
] as const satisfies readonly ErrorCause[];

/** Nothing on this machine gave keys to sign a request with. */
export const noKeysCauses = [
	'credentials-missing',
	'credential-process-failed',
	'metadata-not-reached',
	'profile-without-credentials',
] as const satisfies readonly ErrorCause[];

/** Credentials that fail every call alike: what could not be asked because of them is said once, by the check that knows why. */
export const credentialsFail = (subject: Subject): boolean =>
	subject.identity.state === 'refused' ||
	(subject.credentials.kind === 'api-key' &&
		refusalsBy(subject, 'api-key-invalid', 'api-key-expired', 'api-key-permission').length > 0);

type Parts = {
	readonly id: string;
	readonly title: string;
	/** Either of these, or `denial`. */
	readonly causes?: readonly ErrorCause[];
	readonly denial?: DenialKind;
	/** What happened, when it did. */
	readonly say: (subject: Subject, first: RefusedCall) => string;
	readonly next: (subject: Subject, first: RefusedCall) => readonly Next[];
	/** Our reason, where AWS's words do not say enough. */
	readonly because?: (subject: Subject, first: RefusedCall) => string | undefined;
	/** What explains it better than the call alone could: a reason of ours, and steps in place of those of the call. */
	readonly explain?: (
		subject: Subject,
		first: RefusedCall,
	) => {readonly because: string; readonly next?: readonly Next[]} | undefined;
	/** What it is about beside the calls that were refused. */
	readonly concerns?: Concern;
	readonly status?: Status;
	/** Narrows it further. */
	readonly only?: (subject: Subject, refusal: RefusedCall) => boolean;
};

/** A check that finds the refusals of its causes: the calls are the evidence, and AWS's own words are shown last. */
export function refusalCheck(parts: Parts): Check {
	const {causes = [], denial, say, because, explain, concerns, next, status = 'fail', only, ...check} = parts;
	return {
		...check,
		needs: 'account',
		find(subject): CheckResult[] {
			const matching = denial ? denialsOf(subject, denial) : refusalsBy(subject, ...causes);
			const all = matching.filter((refusal) => only?.(subject, refusal) ?? true);
			const [first] = all;
			if (!first) return [];
			const explained = explain?.(subject, first);
			const known = explained?.next ?? first.next ?? [];
			return [
				{
					status,
					title: say(subject, first),
					because: explained?.because ?? because?.(subject, first),
					awsWords: awsWordsOf(first),
					concerns: {...concernOf(all), ...concerns},
					evidence: describeAll(all),
					next: known.length > 0 ? known : next(subject, first),
				},
			];
		},
	};
}

/** The models that were called; whose credentials they are where those failed, or where AWS did not say. */
export const concernOf = (refusals: readonly RefusedCall[]): Concern => ({
	identity: refusals.some(({call, failure}) => call === 'identity' || failure.layer === 'credentials'),
	pins: [...new Set(refusals.flatMap(({call, pin}) => (call === 'probe' && pin ? [pin] : [])))],
});

/** The pins that lead to these foundation models, and the model that was refused. */
export const concernOfModels = (subject: Subject, models: readonly string[], refusal?: RefusedCall): Concern => ({
	pins: [
		...models.flatMap((model) => (modelsCalled(subject).get(model) ?? []).map(({id}) => id)),
		...(refusal?.pin ? [refusal.pin] : []),
	],
});

const operations: Readonly<Record<RefusedCall['call'], string>> = {
	identity: 'GetCallerIdentity',
	list: 'ListInferenceProfiles',
	profile: 'GetInferenceProfile',
	availability: 'GetFoundationModelAvailability',
	'use case': 'GetUseCaseForModelAccess',
	probe: 'InvokeModel',
};

/** The name of the operation, as IAM and AWS's documentation have it. */
export const operationOf = ({call, way}: Pick<RefusedCall, 'call' | 'way'>): string =>
	way === 'stream' ? 'InvokeModelWithResponseStream' : operations[call];

/** What AWS answered; undefined where no answer came, and the words are those of this computer. */
export const awsWordsOf = (refusal: RefusedCall | undefined): string | undefined =>
	refusal?.answer.status === undefined ? undefined : refusal.answer.message;

/** What was called, where, and how it ended, a line for each model. */
export function describeAll(refusals: readonly RefusedCall[]): string[] {
	const groups = new Map<string, string[]>();
	for (const {pin = '', region, answer, ...call} of refusals) {
		const end = answer.status ? `${answer.name} (${answer.status})` : answer.message;
		const rest = [`in ${region} · ${end}`, pin].filter(Boolean).join(' · ');
		groups.set(rest, [...(groups.get(rest) ?? []), operationOf(call)]);
	}
	return [...groups].map(([rest, operations]) => `${listText([...new Set(operations)])} ${rest}`);
}
