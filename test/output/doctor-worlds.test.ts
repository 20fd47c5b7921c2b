// What the doctor prints in the situations that people meet most, each as a whole.
import {expect, test} from 'vitest';
import {haiku, healthyVariables, platform, to} from '../doctor/names.ts';
import {reportInWorld} from './report-in-world.ts';

const settings = healthyVariables;
const ownProfiles = {
	...healthyVariables,
	ANTHROPIC_MODEL: platform.opus,
	ANTHROPIC_DEFAULT_OPUS_MODEL: platform.opus,
	ANTHROPIC_DEFAULT_SONNET_MODEL: platform.sonnet,
	ANTHROPIC_DEFAULT_HAIKU_MODEL: platform.haiku,
};

test('everything is set up and works', async () => {
	expect(await reportInWorld('healthy', {settings: ownProfiles})).toMatchInlineSnapshot(`
		"
		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/jane@example.com
		 ✔ Region: us-west-2
		 ✔ Primary model: platform opus (Opus 5.5)
		 ✔ Opus model: platform opus (Opus 5.5)
		 ✔ Sonnet model: platform sonnet (Sonnet 5.5)
		 ✔ Haiku model: platform haiku (Haiku 4.5)
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ✔ Small/fast model: platform haiku (Haiku 4.5)
		 ✔ Model for subagents: platform opus (Opus 5.5)
		 ✔ Model for auto mode: platform sonnet (Sonnet 5.5)
		 ✔ Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000),
		   Sonnet 5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000)

		 7 values are the same wherever they are set; --verbose lists them.

		 Nothing is wrong.
		"
	`);
});

test('nothing is set up', async () => {
	expect(await reportInWorld('healthy')).toMatchInlineSnapshot(`
		"
		 ✘ Claude Code does not use Bedrock; it will ask you to log in [bedrock-off]
		   CLAUDE_CODE_USE_BEDROCK is not set
		   → Set up Bedrock
		     claude-bedrock-setup

		 1 problem.

		 Do this next: Set up Bedrock
		   claude-bedrock-setup
		"
	`);
});

test('a policy lacks a region that the Haiku profile may route to', async () => {
	expect(await reportInWorld('haiku-denied', {settings: ownProfiles})).toMatchInlineSnapshot(`
		"
		 ✘ Your identity policy does not allow the call in us-east-2, where this profile
		   may route requests [policy-lacks-destination]
		     InvokeModelWithResponseStream in us-west-2 · AccessDeniedException (403) ·
		       arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
		   → Ask your administrator to add the missing permission; this prints the
		     policy
		     claude-bedrock-setup policy --missing
		   → Or choose a profile that does not route there
		     claude-bedrock-setup
		   AWS's words: User:
		     arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com
		     is not authorized to perform: bedrock:InvokeModelWithResponseStream on
		     resource:
		     arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0
		     because no identity-based policy allows the
		     bedrock:InvokeModelWithResponseStream action

		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/jane@example.com
		 ✔ Region: us-west-2
		 ✔ Primary model: platform opus (Opus 5.5)
		 ✔ Opus model: platform opus (Opus 5.5)
		 ✔ Sonnet model: platform sonnet (Sonnet 5.5)
		 ✘ Haiku model: platform haiku (Haiku 4.5) · see policy-lacks-destination
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ✘ Small/fast model: platform haiku (Haiku 4.5) · see policy-lacks-destination
		 ✔ Model for subagents: platform opus (Opus 5.5)
		 ✔ Model for auto mode: platform sonnet (Sonnet 5.5)
		 ? Tokens per minute: not known · servicequotas:ListServiceQuotas is refused, so
		   it was not checked whether a first turn fits

		 7 values are the same wherever they are set; --verbose lists them.

		 1 problem.

		 Do this next: Ask your administrator to add the missing permission; this prints
		   the policy
		   claude-bedrock-setup policy --missing
		"
	`);
});

