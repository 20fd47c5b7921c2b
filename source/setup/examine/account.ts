// What only AWS knows, asked side by side, each thing once, and only what the checks need.
import type {Account, Reach} from '../../account/account.ts';
import {calledIn, wellFormed} from '../../checks/look.ts';
import {
	type AccountFacts,
	type Asked,
	nothingAsked,
	type Refused,
	type Subject,
	subjectOf,
} from '../../checks/subject.ts';
import {Problem} from '../../problem.ts';
import {answerOf, held, proveAccess} from './access.ts';

/** @param limit milliseconds for everything together */
export async function askAccount(
	account: Account,
	subject: Subject,
	options: {readonly probe: boolean},
	signal: AbortSignal,
	limit = 60_000,
): Promise<AccountFacts> {
	const {signIn} = subject;
	if (!signIn) return nothingAsked(whyNot(subject));
	if (signIn.off) return nothingAsked(signIn.off);
	const ends = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
	const reach: Reach = {signIn, region: subject.region.region};
	const {identity, profiles, models, useCase, pinned} = await lookUp(account, subject, reach, ends);
	if (signal.aborted) throw signal.reason;
	const known: AccountFacts = {
		...nothingAsked(''),
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
	return {...known, ...(await proveAccess(account, subjectOf({...subject, ...known}), options, ends, refusals))};
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

function refusedIn(call: Refused['call'], answer: Asked<unknown>, region: string): Refused[] {
	return answer.state === 'refused' ? [{call, region, answer: answerOf(answer.problem)}] : [];
}

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
	if (credentials.kind === 'export') return 'only awsCredentialExport knows the credentials, and it was not run';
	if (credentials.kind === 'chain' || credentials.kind === 'profile') return 'there are no credentials to ask with';
	return 'only the settings of the project hold the credentials, and those are not used before you trusted the folder';
}
