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
			Suggested: dev, the first in your AWS configuration
			1. dev. SSO, 7 h left, 123456789012 Dev.
			2. build. access keys, eu-central-1.
			3. Paste a Bedrock API key
			4. Set up a new SSO sign-in. runs: aws configure sso.
			Number, or Enter for 1:
			Sign in: dev, 123456789012 as Dev, SSO, 7 h left

			In which region should the models run? (question 2 of 8)
			Requests start here; the inference profile says where else they may go.
			Suggested: us-west-2, your profile's region
			1. us-west-2. Oregon, 3 of your own, opus 5.5, sonnet 5.5, haiku 4.5, fable 5.1.
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
			Number, text to search, a region, or Enter for 1:
			Region: us-west-2, your profile's region

			Which model should Claude Code work with? (question 3 of 8)
			Your account's own profiles come first.
			Suggested: platform opus, your newest opus
			1. platform opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			2. platform sonnet. Sonnet 5.5, application, us-east-1 us-east-2 us-west-2.
			3. platform haiku. Haiku 4.5, application, us-east-1 us-east-2 us-west-2.
			4. us opus 5.5. Opus 5.5, system, us-east-1 us-east-2 us-west-2.
			5. global opus 5.5. Opus 5.5, system, any commercial region.
			6. us opus 5. Opus 5, system, us-east-1 us-east-2 us-west-2.
			7. global opus 5. Opus 5, system, any commercial region.
			8. us opus 4.8. Opus 4.8, system, us-east-1 us-east-2 us-west-2.
			9. global opus 4.8. Opus 4.8, system, any commercial region.
			10. us opus 4.7. Opus 4.7, system, us-east-1 us-east-2 us-west-2.
			11. global opus 4.7. Opus 4.7, system, any commercial region.
			12. us opus 4.6. Opus 4.6, system, us-east-1 us-east-2 us-west-2.
			20 more are not listed. Type text to search, or "more".
			Number, text to search, an ARN, or Enter for 1:
			"
		`);
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
			Suggested: dev, the first in your AWS configuration
			1. dev. SSO, 7 h left, 123456789012 Dev.
			2. build. access keys, eu-central-1.
			3. Paste a Bedrock API key
			4. Set up a new SSO sign-in. runs: aws configure sso.
			Number, or Enter for 1:
			Sign in: dev, 123456789012 as Dev, SSO, 7 h left

			In which region should the models run? (question 2 of 8)
			Requests start here; the inference profile says where else
			they may go.
			Suggested: us-west-2, your profile's region
			1. us-west-2. Oregon, 3 of your own, opus 5.5, sonnet 5.5,
			haiku 4.5, fable 5.1.
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
			Number, text to search, a region, or Enter for 1:
			"
		`);
	});

	test('leads with Enter alone from the other models to the end', async () => {
		const run = await answerByLines('healthy', ['', '', '', '', '', '', '', '']);
		expect(run.outcome).toBe('dry run');
		expect(fromQuestion(run, 'And the other models')).toMatchInlineSnapshot(`
			"And the other models that Claude Code calls? (question 4 of 8)
			1. Use these
			2. opus. platform opus, Opus 5.5, suggested: your primary model.
			3. sonnet. platform sonnet, Sonnet 5.5, suggested: your newest sonnet.
			4. haiku in. none.
			5. haiku. platform haiku, Haiku 4.5, suggested: your newest haiku.
			6. fable. none.
			7. subagents. none.
			8. 1M context. none.
			9. Old versions. No.
			Number, or Enter for 1:
			Tiers: platform opus, platform sonnet, platform haiku

			Can you really call them? (question 5 of 8)
			primary, opus. plain: yes; stream: yes; every model behind it: yes, 3 of 3, IAM
			simulated
			sonnet. plain: yes; stream: yes; every model behind it: yes, 3 of 3, IAM
			simulated
			haiku. plain: yes; stream: yes; every model behind it: yes, 3 of 3, IAM
			simulated
			1. Continue
			2. Show what was asked and what AWS answered
			3. Check again
			Number, or Enter for 1:
			Access: 4 roles can be called, plain and streamed

			How should prompts be cached? (question 6 of 8)
			1. Use these
			2. Caching. on.
			3. Kept for. 5 minutes.
			Number, or Enter for 1:
			Caching: on

			Where should it be written? (question 7 of 8)
			1. Use these
			2. Write to. settings, dotenv and shell.
			3. Settings file. User.
			4. Shell. bash, suggested: the shell in use.
			5. Variables for. Only claude.
			6. Another copy. none.
			Number, or Enter for 1:

			Write this? (question 8 of 8)
			~/.config/claude-bedrock-setup/bedrock.env: new, only you can read it
			~/.config/claude-bedrock-setup/shell.bash: new, only you can read it
			~/.bashrc: 3 lines more
			~/.claude/settings.json: new, only you can read it
			The settings win over the shell; running sessions take them up at once.
			/model choices end with their session: ANTHROPIC_MODEL is set.
			CLAUDE_CODE_USE_BEDROCK: 1, always
			AWS_PROFILE: dev, the first in your AWS configuration
			AWS_REGION: us-west-2, your profile's region
			ANTHROPIC_MODEL: platform opus, suggested: your newest opus
			ANTHROPIC_DEFAULT_OPUS_MODEL: platform opus, suggested: your primary model
			ANTHROPIC_DEFAULT_SONNET_MODEL: platform sonnet, suggested: your newest sonnet
			ANTHROPIC_DEFAULT_HAIKU_MODEL: platform haiku, suggested: your newest haiku
			1. Write
			2. Show every value and every line that changes
			3. Change an answer
			4. Leave without writing
			Number, or Enter for 1:

			Nothing was written: this was a dry run. Claude Code would use platform opus in
			us-west-2.
			"
		`);
	});

	test('shows the diff on request and asks the same question again', async () => {
		const run = await answerByLines('healthy', ['', '', '', '', '', '', '', '2', '4'], {words: ['--write', 'dotenv']});
		expect(run.outcome).toBe('cancelled');
		expect(fromQuestion(run, 'Write this?')).toMatchInlineSnapshot(`
			"Write this? (question 8 of 8)
			~/.config/claude-bedrock-setup/bedrock.env: new, only you can read it
			/model choices end with their session: ANTHROPIC_MODEL is set.
			CLAUDE_CODE_USE_BEDROCK: 1, always
			AWS_PROFILE: dev, the first in your AWS configuration
			AWS_REGION: us-west-2, your profile's region
			ANTHROPIC_MODEL: platform opus, suggested: your newest opus
			ANTHROPIC_DEFAULT_OPUS_MODEL: platform opus, suggested: your primary model
			ANTHROPIC_DEFAULT_SONNET_MODEL: platform sonnet, suggested: your newest sonnet
			ANTHROPIC_DEFAULT_HAIKU_MODEL: platform haiku, suggested: your newest haiku
			1. Write
			2. Show every value and every line that changes
			3. Change an answer
			4. Leave without writing
			Number, or Enter for 1: 2

			/model choices end with their session: ANTHROPIC_MODEL is set.
			CLAUDE_CODE_USE_BEDROCK: 1, always
			AWS_PROFILE: dev, the first in your AWS configuration
			AWS_REGION: us-west-2, your profile's region
			ANTHROPIC_MODEL: platform opus, suggested: your newest opus
			ANTHROPIC_DEFAULT_OPUS_MODEL: platform opus, suggested: your primary model
			ANTHROPIC_DEFAULT_SONNET_MODEL: platform sonnet, suggested: your newest sonnet
			ANTHROPIC_DEFAULT_HAIKU_MODEL: platform haiku, suggested: your newest haiku
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
			2. Show every value and every line that changes
			3. Change an answer
			4. Leave without writing
			Number, or Enter for 1: 4
			"
		`);
	});

	test('changes an answer from the review, and several at once by their numbers', async () => {
		const run = await answerByLines('healthy', ['', '', '', '', '', '', '', '3', 'write to', '2 3', '', '4']);
		expect(fromQuestion(run, 'Which answer should change?')).toMatchInlineSnapshot(`
			"Which answer should change?
			1. Sign in. dev, 123456789012 as Dev, SSO, 7 h left.
			2. Region. us-west-2, your profile's region.
			3. Model. platform opus, Opus 5.5.
			4. Model set as. Fixed.
			5. opus. platform opus, Opus 5.5.
			6. sonnet. platform sonnet, Sonnet 5.5.
			7. haiku in. none.
			8. haiku. platform haiku, Haiku 4.5.
			9. fable. none.
			10. subagents. none.
			11. 1M context. none.
			12. Old versions. No.
			7 more are not listed. Type text to search, or "more".
			Number, text to search, or Enter for 1: write to

			Where should it be written?
			Claude Code's settings work for every launcher; the others are for your terminal
			and your scripts.
			1. a dotenv file. Selected.
			2. the shell start-up file. Selected.
			3. Claude Code's settings. Selected.
			Numbers to select or deselect, or Enter to continue: 2 3
			1. a dotenv file. Selected.
			2. the shell start-up file. Not selected.
			3. Claude Code's settings. Not selected.
			Numbers to select or deselect, or Enter to continue:

			Write this? (question 8 of 8)
			~/.config/claude-bedrock-setup/bedrock.env: new, only you can read it
			/model choices end with their session: ANTHROPIC_MODEL is set.
			CLAUDE_CODE_USE_BEDROCK: 1, always
			AWS_PROFILE: dev, the first in your AWS configuration
			AWS_REGION: us-west-2, your profile's region
			ANTHROPIC_MODEL: platform opus, suggested: your newest opus
			ANTHROPIC_DEFAULT_OPUS_MODEL: platform opus, suggested: your primary model
			ANTHROPIC_DEFAULT_SONNET_MODEL: platform sonnet, suggested: your newest sonnet
			ANTHROPIC_DEFAULT_HAIKU_MODEL: platform haiku, suggested: your newest haiku
			1. Write
			2. Show every value and every line that changes
			3. Change an answer
			4. Leave without writing
			Number, or Enter for 1: 4
			"
		`);
	});

	test('goes back with "back", and keeps what was chosen as the suggestion', async () => {
		const run = await answerByLines('healthy', ['2', 'back']);
		expect(run.text.slice(run.text.lastIndexOf('How do you sign in'))).toMatchInlineSnapshot(`
			"How do you sign in to AWS? (question 1 of 8)
			Suggested: build, your choice
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
			"Can you really call them? (question 5 of 8)
			primary, opus. plain: yes; stream: yes; every model behind it: yes, 3 of 3, IAM
			simulated
			sonnet. plain: yes; stream: yes; every model behind it: yes, 3 of 3, IAM
			simulated
			haiku. plain: yes; stream: no; every model behind it: no, us-east-2
			haiku: Your identity policy does not allow the call in us-east-2, where this
			profile may route requests
			bedrock:InvokeModelWithResponseStream
			on arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0
			1. Choose another profile for haiku
			2. Save the missing permissions (22 lines of policy)
			3. Save a message to your administrator
			4. Check again
			5. Show what was asked and what AWS answered
			6. Continue anyway: haiku will be refused
			7. Leave without writing
			Number, or Enter for 1: 5

			primary: platform opus
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22,
			called in us-west-2
			plain call: ok; streamed call: ok
			us-west-2: plain allowed (simulated), stream allowed (simulated)
			us-east-1: plain allowed (simulated), stream allowed (simulated)
			us-east-2: plain allowed (simulated), stream allowed (simulated)
			opus: platform opus
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22,
			called in us-west-2
			plain call: ok; streamed call: ok
			us-west-2: plain allowed (simulated), stream allowed (simulated)
			us-east-1: plain allowed (simulated), stream allowed (simulated)
			us-east-2: plain allowed (simulated), stream allowed (simulated)
			sonnet: platform sonnet
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn,
			called in us-west-2
			plain call: ok; streamed call: ok
			us-west-2: plain allowed (simulated), stream allowed (simulated)
			us-east-1: plain allowed (simulated), stream allowed (simulated)
			us-east-2: plain allowed (simulated), stream allowed (simulated)
			haiku: platform haiku
			arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i,
			called in us-west-2
			plain call: ok; streamed call: refused
			us-west-2: plain allowed (simulated), stream allowed (simulated)
			us-east-1: plain allowed (simulated), stream allowed (simulated)
			us-east-2: plain allowed (simulated), stream denied (no identity policy allows
			it)
			Your identity policy does not allow the call in us-east-2, where this profile
			may route requests: User:
			arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com
			is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource:
			arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0
			because no identity-based policy allows the
			bedrock:InvokeModelWithResponseStream action
			Ask your administrator to add the missing permission; this prints the policy: claude-bedrock-setup policy --missing
			Or choose a profile that does not route there: claude-bedrock-setup

			Can you really call them? (question 5 of 8)
			1. Choose another profile for haiku
			2. Save the missing permissions (22 lines of policy)
			3. Save a message to your administrator
			4. Check again
			5. Show what was asked and what AWS answered
			6. Continue anyway: haiku will be refused
			7. Leave without writing
			Number, or Enter for 1:
			"
		`);
	});

	test('offers to sign in where the session has expired', async () => {
		const run = await answerByLines('expired-sso', ['']);
		expect(fromQuestion(run, 'Error:')).toMatchInlineSnapshot(`
			"Error: Your AWS session has expired (question 1 of 8)
			profile dev, SSO session corp, ended 3 h ago
			1. Sign in now. runs: aws sso login --profile dev.
			2. Use another profile
			3. Try again
			4. Leave without writing
			Number, or Enter for 1:
			"
		`);
	});

	test('lists at most twelve of two thousand profiles, and finds the others by words', async () => {
		const run = await answerByLines('many-profiles', ['', '', 'team 0300', 'no such profile', '1']);
		expect(fromQuestion(run, 'Which model').split('And the other')[0]).toMatchInlineSnapshot(`
			"Which model should Claude Code work with? (question 3 of 8)
			Your account's own profiles come first.
			Suggested: team 0001 opus, your newest opus
			1. team 0001 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			2. team 0004 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			3. team 0007 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			4. team 0010 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			5. team 0013 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			6. team 0016 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			7. team 0019 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			8. team 0022 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			9. team 0025 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			10. team 0028 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			11. team 0031 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			12. team 0034 opus. Opus 5.5, application, us-east-1 us-east-2 us-west-2.
			2017 more are not listed. Type text to search, or "more".
			Number, text to search, an ARN, or Enter for 1: team 0300
			1. team 0300 haiku. Haiku 4.5, application, us-east-1 us-east-2 us-west-2.
			Number, text to search, an ARN, or Enter for 1: no such profile
			The inference profile has a space or a line break in it
			"no such profile"
			Number, text to search, an ARN, or Enter for 1: 1
			Model: team 0300 haiku, Haiku 4.5

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