test('the SSO session has expired', async () => {
	expect(await reportInWorld('expired-sso', {settings: ownProfiles})).toMatchInlineSnapshot(`
		"
		 ✘ The SSO session corp has expired [sso-not-signed-in]
		   Expired 3 h ago
		     AWS profile dev
		   → Sign in
		     aws sso login --profile dev

		 What Claude Code uses here

		 ✘ AWS sign-in: AWS profile dev · see sso-not-signed-in
		 ? Region: us-west-2 · AWS has not answered there
		 ? Primary model: application profile daskjhc4cf22 · not called
		 ? Opus model: application profile daskjhc4cf22 · not called
		 ? Sonnet model: application profile h2wktwmkxupn · not called
		 ? Haiku model: application profile t31o6a8q331i · not called
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ? Small/fast model: application profile t31o6a8q331i · not called
		 ? Model for subagents: application profile daskjhc4cf22 · not called
		 ? Model for auto mode: application profile h2wktwmkxupn · not called

		 7 values are the same wherever they are set; --verbose lists them.

		 1 problem.

		 Do this next: Sign in
		   aws sso login --profile dev
		"
	`);
});

test('the region is mistyped, and the Haiku model is of another geography', async () => {
	const mistyped = {...settings, AWS_REGION: 'us_west_2', ANTHROPIC_DEFAULT_HAIKU_MODEL: to('eu')(haiku)};
	expect(await reportInWorld('healthy', {settings: mistyped})).toMatchInlineSnapshot(`
		"
		 ✘ ANTHROPIC_DEFAULT_HAIKU_MODEL is an EU inference profile
		   [pin-other-geography]
		   In us-west-2 use one that starts with us. or global.
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=eu.anthropic.claude-haiku-4-5-20251001-v1:0 ·
		       ~/.claude/settings.json:9
		   → Change to the counterparts in us-west-2
		     claude-bedrock-setup switch us-west-2

		 ✘ "us_west_2" is not a region [region-malformed]
		   Claude Code silently ignores AWS_REGION and uses us-west-2 instead (the
		   region of the AWS profile)
		     AWS_REGION=us_west_2 · ~/.claude/settings.json:5
		   → Set AWS_REGION to us-west-2
		     claude-bedrock-setup doctor --fix

		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/jane@example.com
		 ✘ Region: us-west-2 · see region-malformed
		 ✔ Primary model: us.anthropic.claude-opus-5-5
		 ✔ Opus model: us.anthropic.claude-opus-5-5
		 ✔ Sonnet model: us.anthropic.claude-sonnet-5-5
		 ✘ Haiku model: eu.anthropic.claude-haiku-4-5-20251001-v1:0 · see
		   pin-other-geography
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ✘ Small/fast model: eu.anthropic.claude-haiku-4-5-20251001-v1:0 · see
		   pin-other-geography
		 ✔ Model for subagents: us.anthropic.claude-opus-5-5
		 ✔ Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000),
		   Sonnet 5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000)

		 7 values are the same wherever they are set; --verbose lists them.

		 2 problems.

		 Do this next: Change to the counterparts in us-west-2
		   claude-bedrock-setup switch us-west-2
		"
	`);
});

