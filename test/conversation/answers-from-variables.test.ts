// Reading variables back into answers: `answersFrom` is the inverse of `variablesFor`, as far as variables can tell.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Decision, variablesFor} from '../../source/claude-code/decision.ts';
import {pinnableTiers, tiers} from '../../source/claude-code/variables.ts';
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
const pin = id.map((value) => ({id: value}));
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, {nil: undefined});

const decision: fc.Arbitrary<Decision> = fc.record({
	profile: optional(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/)),
	region: fc.constantFrom('us-west-2', 'eu-central-1'),
	model: pin,
	modelAs: fc.constantFrom('fixed' as const, 'default' as const),
	tiers: fc.record({opus: pin, sonnet: pin, haiku: pin}),
	fable: optional(pin),
	subagent: optional(pin),
	haikuRegion: optional(fc.constantFrom('us-east-1', 'ap-northeast-1')),
	oneM: fc.subarray([...tiers]),
	caching: fc.oneof(
		fc.constantFrom('on' as const, 'off' as const),
		fc.subarray([...pinnableTiers], {minLength: 1}).map((offFor) => ({offFor})),
	),
	cacheTtl: fc.constantFrom('5m' as const, '1h' as const),
	compat: fc.boolean(),
});

test('the answers read back from written variables are those of the decision that wrote them', () => {
	fc.assert(
		fc.property(decision, (written) => {
			const variables = Object.fromEntries(
				variablesFor(written).flatMap(({name, value}) => (value === undefined ? [] : [[name, value]])),
			);
			const back = answersFrom(variables);
			expect(back).toMatchObject({
				region: written.region,
				opus: written.tiers.opus.id,
				sonnet: written.tiers.sonnet.id,
				haiku: written.tiers.haiku.id,
				model: written.model.id,
				modelAs: written.modelAs,
				caching: written.caching,
			});
			expect(back.signIn).toBe(written.profile && `profile:${written.profile}`);
			expect(back.fable).toBe(written.fable?.id);
			expect(back.subagent).toBe(written.subagent?.id);
			expect(back.haikuRegion).toBe(written.haikuRegion);
			expect(back.oneM ?? []).toEqual(written.oneM);
			expect(back.compat ?? false).toBe(written.compat);
			expect(back.cacheTtl).toBe(written.cacheTtl === '1h' && written.caching !== 'off' ? '1h' : undefined);
		}),
	);
});

test('variables that are not set, or empty, answer nothing', () => {
	expect(answersFrom({})).toEqual({});
	expect(answersFrom({ANTHROPIC_MODEL: '  ', AWS_PROFILE: ''})).not.toHaveProperty('model');
});

test('the old variable of the small/fast model answers the question for haiku', () => {
	expect(answersFrom({ANTHROPIC_SMALL_FAST_MODEL: 'us.anthropic.claude-haiku-4-5-20251001-v1:0'})).toMatchObject({
		haiku: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
	});
});

const pins = {
	ANTHROPIC_DEFAULT_OPUS_MODEL: 'us.anthropic.claude-opus-5-5',
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'us.anthropic.claude-sonnet-5-5',
	ANTHROPIC_DEFAULT_FABLE_MODEL: 'us.anthropic.claude-fable-5-1',
};

test.each([
	['fable', 'us.anthropic.claude-fable-5-1'],
	['sonnet', 'us.anthropic.claude-sonnet-5-5'],
	['best', 'us.anthropic.claude-opus-5-5'],
	['opusplan[1m]', 'us.anthropic.claude-sonnet-5-5'],
	// No such tier is pinned.
	['haiku', 'haiku'],
	['us.anthropic.claude-opus-4-7', 'us.anthropic.claude-opus-4-7'],
])('the model %s means %s, as Claude Code reads it, also of subagents', (value, meant) => {
	expect(answersFrom({...pins, ANTHROPIC_MODEL: value, CLAUDE_CODE_SUBAGENT_MODEL: value})).toMatchObject({
		model: meant,
		subagent: meant,
	});
});

test('subagents that inherit the primary model have none of their own', () => {
	expect(answersFrom({...pins, CLAUDE_CODE_SUBAGENT_MODEL: 'inherit'})).not.toHaveProperty('subagent');
});

test.each([' us-west-2', 'us-west-2\r', 'us-west-2 '])(
	'the region %j is us-west-2, since Claude Code trims it',
	(region) => {
		expect(answersFrom({AWS_REGION: region, ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: region})).toMatchObject({
			region: 'us-west-2',
			haikuRegion: 'us-west-2',
		});
	},
);
