// What a policy must allow beside inference profiles: the account's own models, and the guardrail that a header names.
import {expect, it, test} from 'vitest';
import {policyNeeds} from '../../source/access/access-request.ts';
import {effective} from '../../source/claude-code/effective.ts';

const arn = (resource: string) => `arn:aws:bedrock:us-west-2:123456789012:${resource}`;
const needsOf = (pin: string, headers = '') => {
	const values = effective([{name: 'ANTHROPIC_CUSTOM_HEADERS', value: headers, origin: {layer: 'user'}}]);
	const roles = [{role: 'primary', pin, region: 'us-west-2'}];
	const needs = policyNeeds({roles, values}, {profiles: []});
	return needs.filter(({purpose}) => purpose !== 'list').map(({action, resource}) => `${action} ${resource}`);
};

it.each(['provisioned-model/abcdef012345', 'imported-model/abcdef012345', 'custom-model-deployment/abcdef012345'])(
	'both calls are needed on %s itself',
	(resource) => {
		expect(needsOf(arn(resource))).toEqual([
			`bedrock:InvokeModel ${arn(resource)}`,
			`bedrock:InvokeModelWithResponseStream ${arn(resource)}`,
		]);
	},
);

test('a model that goes to bedrock-mantle needs the action of that endpoint, and nothing of bedrock', () => {
	const values = effective(
		['CLAUDE_CODE_USE_BEDROCK', 'CLAUDE_CODE_USE_MANTLE'].map((name) => ({name, value: '1', origin: {layer: 'user'}})),
	);
	const roles = [{role: 'haiku', pin: 'anthropic.claude-haiku-4-5', region: 'us-west-2'}];
	const identity = {accountId: '123456789012', partition: 'aws', arn: 'arn:aws:iam::123456789012:user/jane'};
	expect(
		policyNeeds({roles, values, identity}, {profiles: []}).map(({action, resource}) => [action, resource]),
	).toEqual([['bedrock-mantle:CreateInference', 'arn:aws:bedrock-mantle:us-west-2:123456789012:project/*']]);
	expect(policyNeeds({roles, identity}, {profiles: []})).toEqual([]);
});

it.each([
	['X-Amzn-Bedrock-GuardrailIdentifier: g1\nX-Amzn-Bedrock-GuardrailVersion: 1', arn('guardrail/g1')],
	[`x-amzn-bedrock-guardrailidentifier:${arn('guardrail/g2')}`, arn('guardrail/g2')],
])('a guardrail in %j is needed, too', (headers, resource) => {
	expect(needsOf(arn('provisioned-model/abcdef012345'), headers)).toContain(`bedrock:ApplyGuardrail ${resource}`);
});
