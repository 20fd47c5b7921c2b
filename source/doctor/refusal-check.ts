// How checks recognise a call that was refused or not answered: by the cause of the failure.
import type {ErrorCause} from '../bedrock/aws-errors/cause.ts';
import type {CheckResult, Status} from '../finding.ts';
import type {Next} from '../problem.ts';
import type {RefusedCall} from './account-facts.ts';
import type {Check} from './check.ts';
import {type DenialKind, denialKind} from './denial-kind.ts';
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
	readonly status?: Status;
	/** Narrows it further. */
	readonly only?: (subject: Subject, refusal: RefusedCall) => boolean;
};

/** A check that finds the refusals of its causes: AWS's own words are the reason, the calls are the evidence. */
export function refusalCheck({causes = [], denial, say, next, status = 'fail', only, ...check}: Parts): Check {
	return {
		...check,
		needs: 'account',
		find(subject): CheckResult[] {
			const matching = denial ? denialsOf(subject, denial) : refusalsBy(subject, ...causes);
			const all = matching.filter((refusal) => only?.(subject, refusal) ?? true);
			const [first] = all;
			if (!first) return [];
			return [
				{
					status,
					title: say(subject, first),
					because: first.answer.message,
					evidence: [...new Set(all.map(describe))],
					next: first.next && first.next.length > 0 ? first.next : next(subject, first),
				},
			];
		},
	};
}

const operations: Readonly<Record<RefusedCall['call'], string>> = {
	identity: 'GetCallerIdentity',
	list: 'ListInferenceProfiles',
	profile: 'GetInferenceProfile',
	availability: 'GetFoundationModelAvailability',
	'use case': 'GetUseCaseForModelAccess',
	probe: 'InvokeModel',
};

function describe({call, pin, way, region, answer}: RefusedCall): string {
	const operation = way === 'stream' ? 'InvokeModelWithResponseStream' : operations[call];
	return [operation, pin, `in ${region}`, answer.status ? `${answer.name} (${answer.status})` : 'no answer of AWS']
		.filter(Boolean)
		.join(' · ');
}
