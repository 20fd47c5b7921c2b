// What only AWS knows, asked side by side, each thing once, and only what the checks need.
import type {Account, CallTarget} from '../../account/account.ts';
import {Problem} from '../../problem.ts';
import {type AccountFacts, type Lookup, noAccountFacts, type RefusedCall, type Subject, subjectOf} from '../subject.ts';
import {calledIn, wellFormed} from '../subject-selectors.ts';
import {gatherAccessEvidence, held, refusedBy} from './access.ts';

/** @param limit milliseconds for everything together */
export async function askAccount(
	account: Account,
	subject: Subject,
	options: {readonly probe: boolean},
	signal: AbortSignal,
	limit = 60_000,
): Promise<AccountFacts> {
	const {signIn} = subject;
	if (!signIn) return noAccountFacts(whyNot(subject));
	if (signIn.off) return noAccountFacts(signIn.off);
	const ends = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
	const reach: CallTarget = {signIn, region: subject.region.region};
	const {identity, profiles, models, useCase, pinned} = await lookUp(account, subject, reach, ends);
	if (signal.aborted) throw signal.reason;
	const known: AccountFacts = {
		...noAccountFacts(''),
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
	return {
		...known,
		...(await gatherAccessEvidence(account, subjectOf({...subject, ...known}), options, ends, refusals)),
	};
}

type Looked = Pick<AccountFacts, 'identity' | 'profiles' | 'models' | 'useCase' | 'pinned'>;

/** Who calls, what the region offers, and what is behind the pinned ARNs. */
async function lookUp(account: Account, subject: Subject, reach: CallTarget, signal: AbortSignal): Promise<Looked> {
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

function refusedIn(call: RefusedCall['call'], answer: Lookup<unknown>, region: string): RefusedCall[] {
	return answer.state === 'refused' ? [{call, region, ...refusedBy(answer.problem)}] : [];
}

async function asked<T>(answer: Promise<T>): Promise<Lookup<T>> {
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
