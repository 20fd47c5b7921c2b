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
		expect(notes({}, {write: ['settings']})).toMatchInlineSnapshot(
			`"Claude Code sessions that are running use the new settings at once."`,
		);
		expect(notes({}, {write: ['settings', 'dotenv']})).toMatchInlineSnapshot(
			`"The settings file overrides the shell variables. Claude Code sessions that are running use it at once."`,
		);
	});

	test('a fixed model outweighs what /model chose', () => {
		expect(notes({modelAs: 'fixed'})).toMatchInlineSnapshot(
			`"Models chosen with /model will not be remembered, because ANTHROPIC_MODEL is fixed."`,
		);
	});

	test('a tier of another family says what runs on it, and which built-in model is still called', () => {
		expect(notes({tiers: {opus: pin('fable'), sonnet: pin('haiku'), haiku: pin('sonnet')}})).toMatchInlineSnapshot(`
			"Whatever asks for Opus will run on Fable, because no Opus model is chosen.
			Whatever asks for Sonnet will run on Haiku, because no Sonnet model is chosen.
			Background work will run on Sonnet, because no Haiku model is chosen.
			Claude Code will still call its built-in Opus model at every start, because us.anthropic.claude-fable-5-5 names another family. An application profile would prevent that.
			Claude Code will still call its built-in Sonnet model at every start, because us.anthropic.claude-haiku-5-5 names another family. An application profile would prevent that.
			Claude Code will still call its built-in Haiku model at every start, because us.anthropic.claude-sonnet-5-5 names another family. An application profile would prevent that."
		`);
	});

	test('an application profile of another family keeps Claude Code from the built-in model, so nothing is said of it', () => {
		const id = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdefghijkl';
		expect(notes({tiers: {...decision.tiers, haiku: {id, family: 'sonnet'}}})).toMatchInlineSnapshot(
			`
			"Background work will run on Sonnet, because no Haiku model is chosen.
			Nothing says which model stands behind arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdefghijkl: CLAUDE_CODE_MAX_CONTEXT_TOKENS keeps Claude Code from believing 1M tokens."
		`,
		);
	});

	test('variables for every program name what changes for those, and only that', () => {
		const everywhere = {write: ['shell'], shellScope: 'all'} as const;
		expect(notes({}, {...everywhere, environment: {AWS_PROFILE: 'other'}})).toMatchInlineSnapshot(
			`
			"Open a new terminal before you start claude: a shell reads its start-up file only when it starts.
			Every program that you start from your shell will use AWS_PROFILE dev instead of other and AWS_REGION us-west-2 (not set until now). To change only Claude Code, choose "Only claude"."
		`,
		);
		const newTerminal =
			'Open a new terminal before you start claude: a shell reads its start-up file only when it starts.';
		const same = {AWS_PROFILE: 'dev', AWS_REGION: 'us-west-2'};
		expect(notes({}, {...everywhere, environment: same})).toBe(newTerminal);
		expect(notes({}, {...everywhere, shellScope: 'claude'})).toBe(newTerminal);
	});

	test('an exported profile that Claude Code would prefer to the chosen sign-in is to be unset', () => {
		expect(notes({profile: undefined}, {environment: {AWS_PROFILE: 'other'}})).toMatchInlineSnapshot(
			`"Your shell exports AWS_PROFILE=other. Claude Code will use that instead of the sign-in chosen here until you unset it."`,
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
			`"AWS_REGION, ANTHROPIC_MODEL: the settings file and the dotenv file differ now, and the settings file wins. Both will get the same value."`,
		);
	});

	test('values that somebody set by hand are named as kept', () => {
		expect(notes({}, {}, [{name: 'ANTHROPIC_DEFAULT_OPUS_MODEL_NAME', value: 'mine'}])).toMatchInlineSnapshot(
			`"ANTHROPIC_DEFAULT_OPUS_MODEL_NAME keeps the value that was set by hand."`,
		);
	});

	test('a key that was typed and is kept nowhere has to be exported, and is seen by tools', () => {
		const withKey = {profile: undefined, credentials: 'api-key', apiKey: true} as const;
		expect(notes(withKey, {typedApiKey: true})).toMatchInlineSnapshot(`
			"Your Bedrock API key is written nowhere: export AWS_BEARER_TOKEN_BEDROCK before you start claude, or change the answer "API key".
			The tools that Claude starts see your Bedrock API key in AWS_BEARER_TOKEN_BEDROCK."
		`);
	});

	test('switching caching off names its price', () => {
		expect(notes({caching: 'off'})).toMatchInlineSnapshot(
			`"Without prompt caching, every request pays for the whole conversation again."`,
		);
	});

	describe('about ARNs whose models Claude Code may not look up', () => {
		const own = (family: string, modelId: string | undefined, readable: boolean | undefined) => ({
			id: `arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/${family}`,
			name: `team ${family}`,
			family,
			...(modelId ? {modelId: `anthropic.${modelId}`} : {}),
			...(readable === undefined ? {} : {readable}),
		});
		const pins = (readable?: boolean, haikuId: string | undefined = 'claude-haiku-4-5-20251001-v1:0') => {
			const opus = own('opus', 'claude-opus-5-5', readable);
			const sonnet = own('sonnet', 'claude-sonnet-5-5', readable);
			return {model: opus, tiers: {opus, sonnet, haiku: own('haiku', haikuId, readable)}};
		};

		test('nothing is said where they may be read', () => {
			expect(notes(pins(true))).toBe('');
			expect(notes({...pins(true), withoutSettings: true})).toBe('');
		});

		test('a Sonnet model that auto mode replaces is told where only the settings file could lead it back', () => {
			const {tiers} = pins();
			const sonnet = {id: 'us.anthropic.claude-sonnet-5-5', modelId: 'anthropic.claude-sonnet-5-5', family: 'sonnet'};
			const older = {id: 'us.anthropic.claude-sonnet-4-6', modelId: 'anthropic.claude-sonnet-4-6', family: 'sonnet'};
			const noted = (one: typeof sonnet, withoutSettings: boolean) =>
				notes({...pins(true), tiers: {...tiers, sonnet: one}, withoutSettings}).includes('auto mode');
			expect([noted(sonnet, true), noted(sonnet, false), noted(older, true)]).toEqual([true, false, false]);
		});

		test('the settings file tells which models they are', () => {
			expect(notes(pins(false))).toMatchInlineSnapshot(
				`"AWS does not let you read team opus (Opus 5.5), team sonnet (Sonnet 5.5) and team haiku (Haiku 4.5): bedrock:GetInferenceProfile is refused, and Claude Code asks with your permissions. So modelOverrides in the settings file tells it which models these are. Without that it would believe that each has a context of 1M tokens, even where AWS refuses more than 200,000."`,
			);
		});

		test('without it they are held to what the smallest of them has', () => {
			expect(notes({...pins(false), withoutSettings: true})).toMatchInlineSnapshot(
				`"team haiku (Haiku 4.5) has a context of 200,000 tokens, which Claude Code knows only if it may read the inference profile (bedrock:GetInferenceProfile): CLAUDE_CODE_MAX_CONTEXT_TOKENS keeps Claude Code from believing 1M tokens. This also holds team opus (Opus 5.5) and team sonnet (Sonnet 5.5) to 200,000 tokens where Claude Code may not read that. With the settings file, each model keeps its own."`,
			);
			expect(notes({...pins(), withoutSettings: true})).toContain('CLAUDE_CODE_MAX_CONTEXT_TOKENS');
			expect(notes({...pins(false, 'claude-haiku-5-5'), withoutSettings: true})).toBe('');
		});

		test('one of which nothing is known is held, too', () => {
			const unknown = own('x', undefined, false);
			const {tiers} = pins(true);
			expect(notes({model: unknown, tiers})).toMatchInlineSnapshot(
				`"Nothing says which model stands behind team x: CLAUDE_CODE_MAX_CONTEXT_TOKENS keeps Claude Code from believing 1M tokens."`,
			);
		});
	});
});