test('AWS answers nothing', async () => {
	const limits = {credentials: 300, call: 300, list: 300, probe: 300};
	expect(await reportInWorld('all-hanging', {settings: ownProfiles, limits})).toMatchInlineSnapshot(`
		"
		 ✘ AWS did not give credentials in time [credentials-hang]
		   Usual causes: no network, a VPN that is off, or a proxy that is missing in
		   HTTPS_PROXY
		     GetCallerIdentity, ListInferenceProfiles and GetUseCaseForModelAccess in
		       us-west-2 · no answer within 0.3 seconds
		   → See whether this computer reaches AWS; many companies need a VPN, or a
		     proxy in HTTPS_PROXY
		     curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://sts.us-west-2.amazonaws.com/

		 What Claude Code uses here

		 ✘ AWS sign-in: AWS profile dev · see credentials-hang
		 ? Region: us-west-2 · AWS has not answered there
		 ? Primary model: application profile daskjhc4cf22 · not called
		 ? Opus model: application profile daskjhc4cf22 · not called
		 ? Sonnet model: application profile h2wktwmkxupn · not called
		 ? Haiku model: application profile t31o6a8q331i · not called
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ? Small/fast model: application profile t31o6a8q331i · not called
		 ? Model for subagents: application profile daskjhc4cf22 · not called
		 ? Model for auto mode: application profile h2wktwmkxupn · not called

		 7 values are the same wherever they are set; --verbose lists them.

		 1 problem.

		 Do this next: See whether this computer reaches AWS; many companies need a VPN,
		   or a proxy in HTTPS_PROXY
		   curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://sts.us-west-2.amazonaws.com/
		"
	`);
});

test('only calls of models are not answered', async () => {
	const limits = {probe: 300};
	expect(await reportInWorld('hanging', {settings: ownProfiles, limits})).toMatchInlineSnapshot(`
		"
		 ✘ AWS does not answer InvokeModel and InvokeModelWithResponseStream
		   [partly-reachable]
		   Other calls get an answer. A firewall, a proxy or a VPN may block some
		   addresses of AWS, or AWS is slow now
		     InvokeModel and InvokeModelWithResponseStream in us-west-2 · no answer
		       within 0.3 seconds ·
		       arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
		     InvokeModel and InvokeModelWithResponseStream in us-west-2 · no answer
		       within 0.3 seconds ·
		       arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn
		     InvokeModel and InvokeModelWithResponseStream in us-west-2 · no answer
		       within 0.3 seconds ·
		       arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
		   → See whether this computer reaches AWS; many companies need a VPN, or a
		     proxy in HTTPS_PROXY
		     curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://bedrock-runtime.us-west-2.amazonaws.com/

		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/jane@example.com
		 ✔ Region: us-west-2
		 ✘ Primary model: platform opus (Opus 5.5) · see partly-reachable
		 ✘ Opus model: platform opus (Opus 5.5) · see partly-reachable
		 ✘ Sonnet model: platform sonnet (Sonnet 5.5) · see partly-reachable
		 ✘ Haiku model: platform haiku (Haiku 4.5) · see partly-reachable
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ✘ Small/fast model: platform haiku (Haiku 4.5) · see partly-reachable
		 ✘ Model for subagents: platform opus (Opus 5.5) · see partly-reachable
		 ✘ Model for auto mode: platform sonnet (Sonnet 5.5) · see partly-reachable
		 ✔ Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000),
		   Sonnet 5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000)

		 7 values are the same wherever they are set; --verbose lists them.

		 1 problem.

		 Do this next: See whether this computer reaches AWS; many companies need a VPN,
		   or a proxy in HTTPS_PROXY
		   curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://bedrock-runtime.us-west-2.amazonaws.com/
		"
	`);
});

test('nobody submitted the use-case form', async () => {
	expect(await reportInWorld('use-case-form', {settings})).toMatchInlineSnapshot(`
		"
		 ? AWS has no record of Anthropic's use-case form for account 123456789012
		   [use-case-missing]
		   AWS refuses every Claude model until it is submitted. The form asks for your
		   company's name and website, its industry, who will use Claude, and for what;
		   access follows about 15 minutes later
		   → Submit it: open any Claude model in the model catalog,
		     https://console.aws.amazon.com/bedrock/home?region=us-west-2#/model-catalog

		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/jane@example.com
		 ✔ Region: us-west-2
		 ? Primary model: us.anthropic.claude-opus-5-5 · see use-case-missing
		 ? Opus model: us.anthropic.claude-opus-5-5 · see use-case-missing
		 ? Sonnet model: us.anthropic.claude-sonnet-5-5 · see use-case-missing
		 ? Haiku model: us.anthropic.claude-haiku-4-5-20251001-v1:0 · see
		   use-case-missing
		 ? Fable model: built into Claude Code, if picked in /model · see
		   use-case-missing
		 ? Small/fast model: us.anthropic.claude-haiku-4-5-20251001-v1:0 · see
		   use-case-missing
		 ? Model for subagents: us.anthropic.claude-opus-5-5 · see use-case-missing
		 ✔ Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000),
		   Sonnet 5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000)

		 7 values are the same wherever they are set; --verbose lists them.

		 1 thing not checked.

		 Do this next: Submit it: open any Claude model in the model catalog,
		   https://console.aws.amazon.com/bedrock/home?region=us-west-2#/model-catalog
		"
	`);
});

