// --profile: how to sign in to AWS. The sign-ins that this machine has, the one in use first.
import type {SignIn} from '../../account/account.ts';
import {isRegion} from '../../bedrock/region.ts';
import type {Problem} from '../../problem.ts';
import {availableProfiles} from '../available-profiles.ts';
import {tryExportAhead} from '../export-trial.ts';
import {exportedRegions} from '../exported-regions.ts';
import {identityQuery} from '../identity.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question, QuestionContext, Suggestion} from '../question.ts';
import {brokenSignIn, expiredSession, noSignIn, unknownProfile} from '../sign-in-problems.ts';
import {callerName, sessionText, signInKinds, signInLabel} from '../sign-in-text.ts';

export const signIn: Question<string> = {
	id: 'signIn',
	name: 'Sign-in',
	title: 'How do you sign in to AWS?',
	help: () =>
		'This sets up Claude Code on Amazon Bedrock in eight steps. It calls the chosen models to test your access, which costs a few tokens. Nothing is written before you say so in the last step.',
	kind: 'choose',
	flag: {name: 'profile', takes: '<name>', help: 'AWS profile to sign in with; --credentials says how it is written'},
	options: ({initial}) =>
		initial.signIns.map((signIn) => ({
			value: signIn.id,
			columns: [
				signInLabel(signIn),
				signInKinds[signIn.kind],
				signIn.unusableReason ? '✘ cannot be used as it is' : sessionText(signIn, initial.clock()),
				signIn.sso ? `${signIn.sso.accountId} ${signIn.sso.roleName}` : (signIn.region ?? ''),
			],
		})),
	blockedBy: ({initial}) => (initial.signIns.length === 0 ? noSignIn : undefined),
	suggest,
	check,
	brief: (value, {initial}) => {
		const signIn = initial.signIns.find(({id}) => id === value);
		return signIn ? signInLabel(signIn) : value;
	},
	show: (value, context) => {
		const signIn = context.initial.signIns.find(({id}) => id === value);
		if (!signIn) return value;
		const identity = context.initial.options.offline ? undefined : context.lookUp(identityQuery(signIn, context));
		const caller =
			identity?.state === 'ready' ? `${identity.value.accountId} as ${callerName(identity.value.arn)}` : '';
		const kind = [signInKinds[signIn.kind], sessionText(signIn, context.initial.clock())].filter(Boolean).join(', ');
		return [signInLabel(signIn), caller, kind].filter(Boolean).join(' · ');
	},
	read: (text, {initial}) => {
		const signIn = initial.signIns.find(({profile, id}) => profile === text || id === text);
		if (!signIn) throw unknownProfile(text, initial.signIns);
		return signIn.id;
	},
};

/** What a sign-in that has no profile is recognised by. */
const evidence: Readonly<Partial<Record<SignIn['kind'], string>>> = {
	environment: 'AWS_ACCESS_KEY_ID is exported',
	'api-key': 'AWS_BEARER_TOKEN_BEDROCK is set, which Claude Code uses before all else',
	export: 'the command that Claude Code uses now',
	container: 'the role that is there anyway',
};

function suggest(context: QuestionContext): Suggestion<string> {
	const {initial, lookUp} = context;
	const previous = previousAnswer('signIn', context);
	const usable = initial.signIns.filter(({unusableReason}) => !unusableReason);
	// A script stops where the sign-in in use cannot work: the next one of the list may be another account.
	const candidates = initial.options.yes ? initial.signIns : usable;
	const used = candidates.find(({id}) => id === previous?.value);
	// In the order in which Claude Code itself would take them.
	const inUse = keyInUse(usable, context) ?? usable.find(({kind}) => kind === 'export');
	const exported = candidates.find(({profile}) => profile && profile === initial.environment.AWS_PROFILE);
	const keys = initial.environment.AWS_PROFILE ? undefined : usable.find(({kind}) => kind === 'environment');
	const wantsKey = initial.flags.credentials === 'api-key';
	const signIn = (wantsKey ? inUse : undefined) ?? used ?? inUse ?? exported ?? keys ?? usable[0];
	if (!signIn) return undefined;
	// Asked ahead of the answer, so that nobody waits after Enter.
	if (!isExpired(signIn) && !initial.options.offline) lookUp(identityQuery(signIn, context));
	if (signIn === used && previous) return suggestedAgain(previous);
	if (signIn === inUse) return {value: signIn.id, from: 'environment', why: evidence[signIn.kind] ?? ''};
	if (exported) return {value: signIn.id, from: 'environment', why: 'AWS_PROFILE names it'};
	return signIn.profile
		? {value: signIn.id, from: 'aws config', why: 'the first in your AWS configuration'}
		: {value: signIn.id, from: 'environment', why: evidence[signIn.kind] ?? 'found on this machine'};
}

/** A key that still works, unless another way was asked for. */
function keyInUse(usable: readonly SignIn[], {initial}: QuestionContext): SignIn | undefined {
	const {credentials = 'api-key'} = initial.flags;
	return usable.find(
		({kind, apiKey}) => kind === 'api-key' && credentials === 'api-key' && !(apiKey && apiKey.ends <= initial.clock()),
	);
}

function check(value: string, context: QuestionContext): Problem | 'wait' | undefined {
	const {initial, lookUp} = context;
	const signIn = initial.signIns.find(({id}) => id === value);
	if (!signIn) return unknownProfile(value, initial.signIns);
	if (signIn.unusableReason) {
		return brokenSignIn(signIn, signIn.unusableReason);
	}
	if (initial.options.offline) return undefined;
	if (isExpired(signIn)) return expiredSession(signIn, initial.clock());
	const identity = lookUp(identityQuery(signIn, context));
	const chosen = {...context, answers: {...context.answers, signIn: value}};
	if (identity.state === 'loading') {
		const region = likelyRegion(signIn, context);
		if (region) availableProfiles(context, region, signIn);
		tryExportAhead(chosen);
		return 'wait';
	}
	// An API key has no identity that AWS could name, so a failure here says nothing about it.
	if (identity.state === 'failed') return signIn.kind === 'api-key' ? undefined : identity.problem;
	tryExportAhead(chosen);
	return undefined;
}

/** Only a sign-in in the browser helps. False for a token that has ended but that the AWS CLI renews by itself. */
const isExpired = ({signedOut}: SignIn) => Boolean(signedOut);

/**
 * The region that a run with `--yes` will use, whose lists are then loaded at the same time as the identity. Undefined where
 * stored answers, which belong to the identity, may name another one.
 */
function likelyRegion(signIn: SignIn, {initial, previous}: QuestionContext): string | undefined {
	if (!initial.options.yes || initial.storedAnswers.last) return undefined;
	const configured = [
		initial.flags.region?.toLowerCase(),
		previous?.answers.region,
		...exportedRegions(initial.environment).map(({value}) => value),
		signIn.region,
	];
	return configured.find((region) => region && isRegion(region));
}
