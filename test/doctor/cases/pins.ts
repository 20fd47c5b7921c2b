// Cases of pinned models and tiers.
import {arnOf, bare, elsewhere, haiku, opus, pinned, platform, sonnet} from '../names.ts';
import type {Case} from './case.ts';

const fast = 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION';
const capabilities = 'ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES';
const wizard = 'claude-bedrock-setup';
const opus46 = 'us.anthropic.claude-opus-4-6-v1';

export const pins: readonly Case[] = [
	{
		check: 'tiers-unpinned',
		faultyHome: {
			description: 'no Sonnet model is set',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: undefined},
		},
		healthyHome: {
			description: 'it is an application profile',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: platform.opus},
		},
		findingText: /built-in Sonnet/,
	},
	{
		check: 'tiers-unpinned',
		faultyHome: {
			description: 'two of the model variables are empty',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: '', ANTHROPIC_DEFAULT_HAIKU_MODEL: ' '},
		},
		healthyHome: {description: 'Opus, Sonnet and Haiku models are set'},
		otherChecks: ['background-on-primary'],
		findingText: /Opus and Haiku/,
	},
	{
		check: 'pin-other-family',
		faultyHome: {
			description: 'the Haiku model is a Sonnet',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: sonnet},
		},
		healthyHome: {description: 'it is an application profile', user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: platform.opus}},
		findingText: /still calls its built-in Haiku/,
		repair: wizard,
		wizardFlags: `--haiku ${haiku}`,
	},
	{
		check: 'turns-on-built-in',
		faultyHome: {
			description: '`ANTHROPIC_MODEL` is `fable`, and no Fable model is set',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: 'fable'},
		},
		healthyHome: {
			description: 'a Fable model is set',
			user: {ANTHROPIC_MODEL: 'fable', ANTHROPIC_DEFAULT_FABLE_MODEL: 'us.anthropic.claude-fable-5-1'},
		},
		findingText: /built-in Fable/,
		repair: wizard,
		wizardFlags: `--model ${opus}`,
	},
	{
		check: 'old-small-fast',
		faultyHome: {
			description: 'the shell still exports another `ANTHROPIC_SMALL_FAST_MODEL`',
			environment: {ANTHROPIC_SMALL_FAST_MODEL: sonnet},
		},
		healthyHome: {description: 'it names the same model', environment: {ANTHROPIC_SMALL_FAST_MODEL: haiku}},
		status: 'warn',
		findingText: /deprecated/,
	},
	{
		check: 'background-on-primary',
		faultyHome: {
			description: 'no Haiku model is set',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: undefined},
		},
		healthyHome: {description: 'one is set'},
		status: 'warn',
		otherChecks: ['tiers-unpinned'],
		findingText: /billed/,
		repair: wizard,
	},
	{
		check: 'haiku-region-unused',
		faultyHome: {
			description: 'a region for the small/fast model, and no Haiku model is set',
			user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: undefined, [fast]: 'us-east-1'},
		},
		healthyHome: {description: 'one is set', user: {[fast]: 'us-east-1'}},
		status: 'warn',
		otherChecks: ['tiers-unpinned', 'background-on-primary'],
		findingText: /no effect/,
	},
	{
		check: 'alias-as-pin',
		faultyHome: {
			description: 'the Sonnet model is the word `sonnet`',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: 'sonnet'},
		},
		healthyHome: {description: 'the primary model is that word', user: {ANTHROPIC_MODEL: 'sonnet'}},
		findingText: /ANTHROPIC_DEFAULT_SONNET_MODEL must be a model/,
		repair: wizard,
		wizardFlags: `--sonnet ${sonnet}`,
	},
	{
		check: 'alias-as-pin',
		faultyHome: {description: '`ANTHROPIC_MODEL` is `default`', world: 'healthy', user: {ANTHROPIC_MODEL: 'default'}},
		healthyHome: {description: 'the model for subagents is `inherit`', user: {CLAUDE_CODE_SUBAGENT_MODEL: 'inherit'}},
		findingText: /ANTHROPIC_MODEL must be a model/,
		repair: wizard,
		wizardFlags: `--model ${opus}`,
	},
	{
		check: 'blank-model',
		faultyHome: {description: '`ANTHROPIC_MODEL` is two blanks', user: {ANTHROPIC_MODEL: '  '}},
		healthyHome: {description: 'it is empty', user: {ANTHROPIC_MODEL: ''}},
		findingText: /empty model id/,
	},
	{
		check: 'escaped-pin',
		faultyHome: {description: 'an ARN with `%2F`', user: {ANTHROPIC_MODEL: platform.opus.replace('/', '%2F')}},
		healthyHome: {description: 'the same with `/`', user: {ANTHROPIC_MODEL: platform.opus}},
		findingText: /URL-escaped/,
	},
	{
		check: 'window-on-some',
		faultyHome: {
			description: '`[1m]` on the primary model only, which is Opus 4.6',
			user: {ANTHROPIC_MODEL: `${opus46}[1m]`, ANTHROPIC_DEFAULT_OPUS_MODEL: opus46},
		},
		healthyHome: {
			description: 'on Opus 5.5, which has it without',
			user: {ANTHROPIC_MODEL: `${opus}[1m]`},
		},
		status: 'warn',
		findingText: /1M-token context/,
		repair: {
			description: 'on the Opus model too',
			user: {ANTHROPIC_MODEL: `${opus46}[1m]`, ANTHROPIC_DEFAULT_OPUS_MODEL: `${opus46}[1m]`},
		},
	},
	{
		check: 'window-unsupported',
		faultyHome: {description: '`[1m]` on a Haiku model', user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: `${haiku}[1m]`}},
		healthyHome: {description: 'on a Sonnet model', user: {ANTHROPIC_DEFAULT_SONNET_MODEL: `${sonnet}[1m]`}},
		findingText: /ANTHROPIC_DEFAULT_HAIKU_MODEL/,
	},
	{
		check: 'malformed-pin',
		faultyHome: {description: 'a model in quotation marks', world: 'healthy', user: {ANTHROPIC_MODEL: `"${opus}"`}},
		healthyHome: {description: 'with blanks around it', user: {ANTHROPIC_MODEL: ` ${opus} `}},
		findingText: /quotation marks/,
		repair: {description: 'write it without them'},
	},
	{
		check: 'malformed-pin',
		faultyHome: {
			description: 'an ARN without its account',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: `arn:aws:bedrock:us-west-2::inference-profile/${opus}`},
		},
		healthyHome: {description: 'with it', user: {ANTHROPIC_MODEL: platform.opus}},
		findingText: /account id is missing/,
		repair: {description: 'copy the whole ARN, or its id'},
	},
	{
		check: 'capabilities-unknown',
		faultyHome: {description: 'an ARN that cannot be looked up', user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus}},
		healthyHome: {
			description: 'its capabilities are written down',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus, [capabilities]: 'effort'},
		},
		status: 'warn',
		findingText: /SUPPORTED_CAPABILITIES/,
		repair: wizard,
	},
	{
		check: 'capabilities-unknown',
		faultyHome: {description: 'an ARN that cannot be looked up', user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus}},
		healthyHome: {
			description: '`modelOverrides` names its model',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus},
			keys: {modelOverrides: {'claude-opus-5-5': platform.opus}},
		},
		status: 'warn',
		findingText: /SUPPORTED_CAPABILITIES/,
		repair: wizard,
	},
	{
		check: 'auto-mode-model',
		faultyHome: {
			description: '`modelOverrides` says that an ARN is Sonnet 5.5, and leads no other id to it',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet},
			keys: {modelOverrides: {'claude-sonnet-5-5': platform.sonnet}},
		},
		healthyHome: {
			description: 'it leads `claude-sonnet-5` to it, too',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet},
			keys: {modelOverrides: {'claude-sonnet-5-5': platform.sonnet, 'claude-sonnet-5': platform.sonnet}},
		},
		status: 'warn',
		findingText: /Sonnet 5, which you did not choose/,
		repair: wizard,
	},
	{
		check: 'auto-mode-model',
		faultyHome: {
			description: 'the variables of the shell alone say that the Sonnet model is newer than Sonnet 5',
			world: 'healthy',
			user: pinned(() => undefined),
			environment: pinned((id) => id),
		},
		healthyHome: {
			description: 'an entry of `modelOverrides` leads it back',
			world: 'healthy',
			user: pinned(() => undefined),
			environment: pinned((id) => id),
			keys: {modelOverrides: {'claude-sonnet-5-5': sonnet, 'claude-sonnet-5': sonnet}},
		},
		status: 'warn',
		findingText: /Sonnet 5, which you did not choose/,
		repair: 'claude-bedrock-setup --write settings',
	},
	{
		check: 'agent-versions',
		faultyHome: {
			description: 'an agent says `claude-opus-5-5`, and no entry leads to an ARN',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus, ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet},
			files: {'.claude/agents/a.md': '---\nname: a\nmodel: claude-opus-5-5\n---\n'},
		},
		healthyHome: {
			description: '`modelOverrides` has one',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus, ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet},
			files: {'.claude/agents/a.md': '---\nname: a\nmodel: claude-opus-5-5\n---\n'},
			keys: {modelOverrides: {'claude-opus-5-5': platform.opus}},
		},
		status: 'warn',
		findingText: /claude-opus-5-5 · .*a\.md/,
		repair: {
			description: 'write `opus` there',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus, ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet},
			files: {'.claude/agents/a.md': '---\nname: a\nmodel: opus\n---\n'},
		},
	},
	{
		check: 'override-stale',
		faultyHome: {
			description: 'an entry of `modelOverrides` leads to an ARN of another region',
			world: 'healthy',
			keys: {modelOverrides: {'claude-opus-5-5': elsewhere.opus}},
		},
		healthyHome: {
			description: 'it leads to one of this region, which agents may name',
			world: 'healthy',
			keys: {modelOverrides: {'claude-opus-5-5': platform.opus}},
		},
		status: 'warn',
		findingText: /lives in us-east-1/,
		repair: {description: 'take it out', world: 'healthy', keys: {}},
	},
	{
		check: 'override-stale',
		faultyHome: {
			description: 'it leads to an inference profile that does not exist',
			world: 'healthy',
			keys: {modelOverrides: {'claude-opus-5-5': arnOf('abcdef123456')}},
		},
		healthyHome: {
			description: 'it leads to one that does',
			world: 'healthy',
			keys: {modelOverrides: {'claude-opus-4-8': platform.opus}},
		},
		status: 'warn',
		findingText: /no such inference profile/,
		repair: {description: 'take it out', world: 'healthy', keys: {}},
	},
	{
		check: 'override-stale',
		faultyHome: {
			description: 'it says Opus 4.5 of an ARN of Opus 5.5 that is set',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus},
			keys: {modelOverrides: {'claude-opus-4-5-20251101': platform.opus}},
		},
		healthyHome: {
			description: 'that entry stands after the one of Opus 5.5',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus},
			keys: {modelOverrides: {'claude-opus-5-5': platform.opus, 'claude-opus-4-5-20251101': platform.opus}},
		},
		status: 'warn',
		findingText: /takes it for Opus 4\.5, and it is Opus 5\.5/,
		repair: {
			description: 'take it out',
			world: 'healthy',
			user: {ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus},
			keys: {},
		},
	},
	{
		check: 'capabilities-misspelt',
		faultyHome: {description: 'the capability `thinkin`', user: {[capabilities]: 'effort,thinkin'}},
		healthyHome: {description: '`thinking`, after a blank', user: {[capabilities]: 'effort, thinking'}},
		status: 'warn',
		findingText: /thinkin/,
		repair: {description: 'correct the spelling', user: {[capabilities]: 'effort,thinking'}},
	},
	{
		check: 'capabilities-without-pin',
		faultyHome: {
			description: 'capabilities of Fable, and no Fable model is set',
			user: {ANTHROPIC_DEFAULT_FABLE_MODEL_SUPPORTED_CAPABILITIES: 'effort'},
		},
		healthyHome: {description: 'of Opus, and an Opus model is set', user: {[capabilities]: 'effort'}},
		status: 'warn',
		findingText: /Fable/,
	},
	{
		check: 'pin-other-region',
		faultyHome: {
			description: 'an ARN of us-east-1 while the region is us-west-2',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: elsewhere.opus},
		},
		healthyHome: {description: 'an ARN of us-west-2', user: {ANTHROPIC_MODEL: platform.opus}},
		findingText: /is in us-east-1/,
	},
	{
		check: 'pin-other-region',
		faultyHome: {
			description: 'haiku is called in us-east-1, its ARN is of us-west-2',
			world: 'healthy',
			user: {[fast]: 'us-east-1', ANTHROPIC_DEFAULT_HAIKU_MODEL: platform.haiku},
		},
		healthyHome: {
			description: 'both are us-east-1',
			user: {[fast]: 'us-east-1', ANTHROPIC_DEFAULT_HAIKU_MODEL: elsewhere.haiku},
		},
		otherChecks: ['capabilities-unknown'],
		findingText: /calls us-east-1/,
	},
	{
		check: 'model-needs-profile',
		faultyHome: {
			description: 'the primary model is a bare model id',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: bare(opus)},
		},
		healthyHome: {
			description: 'one that can be called by itself',
			world: 'healthy',
			user: {
				AWS_REGION: 'eu-west-2',
				ANTHROPIC_MODEL: 'anthropic.claude-opus-4-6-v1',
			},
		},
		findingText: /starts with us\./,
		repair: wizard,
		wizardFlags: `--model ${opus}`,
	},
];