test('a permissions boundary does not allow the calls', async () => {
	expect(await reportInWorld('boundary', {settings})).toMatchInlineSnapshot(`
		"
		 ✘ Your permissions boundary does not allow the call [explicit-deny]
		     InvokeModel and InvokeModelWithResponseStream in us-west-2 ·
		       AccessDeniedException (403) · us.anthropic.claude-opus-5-5
		   → Ask your administrator to allow bedrock:InvokeModel on
		     arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5 in
		     your permissions boundary
		   AWS's words: User:
		     arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com
		     is not authorized to perform: bedrock:InvokeModel on resource:
		     arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5
		     because no permissions boundary allows the bedrock:InvokeModel action

		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/jane@example.com
		 ✔ Region: us-west-2
		 ✘ Primary model: us.anthropic.claude-opus-5-5 · see explicit-deny
		 ✘ Opus model: us.anthropic.claude-opus-5-5 · see explicit-deny
		 ✔ Sonnet model: us.anthropic.claude-sonnet-5-5
		 ✔ Haiku model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ✔ Small/fast model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		 ✘ Model for subagents: us.anthropic.claude-opus-5-5 · see explicit-deny
		 ? Tokens per minute: not known · servicequotas:ListServiceQuotas is refused, so
		   it was not checked whether a first turn fits

		 7 values are the same wherever they are set; --verbose lists them.

		 1 problem.

		 Do this next: Ask your administrator to allow bedrock:InvokeModel on
		   arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5 in your
		   permissions boundary
		"
	`);
});

