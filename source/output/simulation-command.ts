// The AWS CLI's command that asks IAM's policy simulation about a permission.
import type {SimulationState} from '../access/evidence.ts';
import type {Need} from '../bedrock/permissions.ts';
import {quoted} from '../repeat-command.ts';

/**
 * For the first permission that can be asked about: one line, ready to paste. Undefined where IAM cannot simulate the caller.
 * The context keys are those that Bedrock sends (AWS, "Actions, resources, and condition keys for Amazon Bedrock").
 */
export function simulationCommand(simulation: SimulationState, needs: readonly Need[]): string | undefined {
	const need = needs.find(({purpose, resource}) => purpose === 'call' && !resource.includes('*'));
	if (simulation.state !== 'asked' || !need) return undefined;
	const {action, resource, requestedRegion, profileArn} = need;
	const entry = (name: string, value: string) =>
		`ContextKeyName=${name},ContextKeyValues=${value},ContextKeyType=string`;
	return [
		...['aws', 'iam', 'simulate-principal-policy', '--policy-source-arn', simulation.principal],
		...['--action-names', action, '--resource-arns', resource],
		...['--context-entries', entry('aws:RequestedRegion', requestedRegion)],
		...(profileArn ? [entry('bedrock:InferenceProfileArn', profileArn)] : []),
		...['--query', 'EvaluationResults[].EvalDecision', '--output', 'text'],
	]
		.map((word) => quoted(word, 'posix'))
		.join(' ');
}
