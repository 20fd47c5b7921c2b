// What a policy is made for: the choice as AWS describes it, or, where AWS cannot be asked, as it was given.
import {callerOf} from '../../access/access-request.ts';
import type {AnswerSource, Answers, AnswersWithSource} from '../../conversation/answers.ts';
import {availableProfiles, signInOf} from '../../conversation/available-profiles.ts';
import {blockingProblem} from '../../conversation/blocking-problem.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import {exportedRegions} from '../../conversation/exported-regions.ts';
import {furtherRoles, offeredUnchosen} from '../../conversation/further-roles.ts';
import {knownIdentity} from '../../conversation/identity.ts';
import type {InitialState} from '../../conversation/initial-state.ts';
import {loadInitialState, previousAnswers} from '../../conversation/load-initial-state.ts';
import {accessProof} from '../../conversation/questions/access.ts';
import {readFlags} from '../../conversation/read-flags.ts';
import {valuesNow} from '../../conversation/values-now.ts';
import {initialInput} from '../initial-input.ts';
import {resolveAnswers} from '../resolve-answers.ts';
import {givenChoice} from './given-choice.ts';
import type {OpenReason, PolicyChoice} from './policy-choice.ts';
import type {PolicyRun} from './policy-content.ts';

/** Models are called only to find out what is missing: what is needed follows from the profiles alone. */
export async function resolvePolicyChoice(run: PolicyRun, onlyMissing: boolean): Promise<PolicyChoice> {
	const {line, ports} = run;
	const {account, offline} = line.options;
	if (account !== undefined || offline) {
		const start = await loadInitialState(ports, initialInput(line));
		const [signIn] = start.signIns;
		return givenChoice({
			answers: givenAnswers(start),
			...(account !== undefined && {accountId: String(account)}),
			apiKey: account === undefined && signIn?.kind === 'api-key',
			because: 'not asked',
			further: furtherOf(start),
			unchosen: unchosenIn(start),
		});
	}
	const session = await resolveAnswers({
		...run,
		line: onlyMissing ? line : {...line, options: {...line.options, noProbe: true}},
	});
	try {
		return chosen(session.view, onlyMissing);
	} finally {
		session.close();
	}
}

/** Flags, what is set now, and the region of the sign-in, without an answer of AWS. */
export function givenAnswers(start: InitialState): Partial<Answers> {
	return {
		...regionOf(start.environment, start.signIns[0]?.region),
		...previousAnswers(start)?.answers,
		...valuesOf(readFlags(start)),
	};
}

/** @throws Problem that keeps the choice from being made */
function chosen(view: ConversationView, onlyMissing: boolean): PolicyChoice {
	const {context} = view;
	const loaded = accessProof(context)?.loaded;
	if (loaded?.state === 'failed') throw loaded.problem;
	if (loaded?.state === 'ready') {
		const {request, evidence, missing} = loaded.value;
		const identity = request.identity ?? evidence.identity;
		return {
			request,
			evidence,
			...callerOf(request, evidence),
			...(identity && {callerArn: identity.arn}),
			suggested: isSuggested(context.answersWithSource),
			unsubscribed: evidence.availability.some(({availability}) => availability?.agreement === 'NOT_AVAILABLE'),
			...(onlyMissing && {missing}),
		};
	}
	const because = openReason(view);
	if (!because) throw blockingProblem(view);
	const identity = knownIdentity(context);
	return givenChoice({
		answers: {...context.previous?.answers, ...view.answers, ...flagAnswers(view)},
		...(identity && {accountId: identity.accountId, callerArn: identity.arn}),
		apiKey: signInOf(context)?.kind === 'api-key',
		because,
		further: furtherOf(context.initial),
		unchosen: unchosenIn(context.initial),
	});
}

/** As the settings name them now. */
const furtherOf = (initial: InitialState) => (region: string, pins: readonly string[]) =>
	furtherRoles(valuesNow(initial), initial, region, pins);

const unchosenIn = (initial: InitialState) => offeredUnchosen(valuesNow(initial), initial);

/** Undefined where the choice cannot be made and something else has to be put right first. */
function openReason(view: ConversationView): OpenReason | undefined {
	const {context, questions} = view;
	// An answer that cannot be taken; a missing sign-in does not matter where everything is given.
	if (questions.some(({problem}) => problem?.usage)) return undefined;
	const {profiles, loading, problems} = availableProfiles(context);
	const isAtModels = questions.some(({question}) => question.pins);
	if (isAtModels && !loading && profiles.length === 0) {
		if (problems.length === 0) return 'none listed';
		if (problems.every(({code}) => code === 'access-denied')) return 'listing denied';
	}
	const {region, model, opus, sonnet, haiku} = flagAnswers(view);
	return region && model && opus && sonnet && haiku ? 'not asked' : undefined;
}

const flagAnswers = ({context}: ConversationView) => valuesOf(readFlags(context.initial));

const valuesOf = (answers: AnswersWithSource): Partial<Answers> =>
	Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.value]));

function regionOf(environment: Readonly<Record<string, string>>, ofSignIn: string | undefined) {
	const region = exportedRegions(environment)[0]?.value ?? ofSignIn;
	return region ? {region} : {};
}

const chosenByPerson: readonly AnswerSource[] = ['you', 'flag', 'set now', 'last time', 'environment', 'counterpart'];

const isSuggested = ({model, opus, sonnet, haiku}: AnswersWithSource) =>
	[model, opus, sonnet, haiku].every((answer) => !answer || !chosenByPerson.includes(answer.from));
