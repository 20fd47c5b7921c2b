// The wizard from first frame to last: draws until something outside the conversation is to be done, does it, and comes back.
import {render} from 'ink';
import {finish} from '../conversation/finish.ts';
import type {InitialState} from '../conversation/initial-state.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';
import {asProblem, type Ports} from '../conversation/query.ts';
import {reportIn} from '../conversation/questions/access.ts';
import {plannedIn} from '../conversation/questions/review.ts';
import type {Session} from '../conversation/session.ts';
import type {Invocation} from '../invocation.ts';
import {administratorMessage, missingPolicyText} from '../output/administrator-message.ts';
import type {Problem} from '../problem.ts';
import {App} from './app.ts';
import {receiptsOf} from './receipts.ts';
import type {ScreenAction} from './screen.ts';
import {doneScreen, failedScreen, savedScreen, writingScreen} from './screens/end.ts';
import {screenOf} from './screens/index.ts';
import {openStore, type Store} from './wizard-store.ts';

export type WizardOptions = {
	readonly ports: Ports;
	readonly session: Session;
	/** Shown at the top right: `simulated account`. */
	readonly badge?: string;
	readonly screenReader: boolean;
	readonly dryRun: boolean;
	/** How the program was started: proposed commands are made from it. */
	readonly invocation: Invocation;
	/** The first frame, where it stands already. */
	readonly painted?: PaintedFrame;
	/** Leaves, as Ctrl+C does. */
	readonly signal: AbortSignal;
	/** What this machine says after a sign-in. */
	regather(): Promise<InitialState>;
};

export type PaintedFrame = {
	readonly screen: string;
	erase(): void;
	/** Throws away the keys that were pressed while it stood there. */
	forget(): Promise<void>;
};

export type WizardOutcome =
	| {readonly how: 'done' | 'dry run'; readonly planned: WritePlan}
	| {readonly how: 'cancelled'};

/** Never rejects for what a person can meet: that is a screen. Resolves when the terminal is free again. */
export async function runWizard(options: WizardOptions): Promise<WizardOutcome> {
	const {painted, session} = options;
	// The conversation has moved on: what was typed was not for the screen that is drawn now.
	if (painted && painted.screen !== screenOf(session).id) await painted.forget();
	painted?.erase();
	let failed: Problem | undefined;
	for (;;) {
		const ended = await draw(options, failed);
		if (ended.how !== 'login') return ended;
		failed = await signIn(options, ended);
		if (options.signal.aborted) return {how: 'cancelled'};
	}
}

type Ended = WizardOutcome | {readonly how: 'login'; readonly profile: string; readonly kind: 'sso' | 'login'};

function draw(options: WizardOptions, failed: Problem | undefined): Promise<Ended> {
	const {session, badge, screenReader, signal} = options;
	if (signal.aborted) return Promise.resolve({how: 'cancelled'});
	return new Promise((resolve) => {
		const leave = () => void end({how: 'cancelled'});
		signal.addEventListener('abort', leave, {once: true});
		const end = async (ended: Ended, keep = false) => {
			signal.removeEventListener('abort', leave);
			store.close();
			if (!keep) instance.clear();
			instance.unmount();
			await instance.waitUntilExit();
			resolve(ended);
		};
		const act = (what: ScreenAction) => {
			if (what.do === 'leave') leave();
			if (what.do === 'login') void end({how: 'login', profile: what.profile, kind: what.how});
			if (what.do === 'write') void write(options, store).then((outcome) => outcome && end(outcome, true));
			if (what.do === 'save') save(what.what, options, store);
			if (what.do === 'resume') store.show(undefined);
		};
		const store = openStore(session, act);
		if (failed) store.show(failedScreen(failed));
		const instance = render(
			<App store={store} receipts={() => receiptsOf(session.view)} {...(badge ? {badge} : {})} />,
			{
				exitOnCtrlC: false,
				patchConsole: false,
				isScreenReaderEnabled: screenReader,
				onRender: () => store.drawn(),
			},
		);
	});
}

async function signIn(
	{ports, session, regather}: WizardOptions,
	{profile, kind}: {profile: string; kind: 'sso' | 'login'},
) {
	try {
		await ports.machine.signIn({kind, profile});
		return undefined;
	} catch (error) {
		return asProblem(error);
	} finally {
		session.send({type: 'restart', start: await regather()});
	}
}

function save(what: 'policy' | 'message', {ports, session, invocation}: WizardOptions, store: Store): void {
	const found = reportIn(session.view.context)?.loaded;
	if (found?.state !== 'ready') return;
	const [name, text] =
		what === 'policy'
			? ['claude-bedrock-policy.json', missingPolicyText(found.value)]
			: ['claude-bedrock-refused.txt', administratorMessage(found.value, invocation)];
	try {
		store.show(
			savedScreen(
				shown(ports.machine.saveNewFile(name, text), ports),
				what === 'policy' ? 'the missing permissions' : 'the message',
			),
		);
	} catch (error) {
		store.show(failedScreen(asProblem(error)));
	}
}

/** A file in the current folder by its name: short enough to stay on one line. */
const shown = (path: string, {machine}: Ports) =>
	path.startsWith(`${machine.cwd}/`) ? `.${path.slice(machine.cwd.length)}` : path;

async function write({ports, session, dryRun}: WizardOptions, store: Store): Promise<WizardOutcome | undefined> {
	const {view} = session;
	const loaded = plannedIn(view.context);
	if (loaded?.state !== 'ready') return undefined;
	const planned = loaded.value;
	if (dryRun) {
		store.show(doneScreen(planned, 'dry run'));
		return {how: 'dry run', planned};
	}
	store.show(writingScreen);
	try {
		await finish(ports, planned, view);
		store.show(doneScreen(planned, planned.changes.length > 0 ? 'written' : 'unchanged'));
		return {how: 'done', planned};
	} catch (error) {
		// The files may have changed meanwhile: they are read again before anything is offered.
		session.send({type: 'again', prefixes: ['planned']});
		store.show(failedScreen(asProblem(error)));
		return undefined;
	}
}
