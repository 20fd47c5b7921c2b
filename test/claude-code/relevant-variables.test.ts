// Tests the list of relevant variables, which the setup and the doctor share.
import {describe, expect, it} from 'vitest';
import {changeableVariables} from '../../source/claude-code/fixable-variables.ts';
import {pickRelevant, relevantVariables} from '../../source/claude-code/relevant-variables.ts';

describe('relevantVariables', () => {
	it('The list holds every variable that the setup writes or a fix changes', () => {
		expect(changeableVariables.filter((name) => !relevantVariables.has(name))).toEqual([]);
	});
});

describe('pickRelevant', () => {
	it('Variables that are not set, or decide nothing about Bedrock, are left out', () => {
		const variables = {AWS_REGION: 'us-west-2', AWS_PROFILE: undefined, ANTHROPIC_LOG: 'debug', EDITOR: 'vi'};
		expect(pickRelevant(variables)).toEqual({AWS_REGION: 'us-west-2'});
	});

	it('An empty value, which cancels a variable, is kept', () => {
		expect(pickRelevant({DISABLE_PROMPT_CACHING: ''})).toEqual({DISABLE_PROMPT_CACHING: ''});
	});
});
