// Where application profiles are made or deleted: the sign-in and the region, as set-up would choose them, and what is set up there.
import type {InferenceProfile} from '../../bedrock/inference-profile.ts';
import {signInOf} from '../../conversation/available-profiles.ts';
import {blockingProblem} from '../../conversation/blocking-problem.ts';
import {knownIdentity} from '../../conversation/identity.ts';
import type {OwnProfilesPlace} from '../../conversation/own-profiles/make.ts';
import {profilesOf} from '../../conversation/queries/account-queries.ts';
import {asProblem, type Query} from '../../conversation/query.ts';
import type {QuestionContext} from '../../conversation/question.ts';
import {Problem} from '../../problem.ts';
import type {CommandLine} from '../command-line.ts';
import {resolveAnswers} from '../resolve-answers.ts';

export type ProfilesRun = Parameters<typeof resolveAnswers>[0];

export type ProfilesPlace = OwnProfilesPlace & {
	/** Where AWS told it. */
	readonly accountId?: string;
	/** AWS's own profiles of the region, or why they could not be listed. */
	readonly system: readonly InferenceProfile[] | Problem;
	/** ARNs that Claude Code is set up with here. */
	readonly inUse: readonly string[];
};

/** @throws Problem where the sign-in or the region is not known, or does not work */
export async function resolvePlace(run: ProfilesRun): Promise<ProfilesPlace> {
	const {line, ports, signal} = run;
	if (line.options.offline) throw offline;
	const session = await resolveAnswers({...run, line: withoutModels(line)});
	try {
		const {view} = session;
		const {context} = view;
		const signIn = signInOf(context);
		const {region} = view.answers;
		if (!signIn || !region) throw blockingProblem(view);
		const identity = knownIdentity(context);
		return {
			account: ports.account,
			target: {signIn, region},
			...(identity && {accountId: identity.accountId}),
			system: await listed(profilesOf(signIn, region, 'system'), context, run, signal),
			inUse: Object.values(context.initial.existing?.variables ?? {}),
		};
	} finally {
		session.close();
	}
}

/** The models that are to be copied are no answers of set-up. */
const withoutModels = (line: CommandLine): CommandLine => {
	const {signIn, region} = line.flags;
	return {...line, flags: {...(signIn ? {signIn} : {}), ...(region ? {region} : {})}};
};

/** What the session has looked up is not looked up again. */
async function listed(
	query: Query<readonly InferenceProfile[]>,
	{peek}: QuestionContext,
	{ports}: ProfilesRun,
	signal: AbortSignal,
): Promise<readonly InferenceProfile[] | Problem> {
	const known = peek(query);
	if (known.state === 'ready') return known.value;
	if (known.state === 'failed') return known.problem;
	try {
		return await query.load(ports, signal, () => undefined);
	} catch (error) {
		if (error instanceof Problem) return asProblem(error);
		throw error;
	}
}

const offline = new Problem({
	code: 'offline',
	usage: true,
	title: 'Without a call to AWS, application profiles can only be printed, not created',
	because: '--offline forbids calls to AWS',
	next: [{say: 'Print them instead', again: {set: {'--format': 'terraform'}}}],
});
