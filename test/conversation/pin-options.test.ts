// What a list of inference profiles says of a model that AWS will retire.
import {expect, test} from 'vitest';
import {pinOptions} from '../../source/conversation/question-kinds/pin-options.ts';

const profile = {
	id: 'us.anthropic.claude-opus-4-1-20250805-v1:0',
	arn: 'arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-4-1-20250805-v1:0',
	name: 'US Claude Opus 4.1',
	kind: 'system' as const,
	modelArns: ['arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-4-1-20250805-v1:0'],
};
const id = 'anthropic.claude-opus-4-1-20250805-v1:0';

test.each([
	[{id, status: 'LEGACY' as const, endOfLife: new Date('2027-01-15T00:00:00Z')}, 'legacy: end of life 2027-01-15'],
	[{id, status: 'LEGACY' as const}, 'legacy: AWS will retire it'],
	[{id, status: 'ACTIVE' as const}, 'us-west-2'],
])('%j', (model, last) => {
	expect(pinOptions([profile], [model], 'opus', 'us-west-2')[0]?.columns.at(-1)).toBe(last);
});
