// Variables that differ from the decision: values that somebody set by hand, and names that must be cancelled.
import {contextOfAll, contextVariable, type Decision, variablesFor} from '../claude-code/decision.ts';
import {pinnableTiers, tierVariable, type Variable} from '../claude-code/variables.ts';
import type {ExistingConfig} from './initial-state.ts';
import type {AnsweredTargets} from './targets.ts';

/**
 * Labels and capabilities beside a model that does not change (`ANTHROPIC_DEFAULT_OPUS_MODEL_NAME`) keep the value they
 * have, which somebody may have set by hand. So does a context that nobody but a person sets.
 */
export function handMade(variable: Variable, decision: Decision, now: ExistingConfig | undefined): Variable {
	const current = now?.variables[variable.name];
	if (variable.name === contextVariable && current && current !== contextOfAll) return {...variable, value: current};
	const pin = pinnableTiers.map(tierVariable).find((name) => variable.name.startsWith(`${name}_`));
	if (!pin || !current || current === variable.value || !variable.value) return variable;
	const decided = variablesFor(decision).find(({name}) => name === pin)?.value;
	return now.variables[pin] === decided ? {name: variable.name, value: current} : variable;
}

/** Whether a variable keeps a value that differs from what the decision alone would give. */
export const isHandMade = (decision: Decision) => {
	const decided = new Map(variablesFor(decision).map(({name, value}) => [name, value]));
	return ({name, value}: Variable) => value !== undefined && decided.get(name) !== value;
};

// To the AWS SDK an empty AWS_PROFILE is not the same as none, so it is not cancelled.
const neverCancelled = new Set([
	...['AWS_PROFILE', 'AWS_REGION', 'CLAUDE_CODE_USE_BEDROCK', contextVariable],
	// A limit that only the shell exports is its owner's.
	'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
]);

/** Names to cancel: those without a value that are exported or set now, and those that were cancelled before. */
export function switchedOffFor(
	variables: readonly Variable[],
	decision: Pick<Decision, 'apiKey'>,
	{environment, existing}: Pick<AnsweredTargets, 'environment' | 'existing'>,
): string[] {
	const decided = new Set(variables.map(({name}) => name));
	const cancelledBefore = (existing?.unset ?? []).filter((name) => !decided.has(name));
	const cancelled = variables
		.filter(
			({name, value}) =>
				value === undefined && !neverCancelled.has(name) && !(decision.apiKey && name === 'AWS_BEARER_TOKEN_BEDROCK'),
		)
		.filter(
			({name}) => Boolean(environment[name]) || existing?.variables[name] === '' || existing?.unset.includes(name),
		)
		.map(({name}) => name);
	return [...cancelled, ...cancelledBefore];
}
