// Whole conversations of line mode, as they are printed.
import {describe, expect, test} from 'vitest';
import {answerByLines, fromQuestion} from './answer-by-lines.ts';

describe('line mode in a healthy account', () => {
	test('begins with what the program does and how to answer, and prints each question once', async () => {
		const {text} = await answerByLines('healthy', ['', '']);
		expect(text).toMatchInlineSnapshot(`
			"claude-bedrock-setup, simulated account
			Sets up Claude Code on Amazon Bedrock. Nothing is written before you say so.
			Type a number and press Enter. Type "back" for the question before, "?" to hear
			the question again, "quit" to leave.

			How do you sign in to AWS? (question 1 of 8)
			This sets up Claude Code on Amazon Bedrock in eight steps. It calls the chosen
			models to test your access, which costs a few tokens. Nothing is written before
			you say so in the last step.
			Suggested: dev, the first in your AWS configuration
			1. dev. SSO, 7 h left, 123456789012 Dev.
			2. build. access keys, eu-central-1.
			3. Paste a Bedrock API key
			4. Set up a new SSO sign-in. runs: aws configure sso.
			Number, or Enter for 1:
			Sign-in: dev, 123456789012 as Dev, SSO, 7 h left

			Which AWS region should Claude Code call? (question 2 of 8)
			Claude Code sends its requests to this region. Depending on the inference
			profile that you choose next, AWS may process them in other regions, too.
			Suggested: us-west-2, your AWS profile's region
			1. us-west-2. Oregon, 3 profiles of your account, opus 5.5, sonnet 5.5, haiku
			4.5, fable 5.1.
			2. us-east-1. N. Virginia.
			3. us-east-2. Ohio.
			4. us-west-1. N. California.
			5. ca-central-1. Montreal.
			6. ca-west-1. Calgary.
			7. mx-central-1. Mexico.
			8. eu-central-1. Frankfurt.
			9. eu-central-2. Zurich.
			10. eu-north-1. Stockholm.
			11. eu-south-1. Milan.
			12. eu-south-2. Spain.
			22 more are not listed. Type text to search, or "more".
			Number, text to search, enter a region, or Enter for 1:
			Region: us-west-2, your AWS profile's region

			Which model should Claude Code use? (question 3 of 8)
			An inference profile is what Bedrock calls and bills a model through. Your
			account's own come first, then AWS's. The last row creates new ones of your own,
			with cost tags.
			Suggested: platform opus, your newest Opus
			1. platform opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
			- stays in the US.
			2. platform sonnet. Sonnet 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn
			- stays in the US.
			3. platform haiku. Haiku 4.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
			- stays in the US.
			4. us opus 5.5. Opus 5.5, AWS's, us-east-1 us-east-2 us-west-2.
			us.anthropic.claude-opus-5-5 - stays in the US.
			5. global opus 5.5. Opus 5.5, AWS's, any commercial region.
			global.anthropic.claude-opus-5-5 - may be processed in any commercial region.
			6. us opus 5. Opus 5, AWS's, us-east-1 us-east-2 us-west-2.
			us.anthropic.claude-opus-5 - stays in the US.
			7. global opus 5. Opus 5, AWS's, any commercial region.
			global.anthropic.claude-opus-5 - may be processed in any commercial region.
			8. us opus 4.8. Opus 4.8, AWS's, us-east-1 us-east-2 us-west-2.
			us.anthropic.claude-opus-4-8 - stays in the US.
			9. global opus 4.8. Opus 4.8, AWS's, any commercial region.
			global.anthropic.claude-opus-4-8 - may be processed in any commercial region.
			10. us opus 4.7. Opus 4.7, AWS's, us-east-1 us-east-2 us-west-2.
			us.anthropic.claude-opus-4-7 - stays in the US.
			11. global opus 4.7. Opus 4.7, AWS's, any commercial region.
			global.anthropic.claude-opus-4-7 - may be processed in any commercial region.
			12. us opus 4.6. Opus 4.6, AWS's, us-east-1 us-east-2 us-west-2.
			us.anthropic.claude-opus-4-6-v1 - stays in the US.
			21 more are not listed. Type text to search, or "more".
			Number, text to search, paste an ARN, or Enter for 1:
			"
		`);
	});

	test.each([33, 40, 60])('prints no line that is wider than %i columns, prompts included', async (columns) => {
		const {text} = await answerByLines('healthy', ['', '', '', '', '', ''], {columns});
		const wide = text.split('\n').filter((line) => line.trimEnd().length > columns);
		// What is to be copied stays whole.
		expect(wide.filter((line) => /\S\s+\S/.test(line.replace(/^\d+\. |^\$ /, '')))).toEqual([]);
	});

	test('breaks sentences at spaces where the terminal is narrow', async () => {
		const {text} = await answerByLines('healthy', [''], {columns: 60});
		expect(text).toMatchInlineSnapshot(`
			"claude-bedrock-setup, simulated account
			Sets up Claude Code on Amazon Bedrock. Nothing is written
			before you say so.
			Type a number and press Enter. Type "back" for the question
			before, "?" to hear the question again, "quit" to leave.

			How do you sign in to AWS? (question 1 of 8)
			This sets up Claude Code on Amazon Bedrock in eight steps.
			It calls the chosen models to test your access, which costs
			a few tokens. Nothing is written before you say so in the
			last step.
			Suggested: dev, the first in your AWS configuration
			1. dev. SSO, 7 h left, 123456789012 Dev.
			2. build. access keys, eu-central-1.
			3. Paste a Bedrock API key
			4. Set up a new SSO sign-in. runs: aws configure sso.
			Number, or Enter for 1:
			Sign-in: dev, 123456789012 as Dev, SSO, 7 h left

			Which AWS region should Claude Code call? (question 2 of 8)
			Claude Code sends its requests to this region. Depending on
			the inference profile that you choose next, AWS may process
			them in other regions, too.
			Suggested: us-west-2, your AWS profile's region
			1. us-west-2. Oregon, 3 profiles of your account, opus 5.5,
			sonnet 5.5, haiku 4.5, fable 5.1.
			2. us-east-1. N. Virginia.
			3. us-east-2. Ohio.
			4. us-west-1. N. California.
			5. ca-central-1. Montreal.
			6. ca-west-1. Calgary.
			7. mx-central-1. Mexico.
			8. eu-central-1. Frankfurt.
			9. eu-central-2. Zurich.
			10. eu-north-1. Stockholm.
			11. eu-south-1. Milan.
			12. eu-south-2. Spain.
			22 more are not listed. Type text to search, or "more".
			Number, text to search, enter a region, or Enter for 1:
			"
		`);
	});

	test('leads with Enter alone from the other models to the end', async () => {
		const run = await answerByLines('healthy', ['', '', '', '', '', '', '', '']);
		expect(run.outcome).toBe('dry run');
		expect(fromQuestion(run, 'And the other models')).toMatchInlineSnapshot(`
			"
			"
		`);
	});

	test('shows the diff on request and asks the same question again', async () => {
		const run = await answerByLines('healthy', ['', '', '', '', '', '', '', '2', '4'], {words: ['--write', 'dotenv']});
		expect(run.outcome).toBe('cancelled');
		expect(fromQuestion(run, 'Write this?')).toMatchInlineSnapshot(`
			"Write this? (question 8 of 8)
			~/.config/claude-bedrock-setup/bedrock.env: new, readable by you only
			CLAUDE_CODE_USE_BEDROCK: 1, switches Bedrock on
			AWS_PROFILE: dev, the first in your AWS configuration
			AWS_REGION: us-west-2, your AWS profile's region
			ANTHROPIC_MODEL: arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22, platform opus, suggested: your newest Opus
			ANTHROPIC_DEFAULT_OPUS_MODEL: arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22, platform opus, suggested: your primary model
			ANTHROPIC_DEFAULT_OPUS_MODEL_NAME: platform opus, read from the inference profile
			ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES: effort,xhigh_effort,max_effort,thinking,adaptive_thinking,interleaved_thinking, read from the inference profile
			ANTHROPIC_DEFAULT_SONNET_MODEL: arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn, platform sonnet, suggested: your newest Sonnet
			ANTHROPIC_DEFAULT_SONNET_MODEL_NAME: platform sonnet, read from the inference profile
			ANTHROPIC_DEFAULT_SONNET_MODEL_SUPPORTED_CAPABILITIES: effort,xhigh_effort,max_effort,thinking,adaptive_thinking,interleaved_thinking, read from the inference profile
			ANTHROPIC_DEFAULT_HAIKU_MODEL: arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i, platform haiku, suggested: your newest Haiku
			ANTHROPIC_DEFAULT_HAIKU_MODEL_NAME: platform haiku, read from the inference profile
			ANTHROPIC_DEFAULT_HAIKU_MODEL_SUPPORTED_CAPABILITIES: thinking, read from the inference profile
			Requests may be processed in us-east-1, us-east-2, us-west-2.
			Turns and subagents use platform opus, and background work platform haiku. In
			auto mode, every command that has to be checked costs about 10 short calls of
			platform sonnet. /model also offers Fable, which was not chosen: if it is
			picked, Claude Code calls a profile of AWS's own.
			Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000), Sonnet
			5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000).
			The tools that Claude starts, such as aws and terraform, inherit AWS_PROFILE dev
			and AWS_REGION us-west-2.
			Models chosen with /model will not be remembered, because ANTHROPIC_MODEL is
			fixed.
			1. Write
			2. Show the diff
			3. Show every value in full
			4. Change an answer
			5. Quit without writing
			Number, or Enter for 1: 2

			--- /home/.config/claude-bedrock-setup/bedrock.env (new file)
			+++ /home/.config/claude-bedrock-setup/bedrock.env
			@@ -0,0 +1,18 @@
			+# >>> claude-bedrock-setup >>>
			+# (there was no file before this block)
			+# Claude Code on Amazon Bedrock, written by claude-bedrock-setup
			+# Take it back: npx claude-bedrock-setup undo
			+CLAUDE_CODE_USE_BEDROCK=1
			+AWS_PROFILE=dev
			+AWS_REGION=us-west-2
			+ANTHROPIC_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
			+ANTHROPIC_DEFAULT_OPUS_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
			+ANTHROPIC_DEFAULT_OPUS_MODEL_NAME='platform opus'
			+ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES=effort,xhigh_effort,max_effort,thinking,adaptive_thinking,interleaved_thinking
			+ANTHROPIC_DEFAULT_SONNET_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn
			+ANTHROPIC_DEFAULT_SONNET_MODEL_NAME='platform sonnet'
			+ANTHROPIC_DEFAULT_SONNET_MODEL_SUPPORTED_CAPABILITIES=effort,xhigh_effort,max_effort,thinking,adaptive_thinking,interleaved_thinking
			+ANTHROPIC_DEFAULT_HAIKU_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
			+ANTHROPIC_DEFAULT_HAIKU_MODEL_NAME='platform haiku'
			+ANTHROPIC_DEFAULT_HAIKU_MODEL_SUPPORTED_CAPABILITIES=thinking
			+# <<< claude-bedrock-setup <<<

			Write this? (question 8 of 8)
			1. Write
			2. Show the diff
			3. Show every value in full
			4. Change an answer
			5. Quit without writing
			Number, or Enter for 1: 4

			Which answer do you want to change?
			1. Sign-in. dev, 123456789012 as Dev, SSO, 7 h left.
			2. Region. us-west-2, your AWS profile's region.
			3. Data residency. Any region.
			4. Primary model. platform opus, Opus 5.5.
			5. Opus model. platform opus, Opus 5.5.
			6. Sonnet model. platform sonnet, Sonnet 5.5.
			7. Haiku region. same region as the other models.
			8. Haiku model. platform haiku, Haiku 4.5.
			9. Fable model. none.
			10. Subagent model. same as the primary model.
			11. /model choices. No, always start with the primary model.
			12. 1M-token context. none.
			6 more are not listed. Type text to search, or "more".
			Number, text to search, or Enter for 1:
			"
		`);
	});

	test('changes an answer from the review, and several at once by their numbers', async () => {
		const run = await answerByLines('healthy', ['', '', '', '', '', '', '', '3', 'write to', '2 3', '', '4']);
		expect(fromQuestion(run, 'Which answer should change?')).toMatchInlineSnapshot(`
			"
			"
		`);
	});

	test('goes back with "back", and keeps what was chosen as the suggestion', async () => {
		const run = await answerByLines('healthy', ['2', 'back']);
		expect(run.text.slice(run.text.lastIndexOf('How do you sign in'))).toMatchInlineSnapshot(`
			"How do you sign in to AWS? (question 1 of 8)
			This sets up Claude Code on Amazon Bedrock in eight steps. It calls the chosen
			models to test your access, which costs a few tokens. Nothing is written before
			you say so in the last step.
			Now: build
			1. dev. SSO, 7 h left, 123456789012 Dev.
			2. build. access keys, eu-central-1.
			3. Paste a Bedrock API key
			4. Set up a new SSO sign-in. runs: aws configure sso.
			Number, or Enter for 2:
			"
		`);
	});
});

