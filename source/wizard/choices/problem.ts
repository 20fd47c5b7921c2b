// A failure is a screen like any other: what happened, why, and what can be done about it, the best way first.
import type {Id} from '../../conversation/answers.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import {pageOf} from '../../conversation/pages.ts';
import type {Question} from '../../conversation/question.ts';
import type {QuestionState} from '../../conversation/question-state.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {Invocation} from '../../invocation.ts';
import {commandOf, stepText} from '../../next-step.ts';
import type {Next, Problem} from '../../problem.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, leaveItem, stepOf} from './navigation.ts';
import {otherAnswerFor} from './other-answer.ts';

export type ProblemScreen = ScreenFrame & {
	readonly kind: 'problem';
	/** The cause, a line each. */
	readonly causes: readonly string[];
	/** What a person has to do outside the wizard. */
	readonly steps: readonly StepByHand[];
	readonly note?: string;
};

/** A sentence; a command of several lines, to be pasted, begins on a line of its own. */
export type StepByHand = {readonly text: string; readonly commandLines: readonly string[]};

export type ProblemScreenInput = {
	readonly state: ConversationState;
	readonly view: ConversationView;
	readonly invocation: Invocation;
	readonly problem: Problem;
	readonly question: Question<never>;
	/** Absent where the question cannot even be asked. */
	readonly active?: QuestionState;
};

export function problemScreen(input: ProblemScreenInput): ProblemScreen {
	const {state, invocation, problem, question} = input;
	const items = problemItems(input);
	return {
		kind: 'problem',
		id: `problem ${question.id} ${problem.code} ${state.refreshCount}`,
		...stepOf(pageOf(question.id), state.open !== undefined),
		title: `✘ ${problem.title}`,
		causes: problemCauses(problem),
		steps: stepsByHand(problem, invocation, items),
		items,
		...backFrom(state),
	};
}

function problemItems({view, invocation, problem, question, active}: ProblemScreenInput): ChoiceItem[] {
	const forget: ChoiceItem = {
		id: 'other',
		cells: [otherAnswerFor(question)],
		action: {do: 'send', messages: [{type: 'clearAnswer', id: question.id}]},
	};
	const again: ChoiceItem = {
		id: 'again',
		cells: ['Try again'],
		action: {do: 'send', messages: [{type: 'refresh', prefixes: []}]},
	};
	const signInId = active?.answer?.value ?? view.answers.signIn;
	const signIn = view.context.initial.signIns.find(({id}) => id === signInId);
	const byAction = problem.next.flatMap((next, index) =>
		next.action?.do === 'sign-in'
			? [
					{
						id: `next ${index}`,
						cells: [stepText(next, invocation)],
						action: {
							do: 'sign-in' as const,
							how: next.action.how,
							profile: next.action.profile ?? signIn?.loginProfile ?? signIn?.profile ?? '',
						},
					},
				]
			: [],
	);
	// Where the question cannot even be asked, an answer before it is what can change.
	const earlier = active || question.id === 'signIn' || question.id === 'region' ? [] : earlierAnswers;
	const wayOut = earlier.filter(({id}) => id === wayOutOf(problem));
	return [
		...byAction,
		...(active ? [forget] : []),
		...wayOut.map(openItem),
		again,
		...(wayOut.length > 0 || active ? [] : earlier.map(openItem)),
		leaveItem,
	];
}

type EarlierAnswer = {readonly id: 'region' | 'signIn'; readonly label: string};

const earlierAnswers: readonly EarlierAnswer[] = [
	{id: 'region', label: 'Choose another region'},
	{id: 'signIn', label: 'Sign in another way'},
];

const openItem = ({id, label}: EarlierAnswer): ChoiceItem => ({
	id,
	cells: [label],
	action: {do: 'send', messages: [{type: 'open', id}]},
});

/** The earlier answer that another value of would solve the problem; undefined where nobody can tell. */
function wayOutOf({code, next}: Problem): Id | undefined {
	const chosen = next.find(({action}) => action?.do === 'change-answer')?.action;
	return chosen?.do === 'change-answer' ? chosen.question : wayOutByCode[code];
}

const wayOutByCode: Readonly<Record<string, 'region' | 'signIn'>> = {
	'region-malformed': 'region',
	'host-not-found': 'region',
	'api-key-alone': 'signIn',
	'api-key-expired': 'signIn',
	'api-key-invalid': 'signIn',
	'api-key-missing': 'signIn',
	'credential-export-failed': 'signIn',
	'credential-process-failed': 'signIn',
	'credentials-expired': 'signIn',
	'credentials-invalid': 'signIn',
	'credentials-missing': 'signIn',
	'credentials-timed-out': 'signIn',
	'login-session-expired': 'signIn',
	'mfa-needed': 'signIn',
	'profile-without-credentials': 'signIn',
	'source-profile-circular': 'signIn',
	'source-profile-missing': 'signIn',
	'sso-role-refused': 'signIn',
	'sso-session-expired': 'signIn',
	'sso-session-missing': 'signIn',
	'web-identity-failed': 'signIn',
};

export const problemCauses = ({because}: Problem): string[] => because?.split('\n') ?? [];

/** The next steps that no item of the screen takes. */
export function stepsByHand({next}: Problem, invocation: Invocation, items: readonly ChoiceItem[]): StepByHand[] {
	const offered = ({action}: Next) =>
		action?.do === 'sign-in'
			? items.some((item) => item.action.do === 'sign-in')
			: action !== undefined && items.some(({id}) => id === action.question);
	return next.filter((step) => !offered(step)).map((step) => stepByHand(step, invocation));
}

function stepByHand(next: Next, invocation: Invocation): StepByHand {
	const command = commandOf(next, invocation);
	return command?.includes('\n')
		? {text: `${next.say}:`, commandLines: command.split('\n')}
		: {text: stepText(next, invocation), commandLines: []};
}
