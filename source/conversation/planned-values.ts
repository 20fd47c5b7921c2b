// The configuration that Claude Code would read after this set-up: what is decided, and what stays beside it.
import {variablesFor} from '../claude-code/decision.ts';
import {type Effective, effective} from '../claude-code/effective.ts';
import type {Assignment, ConfigLayer, Sources} from '../claude-code/settings-layers.ts';
import {decide} from './decide.ts';
import type {InitialState} from './initial-state.ts';
import type {QuestionContext} from './question.ts';

/** A variable that the decision leaves out is switched off. Before all models are chosen: what is set now. */
export function plannedValues(context: QuestionContext): Effective {
	const {initial, answers} = context;
	const decision = decide(context);
	const decided = decision
		? variablesFor(decision).map(
				({name, value}) => [name, keepsKey(name, context) ? undefined : (value ?? '')] as const,
			)
		: [];
	return effective([...assignmentsNow(initial), ...assignments(answers.settings ?? 'user', decided)]);
}

/** What is set now, in the environment and in all files that Claude Code reads here. What stands in our dotenv file arrives by the shell. */
export function assignmentsNow({environment, existing, settingsHere}: InitialState): Sources {
	// Those of a settings file are in `settingsHere`, with their layer.
	const inDotenv = Object.entries(existing?.variables ?? {}).filter(
		([name]) => !existing?.paths[name]?.endsWith('.json'),
	);
	return [
		...assignments('environment', Object.entries(environment)),
		...assignments('dotenv', inDotenv),
		...settingsHere,
	];
}

/** A key that is used is not switched off, although no decision holds it. */
const keepsKey = (name: string, {answers}: QuestionContext) =>
	name === 'AWS_BEARER_TOKEN_BEDROCK' && answers.signIn === 'api-key';

const assignments = (layer: ConfigLayer, entries: readonly (readonly [string, string | undefined])[]): Assignment[] =>
	entries.flatMap(([name, value]) => (value === undefined ? [] : [{name, value, origin: {layer}}]));
