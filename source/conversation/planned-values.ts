// The configuration that Claude Code would read after this set-up: what is decided, and what stays beside it.
import {variablesFor} from '../claude-code/decision.ts';
import {type Effective, effective} from '../claude-code/effective.ts';
import {decide} from './decide.ts';
import type {QuestionContext} from './question.ts';
import {assignmentsNow, inLayer} from './values-now.ts';

/** A variable that the decision leaves out is switched off. Before all models are chosen: what is set now. */
export function plannedValues(context: QuestionContext): Effective {
	const {initial, answers} = context;
	const decision = decide(context);
	const decided = decision
		? variablesFor(decision).map(
				({name, value}) => [name, keepsKey(name, context) ? undefined : (value ?? '')] as const,
			)
		: [];
	return effective([...assignmentsNow(initial), ...inLayer(answers.settings ?? 'user', decided)]);
}

/** A key that is used is not switched off, although no decision holds it. */
const keepsKey = (name: string, {answers}: QuestionContext) =>
	name === 'AWS_BEARER_TOKEN_BEDROCK' && answers.signIn === 'api-key';
