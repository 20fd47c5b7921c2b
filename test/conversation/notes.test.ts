// The sentences of the review, word for word.
import {describe, expect, test} from 'vitest';
import type {Decision} from '../../source/claude-code/decision.ts';
import type {ExistingConfig} from '../../source/conversation/initial-state.ts';
import {notesFor} from '../../source/conversation/notes.ts';
import type {AnsweredTargets} from '../../source/conversation/targets.ts';

const pin = (family: string) => ({id: `us.anthropic.claude-${family}-5-5`, family});
const decision: Decision = {
	profile: 'dev',
	region: 'us-west-2',
	model: pin('opus'),
	modelAs: 'default',
	tiers: {opus: pin('opus'), sonnet: pin('sonnet'), haiku: pin('haiku')},
	fable: undefined,
	subagent: undefined,
	haikuRegion: undefined,
	oneM: [],
	caching: 'on',
	cacheTtl: '5m',
	compat: false,
};
const targets: AnsweredTargets = {askShell: true, environment: {}, existing: undefined};

const notes = (
	changes: Partial<Decision> = {},
	where: Partial<AnsweredTargets> = {},
	handMade: Parameters<typeof notesFor>[2] = [],
) => notesFor({...decision, ...changes}, {...targets, ...where}, handMade).join('\n');

describe('notesFor', () => {
	test('an ordinary decision needs no note', () => {
		expect(notes()).toBe('');
	});

	test('the settings are said to work at once, and to win where other files are written too', () => {
		expect(notes({}, {write: ['settings']})).toMatchInlineSnapshot(`"Running sessions take the settings up at once."`);
		expect(notes({}, {write: ['settings', 'dotenv']})).toMatchInlineSnapshot(
			`"The settings win over the shell; running sessions take them up at once."`,
		);
	});

	test('a fixed model outweighs what /model chose', () => {
		expect(notes({modelAs: 'fixed'})).toMatchInlineSnapshot(
			`"/model choices end with their session: ANTHROPIC_MODEL is set."`,
		);
	});

	test('a tier of another family says what runs on it, and which built-in model is still called', () => {
		expect(notes({tiers: {opus: pin('fable'), sonnet: pin('haiku'), haiku: pin('sonnet')}})).toMatchInlineSnapshot(`
			"No opus of its own: what asks for Opus will run on Fable.
			No sonnet of its own: what asks for Sonnet will run on Haiku.
			No haiku of its own: background tasks will run on Sonnet.
			Claude Code will still try its built-in opus model at every start, since us.anthropic.claude-fable-5-5 names another family: an application profile as the pin would keep it from that.
			Claude Code will still try its built-in sonnet model at every start, since us.anthropic.claude-haiku-5-5 names another family: an application profile as the pin would keep it from that.
			Claude Code will still try its built-in haiku model at every start, since us.anthropic.claude-sonnet-5-5 names another family: an application profile as the pin would keep it from that."
		`);
	});

	test('an application profile of another family keeps Claude Code from the built-in model, so nothing is said of it', () => {
		const id = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdefghijkl';
		expect(notes({tiers: {...decision.tiers, haiku: {id, family: 'sonnet'}}})).toMatchInlineSnapshot(
			`"No haiku of its own: background tasks will run on Sonnet."`,
		);
	});

	test('variables for every program name what changes for those, and only that', () => {
		const everywhere = {write: ['shell'], shellScope: 'all'} as const;
		expect(notes({}, {...everywhere, environment: {AWS_PROFILE: 'other'}})).toMatchInlineSnapshot(
			`"Every program of your terminal will use AWS_PROFILE dev instead of other and AWS_REGION us-west-2, which is not set today: --shell-scope claude would leave the others alone."`,
		);
		expect(notes({}, {...everywhere, environment: {AWS_PROFILE: 'dev', AWS_REGION: 'us-west-2'}})).toBe('');
		expect(notes({}, {...everywhere, shellScope: 'claude'})).toBe('');
	});

	test('an exported profile that Claude Code would prefer to the chosen sign-in is to be unset', () => {
		expect(notes({profile: undefined}, {environment: {AWS_PROFILE: 'other'}})).toMatchInlineSnapshot(
			`"Your shell exports AWS_PROFILE=other, which Claude Code prefers to what you sign in with here: unset it."`,
		);
	});

	test('variables on which settings and dotenv file differ are named', () => {
		const existing: ExistingConfig = {
			variables: {},
			unset: [],
			conflicting: ['AWS_REGION', 'ANTHROPIC_MODEL'],
			paths: {},
		};
		expect(notes({}, {existing})).toMatchInlineSnapshot(
			`"AWS_REGION, ANTHROPIC_MODEL: the settings and the dotenv file differ today, and the settings win; both will say the same."`,
		);
	});

	test('values that somebody set by hand are named as kept', () => {
		expect(notes({}, {}, [{name: 'ANTHROPIC_DEFAULT_OPUS_MODEL_NAME', value: 'mine'}])).toMatchInlineSnapshot(
			`"ANTHROPIC_DEFAULT_OPUS_MODEL_NAME keeps the value that somebody set by hand."`,
		);
	});

	test('switching caching off names its price', () => {
		expect(notes({caching: 'off'})).toMatchInlineSnapshot(
			`"Without caching every request pays for the whole conversation again."`,
		);
	});
});
