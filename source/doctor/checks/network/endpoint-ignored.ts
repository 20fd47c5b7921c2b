// Finds an endpoint for model calls that Claude Code ignores, where AWS's own host cannot be reached: it follows
// ANTHROPIC_BEDROCK_BASE_URL alone (measured with 2.1.330).

import {setVariable} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

const variables = ['AWS_ENDPOINT_URL_BEDROCK_RUNTIME', 'AWS_ENDPOINT_URL'];

export const endpointIgnored: Check = {
	id: 'endpoint-ignored',
	title: 'The endpoint for model calls is set where Claude Code looks for it',
	needs: 'account',
	find(subject) {
		const name = variables.find((each) => effectiveValue(subject, each));
		const lost = subject.refusals.find(({call, failure}) => call === 'probe' && failure.layer === 'network');
		const isSet = effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL') !== undefined;
		return findingIf(name !== undefined && lost !== undefined && !isSet, () => ({
			status: 'fail',
			concerns: {allModels: true},
			title: `Claude Code ignores the endpoint in ${name}`,
			because: `It calls bedrock-runtime.${lost?.region}.amazonaws.com, which gives no answer here: ${lost?.answer.message}`,
			evidence: assignmentEvidence(subject, name ?? ''),
			next: [
				{
					say: 'Set the endpoint where Claude Code looks for it',
					run: setVariable('ANTHROPIC_BEDROCK_BASE_URL', effectiveValue(subject, name ?? '') ?? ''),
				},
			],
		}));
	},
};