test('nothing may be called or listed', async () => {
	expect(await reportInWorld('no-access', {settings: ownProfiles})).toMatchInlineSnapshot(`
		"
		 ✘ You may not call 3 of the models [policy-lacks-permission]
		     InvokeModel and InvokeModelWithResponseStream in us-west-2 ·
		       AccessDeniedException (403) ·
		       arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
		     InvokeModel and InvokeModelWithResponseStream in us-west-2 ·
		       AccessDeniedException (403) ·
		       arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn
		     InvokeModel and InvokeModelWithResponseStream in us-west-2 ·
		       AccessDeniedException (403) ·
		       arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
		   → Ask your administrator to add the missing permission; this prints the
		     policy
		     claude-bedrock-setup policy --missing
		   AWS's words: User:
		     arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com
		     is not authorized to perform: bedrock:InvokeModel on resource:
		     arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
		     because no identity-based policy allows the bedrock:InvokeModel action

		 ⚠ Claude Code does not know what the Opus, Sonnet and Haiku models can do
		   [capabilities-unknown]
		   An ARN does not name its model, so Claude Code first asks for thinking in the
		   old form, which newer models refuse
		     ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES is not set
		     ANTHROPIC_DEFAULT_SONNET_MODEL_SUPPORTED_CAPABILITIES is not set
		     ANTHROPIC_DEFAULT_HAIKU_MODEL_SUPPORTED_CAPABILITIES is not set
		   → Let the set-up write which model it is
		     claude-bedrock-setup

		 ⚠ You may not read the inference profile of ANTHROPIC_MODEL,
		   ANTHROPIC_DEFAULT_OPUS_MODEL, ANTHROPIC_DEFAULT_SONNET_MODEL and
		   ANTHROPIC_DEFAULT_HAIKU_MODEL [profile-not-readable]
		   So Claude Code cannot learn which model is behind it, and what that can do.
		   It believes that each of ANTHROPIC_MODEL, ANTHROPIC_DEFAULT_OPUS_MODEL,
		   ANTHROPIC_DEFAULT_SONNET_MODEL and ANTHROPIC_DEFAULT_HAIKU_MODEL has 1M
		   tokens of context. AWS refuses a prompt that is longer than the model's own
		   context, which is 200,000 tokens for many models
		     ANTHROPIC_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
		       · ~/.claude/settings.json:6
		     ANTHROPIC_DEFAULT_OPUS_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
		       · ~/.claude/settings.json:7
		     ANTHROPIC_DEFAULT_SONNET_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn
		       · ~/.claude/settings.json:8
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
		       · ~/.claude/settings.json:9
		   → Let the set-up write which model it is into Claude Code's settings
		     claude-bedrock-setup
		   → Ask your administrator to add bedrock:GetInferenceProfile; this prints the
		     policy
		     claude-bedrock-setup policy
		   AWS's words: AccessDeniedException: User:
		     arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com
		     is not authorized to perform: bedrock:GetInferenceProfile on resource:
		     arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22
		     because no identity-based policy allows the bedrock:GetInferenceProfile
		     action

		 ? It is unknown whether Anthropic's use-case form was submitted
		   [use-case-missing]
		   You may not ask AWS (bedrock:GetUseCaseForModelAccess)
		   → Ask your administrator whether it was; the form is in the model catalog:
		     https://console.aws.amazon.com/bedrock/home?region=us-west-2#/model-catalog
		   AWS's words: AccessDeniedException: User:
		     arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com
		     is not authorized to perform: bedrock:GetUseCaseForModelAccess because no
		     identity-based policy allows the bedrock:GetUseCaseForModelAccess action

		 ? AWS did not list the inference profiles of the region [list-not-allowed]
		   So ids could not be compared with those that the region offers
		   → Ask your administrator to add bedrock:ListInferenceProfiles; this prints
		     the policy
		     claude-bedrock-setup policy
		   AWS's words: AccessDeniedException: User:
		     arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com
		     is not authorized to perform: bedrock:ListInferenceProfiles on resource:
		     arn:aws:bedrock:us-west-2:123456789012:inference-profile/* because no
		     identity-based policy allows the bedrock:ListInferenceProfiles action

		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/jane@example.com
		 ✔ Region: us-west-2
		 ✘ Primary model: application profile daskjhc4cf22 · see policy-lacks-permission
		 ✘ Opus model: application profile daskjhc4cf22 · see policy-lacks-permission
		 ✘ Sonnet model: application profile h2wktwmkxupn · see policy-lacks-permission
		 ✘ Haiku model: application profile t31o6a8q331i · see policy-lacks-permission
		 ? Fable model: built into Claude Code, if picked in /model · see
		   use-case-missing
		 ✘ Small/fast model: application profile t31o6a8q331i · see
		   policy-lacks-permission
		 ✘ Model for subagents: application profile daskjhc4cf22 · see
		   policy-lacks-permission
		 ✘ Model for auto mode: application profile h2wktwmkxupn · see
		   policy-lacks-permission
		 ? Tokens per minute: not known · servicequotas:ListServiceQuotas is refused, so
		   it was not checked whether a first turn fits

		 7 values are the same wherever they are set; --verbose lists them.

		 1 problem, 2 warnings, 2 things not checked.

		 Do this next: Ask your administrator to add the missing permission; this prints
		   the policy
		   claude-bedrock-setup policy --missing
		"
	`);
});
