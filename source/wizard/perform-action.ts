// What an item does outside the conversation: signs in, writes the plan, or saves a file for an administrator.
import {type AccessWarning, accessWarnings} from '../conversation/access-warnings.ts';
import {finish} from '../conversation/finish.ts';
import type {InitialState} from '../conversation/initial-state.ts';
import {newTerminalFaults} from '../conversation/new-terminal-faults.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';
import {asProblem, type Ports} from '../conversation/query.ts';
import {accessProof} from '../conversation/questions/access.ts';
import {writePlanState} from '../conversation/questions/review.ts';
import type {Session} from '../conversation/session.ts';
import type {Invocation} from '../invocation.ts';
import {administratorMessage, missingPolicyText} from '../output/administrator-message.ts';
import {type EndingKind, endingOf} from '../output/ending.ts';
import {policyToAskFor} from '../output/policy-to-ask-for.ts';
import {quotaWarnings} from '../output/quota-notes.ts';
import type {Problem} from '../problem.ts';
import type {ChoiceAction, SavedFile} from './choices/choices.ts';
import type {WizardScreen} from './choices/current-screen.ts';
import {doneScreen, failedScreen, savedScreen, writingScreen} from './choices/result.ts';

export type ActionContext = {
	readonly ports: Ports;
	readonly session: Session;
	readonly invocation: Invocation;
	readonly dryRun: boolean;
	/** Names of application profiles that were created in this run, or are being created. */
	readonly created: string[];
	/** What this machine says after a sign-in. */
	reload(): Promise<InitialState>;
};

/** Shows a screen of its own instead of the conversation's; undefined: the conversation's again. */
export type ScreenDisplay = {show(screen: WizardScreen | undefined): void};

export type WriteOutcome = {readonly how: 'done' | 'dry run'; readonly planned: WritePlan};

export type WizardOutcome = WriteOutcome | {readonly how: 'cancelled'};

export type SignInAction = Extract<ChoiceAction, {do: 'sign-in' | 'use-api-key'}>;

/** Saves the file in the current folder, and shows where it is or why that failed. */
export function saveFile(file: SavedFile, context: ActionContext, display: ScreenDisplay): void {
	const {ports, session, invocation} = context;
	const proof = accessProof(session.view.context)?.loaded;
	const proven = proof?.state === 'ready' ? proof.value : undefined;
	if (file === 'profiles') return;
	const text =
		file === 'first-policy'
			? policyToAskFor(session.view.context)
			: proven && (file === 'policy' ? missingPolicyText(proven) : administratorMessage(proven));
	if (!text) return;
	const name = file === 'message' ? 'claude-bedrock-refused.txt' : 'claude-bedrock-policy.json';
	try {
		display.show(savedScreen(shortPath(ports.machine.saveNewFile(name, text), ports), file));
	} catch (error) {
		display.show(failedScreen(asProblem(error), invocation));
	}
}

/** A file in the current folder by its name: short enough to stay on one line. */
export const shortPath = (path: string, {machine}: Ports) =>
	path.startsWith(`${machine.cwd}/`) ? `.${path.slice(machine.cwd.length)}` : path;

/** Shows the last screen, or why writing failed; undefined: the wizard goes on. */
export async function writePlan(context: ActionContext, display: ScreenDisplay): Promise<WriteOutcome | undefined> {
	const {ports, session, invocation, dryRun} = context;
	const {view} = session;
	const loaded = writePlanState(view.context);
	if (loaded?.state !== 'ready') return undefined;
	const planned = loaded.value;
	const warnings = [...accessWarnings(view.context), ...quotaWarnings(view)];
	const isInstalled = ports.machine.findProgram('claude') !== undefined;
	const showEnd = (how: EndingKind, more: readonly AccessWarning[] = []) =>
		display.show(doneScreen(endingOf(planned, how, invocation, isInstalled, [...warnings, ...more]), how));
	if (dryRun) {
		showEnd('dry run');
		return {how: 'dry run', planned};
	}
	display.show(writingScreen);
	try {
		await finish(ports, planned, view);
		const unread = await newTerminalFaults(ports, planned, view.context);
		showEnd(planned.changes.length > 0 ? 'written' : 'unchanged', unread);
		return {how: 'done', planned};
	} catch (error) {
		// The files may have changed meanwhile: they are read again before anything is offered.
		session.send({type: 'refresh', prefixes: ['planned']});
		display.show(failedScreen(asProblem(error), invocation));
		return undefined;
	}
}

/** Hands the terminal to the AWS CLI. @returns why signing in failed */
export async function signIn(
	{ports, session, reload}: ActionContext,
	action: SignInAction,
): Promise<Problem | undefined> {
	try {
		if (action.do === 'use-api-key') ports.machine.holdApiKey(action.key);
		else
			await ports.machine.signIn({
				kind: action.how,
				browserElsewhere: action.browserElsewhere,
				...(action.profile ? {profile: action.profile} : {}),
			});
		return undefined;
	} catch (error) {
		return asProblem(error);
	} finally {
		session.send({type: 'reload', initial: await reload()});
		if (action.do === 'use-api-key') session.send({type: 'answer', id: 'signIn', value: 'api-key'});
	}
}
