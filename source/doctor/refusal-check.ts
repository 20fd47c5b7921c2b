// The mechanism of checks that recognise an answer of AWS: the refusals of one kind, told once.

import type {CheckResult, Status} from '../finding.ts';
import type {Next} from '../problem.ts';
import type {Check} from './check.ts';
import type {RefusalKind} from './refusal-kind.ts';
import type {Subject} from './subject.ts';

type Kinded = Subject['kinds'][number];

export const refusalsOfKind = (subject: Subject, ...kinds: readonly RefusalKind[]): readonly Kinded[] =>
	subject.kinds.filter(({kind}) => kinds.includes(kind));

/** Credentials that fail every call alike: what could not be asked because of them is said once, by the check that knows why. */
export const credentialsFail = (subject: Subject): boolean =>
	subject.identity.state === 'refused' ||
	(subject.credentials.kind === 'api-key' &&
		refusalsOfKind(subject, 'api-key', 'expired-key', 'call-with-bearer').length > 0);

type Parts = {
	readonly id: string;
	readonly title: string;
	readonly kinds: readonly RefusalKind[];
	/** What happened, when it did. */
	readonly say: (subject: Subject, first: Kinded) => string;
	readonly next: (subject: Subject, first: Kinded) => readonly Next[];
	readonly status?: Status;
	/** Narrows it further. */
	readonly only?: (subject: Subject, refusal: Kinded) => boolean;
};

/** A check that finds the refusals of its kinds: AWS's own words are the reason, the calls are the evidence. */
export function refusalCheck({kinds, say, next, status = 'fail', only, ...check}: Parts): Check {
	return {
		...check,
		needs: 'account',
		find(subject): CheckResult[] {
			const all = refusalsOfKind(subject, ...kinds).filter((refusal) => only?.(subject, refusal) ?? true);
			const [first] = all;
			if (!first) return [];
			return [
				{
					status,
					title: say(subject, first),
					because: first.answer.message,
					evidence: [...new Set(all.map(describe))],
					next: first.explained && first.explained.next.length > 0 ? first.explained.next : next(subject, first),
				},
			];
		},
	};
}

const calls: Readonly<Record<Kinded['call'], string>> = {
	identity: 'GetCallerIdentity',
	list: 'ListInferenceProfiles',
	profile: 'GetInferenceProfile',
	availability: 'GetFoundationModelAvailability',
	'use case': 'GetUseCaseForModelAccess',
	probe: 'InvokeModel',
};

function describe({call, pin, way, region, answer}: Kinded): string {
	const operation = way === 'stream' ? 'InvokeModelWithResponseStream' : calls[call];
	return [operation, pin, `in ${region}`, answer.status ? `${answer.name} (${answer.status})` : 'no answer of AWS']
		.filter(Boolean)
		.join(' · ');
}
