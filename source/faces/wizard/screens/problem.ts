// A failure is a screen like any other: what happened, why, and the one thing to do next under the cursor.
import type {Problem} from '../../../problem.ts';
import type {Asked, View} from '../../../setup/conversation.ts';
import {pageOf} from '../../../setup/pages.ts';
import type {Question} from '../../../setup/question.ts';
import type {State} from '../../../setup/state.ts';
import type {Row, Screen} from '../screen.ts';
import {back, leaveRow, problemLines, problemRows, step} from './parts.ts';

/** `asked` is absent where the question cannot even be asked. */
export function problemScreen(
	state: State,
	seen: View,
	problem: Problem,
	question: Question<never>,
	asked?: Asked,
): Screen {
	const page = pageOf(question.id);
	const signIn = seen.context.start.signIns.find(({id}) => id === (asked?.given?.value ?? seen.answers.signIn));
	const again: Row = {
		id: 'again',
		columns: ['Try again'],
		act: {do: 'send', messages: [{type: 'again', prefixes: []}]},
	};
	const other: Row = {
		id: 'other',
		columns: [otherWay(question)],
		act: {do: 'send', messages: [{type: 'forget', id: question.id}]},
	};
	const open = (id: 'region' | 'signIn', label: string): Row => ({
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
const same = ({columns: [label = '']}: Row, text: string) => label.toLowerCase() === text.toLowerCase();

function otherWay({id, name, pins}: Question<never>): string {
	if (id === 'signIn') return 'Use another profile';
	if (pins && id !== 'model') return `Choose another profile for ${name}`;
	return `Choose another ${name.toLowerCase()}`;
}
