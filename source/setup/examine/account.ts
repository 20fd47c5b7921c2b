// What only AWS knows, asked side by side, each thing once, and only what the checks need.
import type {Account, Identity, Reach} from '../../account/account.ts';
import {explainRefusal} from '../../bedrock/refusal/explain.ts';
import type {Asked as AskedAccess, AskedRole} from '../../checks/access/asked.ts';
import type {Evidence} from '../../checks/access/evidence.ts';
import {judge} from '../../checks/access/judge.ts';
import {calledIn, profileBehind, wellFormed} from '../../checks/look.ts';
import {type Asked, type Facts, type ProbeFact, type Refused, type Subject, subjectOf} from '../../checks/subject.ts';
import {Problem} from '../../problem.ts';
import {prove} from '../proof.ts';

export type AccountFacts = Pick<
	Facts,
	'identity' | 'profiles' | 'pinned' | 'models' | 'availability' | 'useCase' | 'probes' | 'refusals' | 'access'
>;

/** Everything not asked, for one reason. */
export function notAsked(why: string): AccountFacts {
	const asked = {state: 'not asked', why} as const;
	return {
		identity: asked,
		profiles: asked,
		pinned: {},
		models: asked,
		availability: {},
		useCase: asked,
		probes: [],
		refusals: [],
	};
}

/** @param limit milliseconds for everything together */
export async function askAccount(
	account: Account,
	subject: Subject,
	options: {readonly probe: boolean},
	signal: AbortSignal,
	limit = 60_000,
): Promise<AccountFacts> {
	const {signIn} = subject;
	if (!signIn) return notAsked(whyNot(subject));
	if (signIn.off) return notAsked(signIn.off);
	const ends = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
	const reach: Reach = {signIn, region: subject.region.region};
	const {identity, profiles, models, useCase, pinned} = await lookUp(account, subject, reach, ends);
	if (signal.aborted) throw signal.reason;
	const known: AccountFacts = {
		...notAsked(''),
		identity,
		profiles,
		models,
		useCase,
		pinned,
	};
	const refusals = [
		...refusedIn('identity', identity, reach.region),
		...refusedIn('list', profiles, reach.region),
		...refusedIn('use case', useCase, reach.region),
	];
	// Credentials that do not work fail every call alike: one answer says it.
	if (identity.state === 'refused' && profiles.state === 'refused') {
		return {...known, refusals, probes: held(subject, 'the credentials do not work')};
	}
	return {...known, ...(await access(account, subjectOf({...subject, ...known}), options, ends, refusals))};
}

type Looked = Pick<AccountFacts, 'identity' | 'profiles' | 'models' | 'useCase' | 'pinned'>;

/** Who calls, what the region offers, and what is behind the pinned ARNs. */
async function lookUp(account: Account, subject: Subject, reach: Reach, signal: AbortSignal): Promise<Looked> {
	const {signIn} = reach;
	const lists = Promise.all(
		(['system', 'application'] as const).map((kind) => account.inferenceProfiles(reach, kind, signal)),
	);
	const arns = new Set(wellFormed(subject).flatMap(({id, pin}) => (pin.kind === 'application-arn' ? [id] : [])));
	const behind = [...arns].map(
		async (id) =>
			[id, await asked(account.inferenceProfile({signIn, region: calledIn(subject, id)}, id, signal))] as const,
	);
	const [identity, profiles, models, useCase, ...pinned] = await Promise.all([
		signIn.kind === 'api-key' ? anonymous : asked(account.identity(reach, signal)),
		asked(lists.then((each) => each.flat())),
		asked(account.foundationModels(reach, signal)),
		asked(account.useCaseSubmitted(reach, signal)),
		...behind,
	]);
	return {identity, profiles, models, useCase, pinned: Object.fromEntries(pinned)};
}

const anonymous = {state: 'not asked', why: 'AWS does not say whose Bedrock API key it is'} as const;

