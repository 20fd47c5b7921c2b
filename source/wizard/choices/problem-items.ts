// What can be done about a problem without leaving the wizard, a row each, the best way first.
import type {Answers, Id} from '../../conversation/answers.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import type {Question} from '../../conversation/question.ts';
import type {QuestionState} from '../../conversation/question-state.ts';
import type {ConversationMessage, ConversationState} from '../../conversation/state.ts';
import type {Invocation} from '../../invocation.ts';
import type {NextAction, Problem} from '../../problem.ts';
import type {ChoiceAction, ChoiceItem} from './choices.ts';
import {leaveItem} from './navigation.ts';
import {otherAnswerFor} from './other-answer.ts';

export type ProblemScreenInput = {
	readonly state: ConversationState;
	readonly view: ConversationView;
	readonly invocation: Invocation;
	readonly problem: Problem;
	readonly question: Question<never>;
	/** Absent where the question cannot even be asked. */
	readonly active?: QuestionState;
};

export function problemItems(input: ProblemScreenInput): ChoiceItem[] {
	const {problem, question, active} = input;
	const forget: ChoiceItem = {
		id: 'other',
		cells: [otherAnswerFor(question)],
		action: {do: 'send', messages: [{type: 'clearAnswer', id: question.id}]},
	};
	// Where the question cannot even be asked, an answer before it is what can change.
	const earlier = active || question.id === 'signIn' || question.id === 'region' ? [] : earlierAnswers;
	const wayOut = (active ? earlierAnswers : earlier).filter(
		({id}) => id !== question.id && (stepTo(id, problem) || (!active && wayOutByCode[problem.code] === id)),
	);
	return [
		...problem.next.flatMap((next, index) => solutionItem(next, index, input)),
		...(active ? [forget] : []),
		...wayOut.map((answer) => openItem(answer, problem)),
		// An answer that is wrong in itself stays wrong.
		...(active && problem.usage ? [] : [againItem]),
		...(wayOut.length > 0 || active ? [] : earlier.map((answer) => openItem(answer, problem))),
		leaveItem,
	];
}

const againItem: ChoiceItem = {
	id: 'again',
	cells: ['Try again'],
	action: {do: 'send', messages: [{type: 'refresh', prefixes: []}]},
};

/** The id of the row that carries out the step at this place of `next`. */
export const itemIdOf = (action: NextAction, index: number): string =>
	action.do === 'change-answer' ? action.question : `next ${index}`;

function solutionItem(
	{say, run, action}: Problem['next'][number],
	index: number,
	input: ProblemScreenInput,
): ChoiceItem[] {
	const does = action && solutionFor(action, input);
	const handsOver = action?.do === 'sign-in' || action?.do === 'configure';
	const cells = [say, ...(handsOver && run ? [`runs: ${run}`] : [])];
	return does ? [{id: itemIdOf(action, index), cells, action: does}] : [];
}

function solutionFor(action: NextAction, {view, question, active}: ProblemScreenInput): ChoiceAction | undefined {
	const answer = (id: Id, value: unknown): ConversationMessage => ({
		type: 'answer',
		id,
		value: value as Answers[typeof id],
	});
	const current = active?.answer;
	switch (action.do) {
		case 'sign-in': {
			const signInId = current?.value ?? view.answers.signIn;
			const signIn = view.context.initial.signIns.find(({id}) => id === signInId);
			const profile = action.profile ?? signIn?.loginProfile ?? signIn?.profile ?? '';
			return {
				do: 'sign-in',
				how: action.how,
				profile,
				...(signIn?.browserElsewhere && {browserElsewhere: true}),
			};
		}
		case 'configure':
			return {do: 'sign-in', how: `configure-${action.how}`};
		case 'enter-api-key':
			return {do: 'enter-api-key'};
		case 'use-region': {
			// A new region clears the models that were chosen for the old one, so this one is answered again.
			const model = current && question.pins ? [answer(question.id, current.value)] : [];
			return {do: 'send', messages: [answer('region', action.region), ...model]};
		}
		case 'use-model':
			return {do: 'send', messages: [answer(question.id, action.pin)]};
		case 'change-answer':
			return undefined;
	}
}

type EarlierAnswer = {readonly id: 'region' | 'signIn'; readonly label: string};

const earlierAnswers: readonly EarlierAnswer[] = [
	{id: 'region', label: 'Choose another region'},
	{id: 'signIn', label: 'Sign in another way'},
];

const openItem = ({id, label}: EarlierAnswer, problem: Problem): ChoiceItem => ({
	id,
	cells: [stepTo(id, problem)?.say ?? label],
	action: {do: 'send', messages: [{type: 'open', id}]},
});

/** The step of a problem that gives another answer to this question. */
const stepTo = (id: Id, {next}: Problem) =>
	next.find(({action}) => action?.do === 'change-answer' && action.question === id);

/** The earlier answer that solves a problem which does not name it itself, by the problem's code. */
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
	'web-identity-refused': 'signIn',
};
