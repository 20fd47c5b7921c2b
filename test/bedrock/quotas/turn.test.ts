// What a turn reserves, and the output with which it fits a quota.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseModel} from '../../../source/bedrock/model.ts';
import {knowledgeOf} from '../../../source/bedrock/model-knowledge.ts';
import {fittingOutput, turnOf} from '../../../source/bedrock/quotas/turn.ts';

const model = (id: string) => parseModel(`anthropic.claude-${id}`);

/** max_tokens as Claude Code 2.1.332 sends it, and the burndown rates that AWS publishes. */
test.each([
	['opus-5-5', 128_000, 10],
	['opus-5', 64_000, 10],
	['opus-4-8', 64_000, 15],
	['opus-4-7', 64_000, 5],
	['opus-4-6-v1', 64_000, 5],
	['opus-4-5-20251101-v1:0', 32_000, 5],
	['opus-4-1-20250805-v1:0', 32_000, 5],
	['sonnet-5-5', 128_000, 10],
	['sonnet-5', 64_000, 10],
	['sonnet-4-6', 32_000, 5],
	['sonnet-4-5-20250929-v1:0', 32_000, 5],
	['sonnet-4-20250514-v1:0', 32_000, 5],
	['3-7-sonnet-20250219-v1:0', 32_000, 5],
	['haiku-5-5', 128_000, 5],
	['haiku-4-5-20251001-v1:0', 32_000, 5],
	['fable-5-2', 128_000, 10],
	['fable-5-1', 64_000, 10],
	['fable-5', 64_000, undefined],
	['mythos-5-1', 64_000, undefined],
])('%s is asked for %i tokens of output, and each takes %s of the quota', (id, output, weight) => {
	const found = model(id);
	expect(turnOf(found)).toEqual({input: 20_000, output, reserved: 20_000 + output});
	expect(found && knowledgeOf(found).outputWeight).toBe(weight);
});

test('an unknown model is asked for what Claude Code asks for then, and a limit counts as it is', () => {
	expect(turnOf(undefined).output).toBe(32_000);
	expect(turnOf(model('opus-5-5'), 16_000)).toEqual({input: 20_000, output: 16_000, reserved: 36_000});
});

test('the suggested output always fits, and is never so little that a turn is of no use', () => {
	fc.assert(
		fc.property(fc.integer({min: 0, max: 400_000}), (perMinute) => {
			const output = fittingOutput(perMinute);
			if (output === undefined) expect(perMinute).toBeLessThan(27_000);
			else {
				expect(turnOf(model('opus-5-5'), output).reserved).toBeLessThanOrEqual(perMinute);
				expect(output).toBeGreaterThanOrEqual(4_000);
			}
		}),
	);
});
