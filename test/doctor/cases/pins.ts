// Cases of pinned models and tiers.
import {bare, elsewhere, haiku, opus, platform, sonnet} from '../names.ts';
import type {Case} from './case.ts';

const fast = 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION';
const capabilities = 'ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES';
const wizard = 'claude-bedrock-setup';

export const pins: readonly Case[] = [
	{
		check: 'tiers-unpinned',
		broken: {say: 'sonnet has no pin', world: 'healthy', user: {ANTHROPIC_DEFAULT_SONNET_MODEL: undefined}},
		fine: {say: 'it is pinned to an application profile', user: {ANTHROPIC_DEFAULT_SONNET_MODEL: platform.opus}},
		says: /the built-in sonnet/,
	},
	{
		check: 'tiers-unpinned',
		broken: {
			say: 'two pins are empty',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: '', ANTHROPIC_DEFAULT_HAIKU_MODEL: ' '},
		},
		fine: {say: 'all three are pinned'},
		also: ['background-on-primary'],
		says: /opus, haiku/,
	},
	{
		check: 'pin-other-family',
		broken: {say: 'haiku is pinned to a sonnet', world: 'healthy', user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: sonnet}},
		fine: {say: 'to an application profile', user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: platform.opus}},
		says: /still calls the built-in haiku/,
		mended: wizard,
		answers: `--haiku ${haiku}`,
	},
	{
		check: 'turns-on-built-in',
		broken: {say: '`ANTHROPIC_MODEL` is `fable`, which has no pin', world: 'healthy', user: {ANTHROPIC_MODEL: 'fable'}},
		fine: {
			say: 'fable is pinned',
			user: {ANTHROPIC_MODEL: 'fable', ANTHROPIC_DEFAULT_FABLE_MODEL: 'us.anthropic.claude-fable-5-1'},
		},
		says: /built-in fable/,
		mended: wizard,
		answers: `--model ${opus}`,
	},
	{
		check: 'old-small-fast',
		broken: {
			say: 'the shell still exports another `ANTHROPIC_SMALL_FAST_MODEL`',
			environment: {ANTHROPIC_SMALL_FAST_MODEL: sonnet},
		},
		fine: {say: 'it names the same model', environment: {ANTHROPIC_SMALL_FAST_MODEL: haiku}},
		status: 'warn',
		says: /deprecated/,
	},
	{
		check: 'background-on-primary',
		broken: {say: 'no haiku is pinned', world: 'healthy', user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: undefined}},
		fine: {say: 'one is'},
		status: 'warn',
		also: ['tiers-unpinned'],
		says: /billed/,
		mended: wizard,
	},
	{
		check: 'haiku-region-unused',
		broken: {
			say: 'a region for the small/fast model, and no haiku pin',
			user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: undefined, [fast]: 'us-east-1'},
		},
		fine: {say: 'there is a pin', user: {[fast]: 'us-east-1'}},
		status: 'warn',
		also: ['tiers-unpinned', 'background-on-primary'],
		says: /no effect/,
	},
	{
		check: 'alias-as-pin',
		broken: {
			say: 'the sonnet pin is the word `sonnet`',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: 'sonnet'},
		},
		fine: {say: 'the primary model is that word', user: {ANTHROPIC_MODEL: 'sonnet'}},
		says: /ANTHROPIC_DEFAULT_SONNET_MODEL holds an alias/,
		mended: wizard,
		answers: `--sonnet ${sonnet}`,
	},
	{
		check: 'alias-as-pin',
		broken: {say: '`ANTHROPIC_MODEL` is `default`', world: 'healthy', user: {ANTHROPIC_MODEL: 'default'}},
		fine: {say: 'the model for subagents is `inherit`', user: {CLAUDE_CODE_SUBAGENT_MODEL: 'inherit'}},
		says: /ANTHROPIC_MODEL holds/,
		mended: wizard,
		answers: `--model ${opus}`,
	},
	{
		check: 'blank-model',
		broken: {say: '`ANTHROPIC_MODEL` is two blanks', user: {ANTHROPIC_MODEL: '  '}},
		fine: {say: 'it is empty', user: {ANTHROPIC_MODEL: ''}},
		says: /empty model id/,
	},
	{
		check: 'escaped-pin',
		broken: {say: 'an ARN with `%2F`', user: {ANTHROPIC_MODEL: platform.opus.replace('/', '%2F')}},
		fine: {say: 'the same with `/`', user: {ANTHROPIC_MODEL: platform.opus}},
		says: /escaped/,
	},
	{
		check: 'window-on-some',
		broken: {say: '`[1m]` on the primary model only', user: {ANTHROPIC_MODEL: `${opus}[1m]`}},
		fine: {
			say: 'on the opus pin as well',
			user: {ANTHROPIC_MODEL: `${opus}[1m]`, ANTHROPIC_DEFAULT_OPUS_MODEL: `${opus}[1m]`},
		},
		status: 'warn',
		says: /per variable/,
		mended: {say: 'take it off'},
	},
	{
		check: 'window-unsupported',
		broken: {say: '`[1m]` on a haiku', user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: `${haiku}[1m]`}},
		fine: {say: 'on a sonnet', user: {ANTHROPIC_DEFAULT_SONNET_MODEL: `${sonnet}[1m]`}},
		says: /ANTHROPIC_DEFAULT_HAIKU_MODEL/,
	},
	{
		check: 'malformed-pin',
		broken: {say: 'a model in quotation marks', world: 'healthy', user: {ANTHROPIC_MODEL: `"${opus}"`}},
		fine: {say: 'with blanks around it', user: {ANTHROPIC_MODEL: ` ${opus} `}},
		says: /quotation marks/,
		mended: {say: 'write it without them'},
	},
	{
		check: 'malformed-pin',
		broken: {
			say: 'an ARN without its account',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: `arn:aws:bedrock:us-west-2::inference-profile/${opus}`},
		},
		fine: {say: 'with it', user: {ANTHROPIC_MODEL: platform.opus}},
		says: /account id is missing/,
		mended: {say: 'copy the whole ARN, or its id'},
	},
	{
		check: 'capabilities-unknown',
		broken: {say: 'an ARN that cannot be looked up', user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus}},
		fine: {
			say: 'its capabilities are written down',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus, [capabilities]: 'effort'},
		},
		status: 'warn',
		says: /SUPPORTED_CAPABILITIES/,
		mended: wizard,
	},
	{
		check: 'capabilities-misspelt',
		broken: {say: 'the capability `thinkin`', user: {[capabilities]: 'effort,thinkin'}},
		fine: {say: '`thinking`, after a blank', user: {[capabilities]: 'effort, thinking'}},
		status: 'warn',
		says: /thinkin/,
		mended: {say: 'spell it rightly', user: {[capabilities]: 'effort,thinking'}},
	},
	{
		check: 'capabilities-without-pin',
		broken: {
			say: 'capabilities of fable, which has no pin',
			user: {ANTHROPIC_DEFAULT_FABLE_MODEL_SUPPORTED_CAPABILITIES: 'effort'},
		},
		fine: {say: 'of opus, which has one', user: {[capabilities]: 'effort'}},
		status: 'warn',
		says: /fable/,
	},
	{
		check: 'pin-other-region',
		broken: {
			say: 'an ARN of us-east-1 while the region is us-west-2',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: elsewhere.opus},
		},
		fine: {say: 'an ARN of us-west-2', user: {ANTHROPIC_MODEL: platform.opus}},
		says: /lives in us-east-1/,
	},
	{
		check: 'pin-other-region',
		broken: {
			say: 'haiku is called in us-east-1, its ARN is of us-west-2',
			world: 'healthy',
			user: {[fast]: 'us-east-1', ANTHROPIC_DEFAULT_HAIKU_MODEL: platform.haiku},
		},
		fine: {say: 'both are us-east-1', user: {[fast]: 'us-east-1', ANTHROPIC_DEFAULT_HAIKU_MODEL: elsewhere.haiku}},
		also: ['capabilities-unknown'],
		says: /is called in us-east-1/,
	},
	{
		check: 'model-needs-profile',
		broken: {say: 'the primary model is a bare model id', world: 'healthy', user: {ANTHROPIC_MODEL: bare(opus)}},
		fine: {
			say: 'one that can be called by itself',
			world: 'healthy',
			user: {
				AWS_REGION: 'eu-west-2',
				ANTHROPIC_MODEL: 'anthropic.claude-opus-4-6-v1',
			},
		},
		says: /starts with us\./,
		mended: wizard,
		answers: `--model ${opus}`,
	},
];