describe('line mode where something is wrong', () => {
	test('says what AWS refuses, and offers the ways on', async () => {
		const run = await answerByLines('haiku-denied', ['', '', '', '', '5']);
		expect(fromQuestion(run, 'Can you really')).toMatchInlineSnapshot(`
			"
			"
		`);
	});

	test('offers to sign in where the session has expired', async () => {
		const run = await answerByLines('expired-sso', ['']);
		expect(fromQuestion(run, 'Error:')).toMatchInlineSnapshot(`
			"Error: Your AWS session has expired (question 1 of 8)
			AWS profile dev, SSO session corp, expired 3 h ago
			1. Sign in now. runs: aws sso login --profile dev.
			2. Use another AWS profile
			3. Try again
			4. Quit without writing
			Number, or Enter for 1:
			"
		`);
	});

	test('lists at most twelve of two thousand profiles, and finds the others by words', async () => {
		const run = await answerByLines('many-profiles', ['', '', 'team 0300', 'no such profile', '1']);
		expect(fromQuestion(run, 'Which model').split('And the other')[0]).toMatchInlineSnapshot(`
			"Which model should Claude Code use? (question 3 of 8)
			An inference profile is what Bedrock calls and bills a model through. Your
			account's own come first, then AWS's. The last row creates new ones of your own,
			with cost tags.
			Suggested: team 0001 opus, one of 667 equal ones; tags: team=team-0001
			1. team 0001 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000001
			- stays in the US.
			2. team 0004 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000004
			- stays in the US.
			3. team 0007 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000007
			- stays in the US.
			4. team 0010 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000010
			- stays in the US.
			5. team 0013 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000013
			- stays in the US.
			6. team 0016 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000016
			- stays in the US.
			7. team 0019 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000019
			- stays in the US.
			8. team 0022 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000022
			- stays in the US.
			9. team 0025 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000025
			- stays in the US.
			10. team 0028 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000028
			- stays in the US.
			11. team 0031 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000031
			- stays in the US.
			12. team 0034 opus. Opus 5.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000034
			- stays in the US.
			2018 more are not listed. Type text to search, or "more".
			Number, text to search, paste an ARN, or Enter for 1: team 0300
			1. team 0300 haiku. Haiku 4.5, yours, us-east-1 us-east-2 us-west-2.
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/team00000300
			- stays in the US.
			Number, text to search, paste an ARN, or Enter for 1: no such profile
			The inference profile has a space or a line break in it
			"no such profile"
			Number, text to search, paste an ARN, or Enter for 1: 1
			Primary model: team 0300 haiku, Haiku 4.5

			Which other models should Claude Code use? (question 4 of 8)
			It calls Opus, Sonnet and Haiku at every start, whichever one you use. Haiku is
			the small/fast model for background work.
			1. Use these
			2. Opus model. team 0001 opus, Opus 5.5, one of 667 equal ones; tags:
			team=team-0001. Claude Code calls Opus at every start, even if you use another
			model. Choose an inference profile that you may call.
			3. Sonnet model. team 0002 sonnet, Sonnet 5.5, one of 667 equal ones; tags:
			team=team-0002. Claude Code calls Sonnet at every start, even if you use another
			model. Choose an inference profile that you may call.
			4. Haiku region. same region as the other models. Only the Haiku model can have
			a region of its own. All other models use the region that you chose before.
			5. Haiku model. team 0300 haiku, Haiku 4.5, your primary model. This is the
			small/fast model: Claude Code uses it for background work, such as naming a
			session.
			6. Fable model. none. You need one only if you want to switch to Fable with
			/model.
			7. Subagent model. same as the primary model. Without one, subagents use the
			primary model, or the one that an agent names. With one, all of them use it.
			8. /model choices. No, always start with the primary model. If the primary model
			is fixed, every start begins with it. If it is only a default, your last choice
			stays.
			9. 1M-token context. none. A conversation can then be longer before Claude Code
			has to summarise it. Requests over 200,000 tokens cost more per token.
			10. Old Claude Code. No. To see which version you have, run claude --version.
			Only versions before 1.0.114 need ANTHROPIC_SMALL_FAST_MODEL. Newer ones treat
			it as deprecated, and with it background work no longer falls back to the
			primary model.
			Number, or Enter for 1:
			"
		`);
	});
});

test.each(['healthy', 'haiku-denied'])(
	'in %s no question takes more than 40 lines, and all is printable ASCII',
	async (world) => {
		const {text} = await answerByLines(world, ['', '', '', '']);
		expect(Math.max(...text.split('\n\n').map((part) => part.split('\n').length))).toBeLessThanOrEqual(40);
		expect(text).toMatch(/^[\n\u0020-\u007e]*$/);
	},
);