async function access(
	account: Account,
	subject: Subject,
	{probe}: {readonly probe: boolean},
	signal: AbortSignal,
	before: readonly Refused[],
): Promise<Pick<AccountFacts, 'probes' | 'refusals' | 'availability' | 'access'>> {
	const {signIn} = subject;
	const roles = rolesOf(subject);
	if (!signIn || roles.length === 0) return {probes: [], refusals: before, availability: {}};
	const identity = subject.identity.state === 'known' ? (subject.identity.value satisfies Identity) : undefined;
	const about: AskedAccess = {
		roles,
		apiKey: signIn.kind === 'api-key',
		...(identity && {identity}),
		...(signIn.profile && {awsProfile: signIn.profile}),
	};
	const evidence = await prove(account, signIn, about, {probe, subscribe: false, simulate: true}, signal);
	return {
		probes: evidence.probes.flatMap(probeFact),
		refusals: [...before, ...evidence.probes.flatMap((each) => refusedProbe(each, subject))],
		availability: Object.fromEntries(
			evidence.availability.map(({modelId, availability}) => [
				modelId,
				availability ? {state: 'known', value: availability} : refusedAvailability,
			]),
		),
		access: judge(about, evidence),
	};
}

const refusedAvailability: Asked<never> = {
	state: 'refused',
	problem: new Problem({
		code: 'availability-not-allowed',
		title: 'AWS did not let us ask',
		because: 'GetFoundationModelAvailability is not allowed',
	}),
};

/** The pins as Claude Code will call them, each role once. Aliases and malformed ones are judged without a call. */
function rolesOf(subject: Subject): AskedRole[] {
	const fine = new Set(wellFormed(subject).map(({id}) => id));
	return subject.calls.flatMap(({role, id, region}): AskedRole[] => {
		if (!id || !fine.has(id)) return [];
		const profile = profileBehind(subject, id);
		return [{role, pin: id, region: region ?? subject.region.region, ...(profile && {profile, name: profile.name})}];
	});
}

const held = (subject: Subject, because: string): ProbeFact[] =>
	rolesOf(subject).flatMap(({pin}) =>
		(['plain', 'stream'] as const).map((way) => ({pin, way, outcome: 'held' as const, because})),
	);

type Probe = Evidence['probes'][number];

function probeFact(probe: Probe): ProbeFact[] {
	const {pin, way} = probe;
	if (probe.state === 'asked') return [{pin, way, outcome: probe.result.outcome}];
	if (probe.state === 'held')
		return [{pin, way, outcome: 'held', because: probe.because, explained: probe.code !== 'no-probe'}];
	return [
		{
			pin,
			way,
			outcome: 'no answer',
			...(probe.state === 'no answer' && probe.problem.because && {because: probe.problem.because}),
		},
	];
}

function refusedProbe(probe: Probe, subject: Subject): Refused[] {
	const {pin, way, region} = probe;
	if (probe.state === 'no answer') return [{call: 'probe', pin, way, region, answer: answerOf(probe.problem)}];
	if (probe.state !== 'asked' || probe.result.outcome === 'ok') return [];
	const {answer} = probe.result;
	const {identity, signIn} = subject;
	const context = {
		pin,
		region,
		...(identity.state === 'known' && {accountId: identity.value.accountId}),
		...(signIn?.profile && {awsProfile: signIn.profile}),
		...(signIn?.kind === 'api-key' && {apiKey: true}),
	};
	return [{call: 'probe', pin, way, region, answer, explained: explainRefusal(answer, context)}];
}

function refusedIn(call: Refused['call'], answer: Asked<unknown>, region: string): Refused[] {
	return answer.state === 'refused' ? [{call, region, answer: answerOf(answer.problem)}] : [];
}

/** AWS's words, or those of the system where no answer came. */
const answerOf = (problem: Problem) =>
	problem.answer ?? {name: problem.code, message: problem.because ?? problem.title};

async function asked<T>(answer: Promise<T>): Promise<Asked<T>> {
	try {
		return {state: 'known', value: await answer};
	} catch (error) {
		if (error instanceof Problem) return {state: 'refused', problem: error};
		const words = error instanceof Error ? error.message : String(error);
		return {
			state: 'refused',
			problem: new Problem({code: 'not-answered', title: 'AWS did not answer', because: words}),
		};
	}
}

function whyNot({credentials}: Subject): string {
	if (credentials.kind === 'none') return 'requests are not signed, so AWS was not asked';
	if (credentials.kind === 'export')
		return 'only awsCredentialExport knows the credentials, and this tool does not run it';
	return 'there are no credentials to ask with';
}
