// What stays as somebody set it by hand, and what has to be cancelled because it is set elsewhere.
import {type Decision, variablesFor} from '../claude-code/decision.ts';
import {pinnable, tierVariable, type Variable} from '../claude-code/variables.ts';
import type {ExistingConfig} from './initial-state.ts';

/** Labels and capabilities that stand beside the same pin keep the value that is there: nobody asked to change them. */
export function handMade(variable: Variable, decision: Decision, now: ExistingConfig | undefined): Variable {
	const there = now?.variables[variable.name];
	const pin = pinnable.map(tierVariable).find((name) => variable.name.startsWith(`${name}_`));
	if (!pin || !there || there === variable.value || !variable.value) return variable;
	const wanted = variablesFor(decision).find(({name}) => name === pin)?.value;
	return now.variables[pin] === wanted ? {name: variable.name, value: there} : variable;
}

/** Whether a variable holds something else than the decision alone would give. */
export const isKept = (decision: Decision) => {
	const plain = new Map(variablesFor(decision).map(({name, value}) => [name, value]));
	return ({name, value}: Variable) => value !== undefined && plain.get(name) !== value;
};

// AWS_PROFILE is not cancelled: an empty one is no "none" to the AWS SDK, and the sign-in that was chosen says which is meant.
const never = new Set(['AWS_PROFILE', 'AWS_REGION', 'CLAUDE_CODE_USE_BEDROCK']);

/** Names without a value that the shell exports, or that were cancelled before, by whichever command, and so must stay cancelled. */
export function switchedOffFor(
	variables: readonly Variable[],
	decision: Pick<Decision, 'apiKey'>,
	{
		environment,
		now,
	}: {readonly environment: Readonly<Record<string, string>>; readonly now: ExistingConfig | undefined},
): string[] {
	const decided = new Set(variables.map(({name}) => name));
	const mended = (now?.unset ?? []).filter((name) => !decided.has(name));
	const off = variables
		.filter(
			({name, value}) =>
				value === undefined && !never.has(name) && !(decision.apiKey && name === 'AWS_BEARER_TOKEN_BEDROCK'),
		)
		.filter(({name}) => Boolean(environment[name]) || now?.variables[name] === '' || now?.unset.includes(name))
		.map(({name}) => name);
	return [...off, ...mended];
}
