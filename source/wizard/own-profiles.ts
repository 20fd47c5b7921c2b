// Carries out the steps of creating application profiles: the screens in between, looking at what is there, creating, and the answers.
import {parseArn} from '../bedrock/arn.ts';
import {renderProfiles} from '../bedrock/own-profiles/render.ts';
import {policyDocument} from '../bedrock/policy/document.ts';
import {ownProfileStatements} from '../bedrock/policy/optional-statements.ts';
import {asJson} from '../bedrock/policy/render.ts';
import {signInOf} from '../conversation/available-profiles.ts';
import {designsOf, draftFor, type OwnProfilesDraft, questionOfRole} from '../conversation/own-profiles/draft.ts';
import {
	type MakingResult,
	makeProfiles,
	type OwnProfilesPlace,
	planProfiles,
} from '../conversation/own-profiles/make.ts';
import {asProblem} from '../conversation/query.ts';
import {costNotes} from '../output/own-profiles-text.ts';
import {Problem} from '../problem.ts';
import type {ChoiceAction} from './choices/choices.ts';
import {readyScreen, stoppedScreen} from './choices/own-profiles/results.ts';
import {nameScreen, reviewScreen, sourceScreen, tagsScreen, waitingScreen} from './choices/own-profiles/screens.ts';
import type {OwnProfilesStep} from './choices/own-profiles/step.ts';
import {failedScreen, savedScreen} from './choices/result.ts';
import {type ActionContext, type ScreenDisplay, shortPath} from './perform-action.ts';

type OwnProfilesAction = Extract<ChoiceAction, {do: 'own-profiles' | 'begin-own-profiles'}>;

/** Resolves when the next screen is shown. Never rejects for what a person can meet. */
export async function ownProfiles(
	action: OwnProfilesAction,
	context: ActionContext & {readonly signal: AbortSignal},
	display: ScreenDisplay,
): Promise<void> {
	try {
		if (action.do === 'own-profiles') await take(action.step, context, display);
		else {
			const draft = draftFor(action.question, context.session.view.context);
			display.show(draft && nameScreen(draft));
		}
	} catch (error) {
		if (!context.signal.aborted) display.show(failedScreen(asProblem(error), context.invocation, 'Back to the models'));
	}
}

async function take(
	step: OwnProfilesStep,
	context: ActionContext & {readonly signal: AbortSignal},
	display: ScreenDisplay,
): Promise<void> {
	const {draft} = step;
	switch (step.to) {
		case 'name':
			return display.show(nameScreen(draft));
		case 'tags':
			return display.show(tagsScreen(draft));
		case 'source':
			return display.show(sourceScreen(draft, step.role));
		case 'save':
			return display.show(save(draft, context));
		case 'save-policy':
			return display.show(savePolicy(draft, context));
		case 'plan': {
			const report = (text: string) => display.show(waitingScreen(text));
			report('Looking for application profiles that fit');
			const plan = await planProfiles(placeOf(draft, context), designsOf(draft), context.signal, report);
			return display.show(reviewScreen(draft, plan, context.dryRun));
		}
		case 'create': {
			const report = (text: string) => display.show(waitingScreen(text));
			const remember = (name: string) => context.created.push(name);
			const result = await makeProfiles(placeOf(draft, context), step.plan.profiles, context.signal, report, remember);
			return end(result, draft, context, display);
		}
	}
}

function placeOf({region}: OwnProfilesDraft, {ports, session}: ActionContext): OwnProfilesPlace {
	const signIn = signInOf(session.view.context);
	if (!signIn) throw new Error('application profiles without a sign-in');
	return {account: ports.account, target: {signIn, region}};
}

function end(
	result: MakingResult,
	draft: OwnProfilesDraft,
	{session, invocation}: ActionContext,
	display: ScreenDisplay,
): void {
	const {profiles, failure} = result;
	if (failure === 'interrupted') return;
	// The lists are read again: the profiles are in them by now.
	session.send({type: 'refresh', prefixes: ['profiles application']});
	if (failure instanceof Problem) {
		display.show(stoppedScreen(failure, result, draft, invocation));
		return;
	}
	for (const {design, arn} of profiles)
		for (const role of design.roles) if (arn) session.send({type: 'answer', id: questionOfRole(role), value: arn});
	display.show(readyScreen(profiles, invocation));
}

function save(draft: OwnProfilesDraft, {ports}: ActionContext) {
	const comments = ['Application profiles for Claude Code on Amazon Bedrock.', ...costNotes.map((note) => `${note}.`)];
	const text = renderProfiles.terraform(designsOf(draft), comments);
	const path = ports.machine.saveNewFile('claude-bedrock-profiles.tf', text);
	return savedScreen(shortPath(path, ports), 'profiles');
}

function savePolicy({region, sources}: OwnProfilesDraft, {ports}: ActionContext) {
	const accountId = parseArn(sources[0]?.source.arn ?? '')?.account ?? '';
	const chosen = sources.map(({source}) => ({profile: source, region}));
	const document = policyDocument([], {more: ownProfileStatements({region, accountId, chosen})});
	const path = ports.machine.saveNewFile('claude-bedrock-policy.json', asJson([document]));
	return savedScreen(shortPath(path, ports), 'first-policy');
}
