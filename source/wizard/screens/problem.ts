// A failure is a screen like any other: what happened, why, and the one thing to do next under the cursor.

import type {ActiveQuestion, ConversationView} from '../../conversation/conversation.ts';
import {pageOf} from '../../conversation/pages.ts';
import type {Question} from '../../conversation/question.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {Problem} from '../../problem.ts';
import type {Screen, ScreenRow} from '../screen.ts';
import {back, leaveRow, problemLines, problemRows, step} from './shared.ts';

/** `asked` is absent where the question cannot even be asked. */
export function problemScreen(
	state: ConversationState,
	seen: ConversationView,
	problem: Problem,
	question: Question<never>,
	asked?: ActiveQuestion,
): Screen {
	const page = pageOf(question.id);
	const signIn = seen.context.start.signIns.find(({id}) => id === (asked?.given?.value ?? seen.answers.signIn));
	const again: ScreenRow = {
		id: 'again',
		columns: ['Try again'],
		act: {do: 'send', messages: [{type: 'again', prefixes: []}]},
	};
	const other: ScreenRow = {
		id: 'other',
		columns: [otherWay(question)],
		act: {do: 'send', messages: [{type: 'forget', id: question.id}]},
	};
	const open = (id: 'region' | 'signIn', label: string): ScreenRow => ({
		id,
		columns: [label],
		act: {do: 'send', messages: [{type: 'open', id}]},
	});
	const region = open('region', 'Choose another region');
	const otherSignIn = open('signIn', 'Sign in another way');
	// It cannot even be asked: then an answer before it is what can change.
	const elsewhere = asked || question.id === 'signIn' || question.id === 'region' ? [] : [region, otherSignIn];
	const helps = [...(asked ? [other] : []), ...elsewhere.filter(({id}) => cures[id]?.test(problem.code))];
	const rows = [
		...problemRows(problem, signIn?.loginProfile ?? signIn?.profile),
		...helps,
		again,
		...(helps.length === 0 ? elsewhere : []),
		leaveRow,
	];
	return {
		id: `problem ${question.id} ${problem.code} ${state.round}`,
		...step(page, state.open !== undefined),
		title: `✘ ${problem.title}`,
		lines: problemLines(problem).filter(({text}) => !rows.some((row) => same(row, text))),
		rows,
		...back(state),
	};
}

/** Which problems another region, or another way to sign in, is the way out of; of others nobody knows. */
const cures: Readonly<Record<string, RegExp>> = {
	region: /^(no-claude-profiles|region-|host-not-found)/,
	signIn: /^(api-key|credential|sso|login|mfa|profile-without|source-profile|web-identity)/,
};

/** A next step that a row offers is not said above it as well. */
const same = ({columns: [label = '']}: ScreenRow, text: string) => label.toLowerCase() === text.toLowerCase();

function otherWay({id, name, pins}: Question<never>): string {
	if (id === 'signIn') return 'Use another profile';
	if (pins && id !== 'model') return `Choose another profile for ${name}`;
	return `Choose another ${name.toLowerCase()}`;
}
