// What the doctor says about messages that people paste, where nothing is set up and where everything is.
import {describe, expect, test} from 'vitest';
import {healthyVariables} from '../doctor/names.ts';
import {reportInWorld} from './report-in-world.ts';

const denied =
	'API Error: 403 User: arn:aws:sts::123456789012:assumed-role/Dev/user is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5 because no identity-based policy allows the bedrock:InvokeModelWithResponseStream action';
const invalid = 'API Error: 400 The provided model identifier is invalid.';
const throttled = 'API Error: 429 Too many tokens, please wait before trying again.';
const hidden =
	"There's an issue with the selected model (us.anthropic.claude-opus-5-5). It may not exist or you may not have access to it. Run --model to pick a different model.";
const unknown = 'Something went wrong in my kitchen';

describe('where nothing is set up', () => {
	const explained = (explain: string) => reportInWorld('healthy', {explain});

	test('403', async () => {
		expect(await explained(denied)).toMatchInlineSnapshot(`
			"
			 ✘ Your identity policy does not allow the call [explained]
			     Action: bedrock:InvokeModelWithResponseStream
			     Resource:
			       arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5
			     Your administrator can change this
			   → Ask your administrator to add the missing permission; this prints the
			     policy
			     claude-bedrock-setup policy --missing
			   AWS's words: User: arn:aws:sts::123456789012:assumed-role/Dev/user is not
			     authorized to perform: bedrock:InvokeModelWithResponseStream on resource:
			     arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5
			     because no identity-based policy allows the
			     bedrock:InvokeModelWithResponseStream action

			 ✘ Claude Code does not use Bedrock; it will ask you to log in [bedrock-off]
			   CLAUDE_CODE_USE_BEDROCK is not set
			   → Set up Bedrock
			     claude-bedrock-setup

			 2 problems.

			 Do this next: Ask your administrator to add the missing permission; this prints
			   the policy
			   claude-bedrock-setup policy --missing
			"
		`);
	});

	test('400', async () => {
		expect(await explained(invalid)).toMatchInlineSnapshot(`
			"
			 ✘ AWS knows no inference profile with this id in us-east-1 [explained]
			     You can change this yourself
			   → Choose one that us-east-1 lists
			     claude-bedrock-setup
			   AWS's words: The provided model identifier is invalid.

			 ✘ Claude Code does not use Bedrock; it will ask you to log in [bedrock-off]
			   CLAUDE_CODE_USE_BEDROCK is not set
			   → Set up Bedrock
			     claude-bedrock-setup

			 2 problems.

			 Do this next: Choose one that us-east-1 lists
			   claude-bedrock-setup
			"
		`);
	});

	test('429', async () => {
		expect(await explained(throttled)).toMatchInlineSnapshot(`
			"
			 ✘ The call is allowed, but the quota of the account is used up for the moment
			   [explained]
			     Nobody has to change anything: it passes with time
			   → Wait a minute and try again
			   → Ask for less output, which Bedrock reserves in advance
			     claude-bedrock-setup --max-output-tokens 16000
			   AWS's words: Too many tokens, please wait before trying again.

			 ✘ Claude Code does not use Bedrock; it will ask you to log in [bedrock-off]
			   CLAUDE_CODE_USE_BEDROCK is not set
			   → Set up Bedrock
			     claude-bedrock-setup

			 2 problems.

			 Do this next: Wait a minute and try again
			"
		`);
	});

	test('a text that is not known', async () => {
		expect(await explained(unknown)).toMatchInlineSnapshot(`
			"
			 ? This is not a message we know [explained]
			   Something went wrong in my kitchen
			   → Paste the whole message, from "API Error" on, then press Ctrl-D
			     claude-bedrock-setup doctor --explain -

			 ✘ Claude Code does not use Bedrock; it will ask you to log in [bedrock-off]
			   CLAUDE_CODE_USE_BEDROCK is not set
			   → Set up Bedrock
			     claude-bedrock-setup

			 1 problem, 1 thing not checked.

			 Do this next: Paste the whole message, from "API Error" on, then press Ctrl-D
			   claude-bedrock-setup doctor --explain -
			"
		`);
	});
});

describe('where everything is set up', () => {
	const explained = (explain: string) => reportInWorld('healthy', {explain, settings: healthyVariables});

	test('403', async () => {
		expect(await explained(denied)).toMatchInlineSnapshot(`
			"
			 ✘ Your identity policy does not allow the call in us-east-2, where
			   us.anthropic.claude-opus-5-5 may route requests [explained]
			     Action: bedrock:InvokeModelWithResponseStream
			     Resource:
			       arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5
			     Your administrator can change this
			   → Ask your administrator to add the missing permission; this prints the
			     policy
			     claude-bedrock-setup policy --missing
			   → Or choose a profile that does not route there
			     claude-bedrock-setup
			   AWS's words: User: arn:aws:sts::123456789012:assumed-role/Dev/user is not
			     authorized to perform: bedrock:InvokeModelWithResponseStream on resource:
			     arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5
			     because no identity-based policy allows the
			     bedrock:InvokeModelWithResponseStream action

			 1 problem.

			 Do this next: Ask your administrator to add the missing permission; this prints
			   the policy
			   claude-bedrock-setup policy --missing
			"
		`);
	});

	test('400', async () => {
		expect(await explained(invalid)).toMatchInlineSnapshot(`
			"
			 ✘ AWS knows no inference profile with this id in us-west-2 [explained]
			     You can change this yourself
			   → Choose one that us-west-2 lists
			     claude-bedrock-setup
			   AWS's words: The provided model identifier is invalid.

			 1 problem.

			 Do this next: Choose one that us-west-2 lists
			   claude-bedrock-setup
			"
		`);
	});

	test('404, of which Claude Code shows nothing of AWS', async () => {
		expect(await explained(hidden)).toMatchInlineSnapshot(`
			"
			 ? Claude Code hides what AWS said: it prints this line for every 404
			   [explained]
			   The checks found nothing wrong here.
			     Possible causes, the likeliest first:
			     The inference profile was deleted, or belongs to another account or region:
			       ruled out
			     The use-case form was not submitted for this account: ruled out
			     AWS has retired the model, or is about to: ruled out
			     A gateway answers, and does not know this path: ruled out
			   → Choose a model that can be called
			     claude-bedrock-setup

			 1 thing not checked.

			 Do this next: Choose a model that can be called
			   claude-bedrock-setup
			"
		`);
	});

	test('a text that is not known', async () => {
		expect(await explained(unknown)).toMatchInlineSnapshot(`
			"
			 ? This is not a message we know [explained]
			   Something went wrong in my kitchen
			   → Paste the whole message, from "API Error" on, then press Ctrl-D
			     claude-bedrock-setup doctor --explain -

			 1 thing not checked.

			 Do this next: Paste the whole message, from "API Error" on, then press Ctrl-D
			   claude-bedrock-setup doctor --explain -
			"
		`);
	});
});
