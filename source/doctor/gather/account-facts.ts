// Asks AWS what the checks need: each question once, side by side.

import type {Account, CallTarget} from '../../account/account.ts';
import {deadline} from '../../deadline.ts';
import {type AccountFacts, noAccountFacts, type RefusedCall} from '../account-facts.ts';
import type {Lookup} from '../lookup.ts';
import {regionOfCall, wellFormedPins} from '../pinned-models.ts';
import {type Subject, subjectOf} from '../subject.ts';
import {gatherAccessEvidence, refusedBy, skippedProbes} from './access.ts';
import type {ReportStep} from './gather-step.ts';
import {lookup} from './lookup.ts';
import {gatherQuotas} from './quotas.ts';

/** @param limit milliseconds for all questions together */
export async function gatherAccountFacts(
	account: Account,
	subject: Subject,
	options: {readonly probe: boolean; readonly report?: ReportStep | undefined},
	signal: AbortSignal,
	limit = 60_000,
): Promise<AccountFacts> {
	const {signIn} = subject;
	if (!signIn) return noAccountFacts(whyNotAsked(subject));
	if (signIn.unusableReason) return noAccountFacts();
	const inTime = deadline(limit, signal);
	if (signIn.kind === 'none') {
		return {...noAccountFacts(), ...(await gatherAccessEvidence(account, subject, options, inTime, []))};
	}
	const target: CallTarget = {signIn, region: subject.region.region};
	// Asked beside everything else, and waited for last.
	const reading = gatherQuotas(account, subject, signIn, inTime);
	const {identity, profiles, models, useCase, profileLookups} = await describeAccount(
		account,
		subject,
		target,
		inTime,
		options.report,
	);
	if (signal.aborted) throw signal.reason;
	const facts: AccountFacts = {
		...noAccountFacts(),
		identity,
		profiles,
		models,
		useCase,
		profileLookups,
	};
	const refusals = [
		...refusedIn('identity', identity, target.region),
		...refusedIn('list', profiles, target.region),
		...refusedIn('use case', useCase, target.region),
		...Object.entries(profileLookups).flatMap(([pin, answer]) => unansweredLookup(subject, pin, answer)),
	];
	// Where credentials do not work, every call fails for that one reason, so no model is called.
	if (identity.state === 'refused' && profiles.state === 'refused') {
		return {...facts, refusals, quotas: {}, probes: skippedProbes(subject)};
	}
	const evidence = await gatherAccessEvidence(account, subjectOf({...subject, ...facts}), options, inTime, refusals);
	return {...facts, ...evidence, quotas: await reading};
}

type Descriptions = Pick<AccountFacts, 'identity' | 'profiles' | 'models' | 'useCase' | 'profileLookups'>;

/** Who calls, what the region offers, and which profiles the pinned ARNs name. */
async function describeAccount(
	account: Account,
	subject: Subject,
	target: CallTarget,
	signal: AbortSignal,
	report: ReportStep | undefined,
): Promise<Descriptions> {
	const {signIn, region} = target;
	report?.({doing: 'signing in', profile: signIn.profile});
	const lists = Promise.all(
		(['system', 'application'] as const).map((kind) => account.inferenceProfiles(target, kind, signal)),
	);
	const arns = new Set(wellFormedPins(subject).flatMap(({id, pin}) => (pin.kind === 'application-arn' ? [id] : [])));
	const arnProfiles = [...arns].map(
		async (id) =>
			[id, await lookup(account.inferenceProfile({signIn, region: regionOfCall(subject, id)}, id, signal))] as const,
	);
	const caller = signIn.kind === 'api-key' ? unknownKeyOwner : lookup(account.identity(target, signal));
	// Everything is asked at the same time; what is waited for once AWS has said who calls are the lists.
	void Promise.resolve(caller).then(() => report?.({doing: 'listing', region}));
	const [identity, profiles, models, useCase, ...pinned] = await Promise.all([
		caller,
		lookup(lists.then((each) => each.flat())),
		lookup(account.foundationModels(target, signal)),
		lookup(account.useCaseSubmitted(target, signal)),
		...arnProfiles,
	]);
	return {identity, profiles, models, useCase, profileLookups: Object.fromEntries(pinned)};
}

/** AWS does not say whose Bedrock API key it is. */
const unknownKeyOwner = {state: 'not asked'} as const;

function refusedIn(call: RefusedCall['call'], answer: Lookup<unknown>, region: string): RefusedCall[] {
	return answer.state === 'refused' ? [{call, region, ...refusedBy(answer.problem)}] : [];
}

/** A lookup that AWS never saw says something about the way to AWS; what AWS answered is that profile's own matter. */
const unansweredLookup = (subject: Subject, pin: string, answer: Lookup<unknown>): RefusedCall[] =>
	refusedIn('profile', answer, regionOfCall(subject, pin)).flatMap((refused) =>
		refused.failure.layer === 'network' ? [{...refused, pin}] : [],
	);

/** Of all other credentials a check says itself what is missing. */
const whyNotAsked = ({credentials}: Subject): string | undefined =>
	['none', 'export', 'chain', 'profile'].includes(credentials.kind)
		? undefined
		: 'only the settings of the project hold the credentials, and those are not used before you trust the folder';
