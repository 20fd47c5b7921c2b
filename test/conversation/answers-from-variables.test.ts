// What is written comes back: `answersFrom` is the inverse of `variablesFor`, as far as variables can tell.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Decision, variablesFor} from '../../source/claude-code/decision.ts';
import {pinnable, tiers} from '../../source/claude-code/variables.ts';
import {answersFrom} from '../../source/conversation/answers-from-variables.ts';

const id = fc.oneof(
	fc
		.constantFrom('us', 'eu', 'global')
		.chain((prefix) =>
			fc.constantFrom('opus', 'sonnet', 'haiku').map((family) => `${prefix}.anthropic.claude-${family}-5-5`),
		),
	fc
		.stringMatching(/^[a-z0-9]{12}$/)
		.map((name) => `arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/${name}`),
);
const pin = id.map((one) => ({id: one}));
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, {nil: undefined});

const decision: fc.Arbitrary<Decision> = fc.record({
	profile: maybe(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)),
	region: fc.constantFrom('us-west-2', 'eu-central-1'),
	model: pin,
	modelAs: fc.constantFrom('fixed' as const, 'default' as const),
	tiers: fc.record({opus: pin, sonnet: pin, haiku: pin}),
	fable: maybe(pin),
	subagent: maybe(pin),
	haikuRegion: maybe(fc.constantFrom('us-east-1', 'ap-northeast-1')),
	oneM: fc.subarray([...tiers]),
	caching: fc.oneof(
		fc.constantFrom('on' as const, 'off' as const),
		fc.subarray([...pinnable], {minLength: 1}).map((offFor) => ({offFor})),
	),
	cacheTtl: fc.constantFrom('5m' as const, '1h' as const),
	compat: fc.boolean(),
});

test('every decision that was written is offered again', () => {
	fc.assert(
		fc.property(decision, (made) => {
			const written = Object.fromEntries(
				variablesFor(made).flatMap(({name, value}) => (value === undefined ? [] : [[name, value]])),
			);
			const back = answersFrom(written);
			expect(back).toMatchObject({
				region: made.region,
				opus: made.tiers.opus.id,
				sonnet: made.tiers.sonnet.id,
				haiku: made.tiers.haiku.id,
				model: made.model.id,
				modelAs: made.modelAs,
				caching: made.caching,
			});
			expect(back.signIn).toBe(made.profile && `profile:${made.profile}`);
			expect(back.fable).toBe(made.fable?.id);
			expect(back.subagent).toBe(made.subagent?.id);
			expect(back.haikuRegion).toBe(made.haikuRegion);
			expect(back.oneM ?? []).toEqual(made.oneM);
			expect(back.compat ?? false).toBe(made.compat);
			expect(back.cacheTtl).toBe(made.cacheTtl === '1h' && made.caching !== 'off' ? '1h' : undefined);
		}),
	);
});

test('nothing set is nothing answered', () => {
	expect(answersFrom({})).toEqual({});
	expect(answersFrom({ANTHROPIC_MODEL: '  ', AWS_PROFILE: ''})).not.toHaveProperty('model');
});

test('a set-up of before the tiers is understood', () => {
	expect(answersFrom({ANTHROPIC_SMALL_FAST_MODEL: 'us.anthropic.claude-haiku-4-5-20251001-v1:0'})).toMatchObject({
		haiku: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
	});
});
