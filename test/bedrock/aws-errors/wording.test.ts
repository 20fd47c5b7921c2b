// The sentences of every cause: whoever changes a word sees it here.

import {expect, test} from 'vitest';
import {errorCauses} from '../../../source/bedrock/aws-errors/cause.ts';
import {classifyError} from '../../../source/bedrock/aws-errors/classify-error.ts';
import {type NormalizedError, normalizeError} from '../../../source/bedrock/aws-errors/normalize-error.ts';
import {wordError} from '../../../source/bedrock/aws-errors/wording/word-error.ts';
import type {ErrorContext} from '../../../source/bedrock/aws-errors/wording/wording.ts';
import {installed} from '../../../source/invocation.ts';
import {stepText} from '../../../source/next-step.ts';
import {errorTexts, thrown} from './error-texts.ts';
import {context, refusalTexts} from './refusal-texts.ts';

const refusals = refusalTexts.map(([, status, name, message, more]) => ({
	error: {name, message, status},
	about: {...context, ...more},
}));
const operation = {region: context.region, signIn: context.signIn, operation: 'ListInferenceProfiles'};
const problems = errorTexts.map(([, text]) => ({error: normalizeError(thrown(text)), about: operation}));

/** The words of the first error of every cause. */
function words(errors: readonly {readonly error: NormalizedError; readonly about: ErrorContext}[]): [string, string][] {
	const all = errors.map(({error, about}): [string, string] => {
		const failure = classifyError(error, about);
		const {title, next} = wordError({...about, error, failure});
		return [
			failure.cause,
			[`${failure.cause}: ${title}`, ...next.map((each) => `  ${stepText(each, installed)}`)].join('\n'),
		];
	});
	return all.filter(([cause], at) => all.findIndex(([other]) => other === cause) === at);
}

const ofModels = words(refusals);
const ofOperations = words(problems);

test('a call of a model that fails is put into these words', () => {
	expect(ofModels.map(([, text]) => text).join('\n')).toMatchInlineSnapshot(`
		"credentials-missing: AWS profile dev gives no credentials
		  Sign in again: aws sso login --profile dev
		profile-without-credentials: AWS profile dev does not exist, or has no credentials
		  See which AWS profiles exist: aws configure list-profiles
		  Or set this one up: aws configure sso --profile dev
		sso-session-expired: AWS profile dev is not signed in, or its SSO session has expired
		  Sign in again: aws sso login --profile dev
		sso-role-refused: AWS profile dev is signed in, but may not use the role Dev in account 123456789012
		  Ask your administrator to assign you the permission set
		  Or choose another account or role: aws configure sso --profile dev
		login-session-expired: AWS profile dev is not signed in, or its session has expired
		  Sign in again: aws login --profile dev
		mfa-needed: AWS profile dev needs an MFA code, which Claude Code cannot ask for
		  Get temporary keys with the AWS CLI, which asks for the code: eval "$(aws configure export-credentials --format env --profile dev)"
		credential-process-failed: The credential_process of AWS profile dev returned no credentials
		  Run its credential_process and look at the output: aws configure export-credentials --profile dev
		credentials-expired: The credentials of AWS profile dev have expired
		  Sign in again: aws sso login --profile dev
		credentials-invalid: AWS does not know the credentials of AWS profile dev in us-west-2
		  Sign in again: aws sso login --profile dev
		clock-wrong: The clock of this machine is off by more than five minutes
		  Set the clock: sudo timedatectl set-ntp true
		  In WSL, where it stops while the computer sleeps: sudo hwclock -s
		signature-refused: AWS rejects the signature made with the credentials of AWS profile dev: the secret key is wrong, or a proxy changes the request
		  If this works, a proxy changes the request; if not, the secret key is wrong: aws sts get-caller-identity --profile dev
		  See which proxy is set: env | grep -i _proxy
		api-key-expired: The Bedrock API key has expired
		  Create a new key in the Bedrock console and export it as AWS_BEARER_TOKEN_BEDROCK
		  Or sign in with an AWS profile: claude-bedrock-setup
		api-key-invalid: AWS does not accept the Bedrock API key
		  Create a new key in the Bedrock console and export it as AWS_BEARER_TOKEN_BEDROCK; a short-term key works only in the region where it was created, and this call went to us-west-2
		  Or sign in with an AWS profile: claude-bedrock-setup
		api-key-permission: The identity behind the Bedrock API key may not use API keys
		  Ask your administrator to add bedrock:CallWithBearerToken; this prints the policy: claude-bedrock-setup policy --missing
		authorization-missing: The request reached AWS without a usable Authorization header
		  If AWS_BEARER_TOKEN_BEDROCK is empty, unset it: unset AWS_BEARER_TOKEN_BEDROCK
		  If Claude Code is 2.1.94 to 2.1.96, update it: claude update
		  If there is a proxy or gateway, check that it keeps the header: env | grep -i _proxy
		identity-policy: Your identity policy does not allow the call
		  Ask your administrator to add the missing permission; this prints the policy: claude-bedrock-setup policy --missing
		explicit-deny-identity: Your identity policy denies calls that may go to any commercial region, as those of a global profile do
		  Ask your administrator to exempt bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:::foundation-model/anthropic.claude-opus-5-5 from your identity policy
		  The statement to look for has "Effect": "Deny" and covers bedrock:InvokeModelWithResponseStream, perhaps as bedrock:* or by NotAction; adding an Allow does not help
		  A condition on aws:RequestedRegion must allow the value "unspecified" for global profiles
		  Or choose a profile that stays in one geography: claude-bedrock-setup
		permissions-boundary: Your permissions boundary does not allow the call
		  Ask your administrator to allow bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5 in your permissions boundary
		session-policy: The session policy of your sign-in does not allow the call
		  Ask your administrator to allow bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5 in the session policy of your sign-in
		service-control-policy: A service control policy of your organisation denies the call in us-east-2, where us.anthropic.claude-opus-5-5 may route requests
		  Ask the administrator of your organisation to exempt Bedrock calls that come through an inference profile (condition key bedrock:InferenceProfileArn) in us-east-2 from a service control policy of your organisation (arn:aws:organizations::444455556666:policy/o-exampleorgid/service_control_policy/p-examplescpid)
		  Or choose a profile that does not route there: claude-bedrock-setup
		resource-control-policy: A resource control policy of your organisation denies the call
		  Ask the administrator of your organisation to exempt bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5 from a resource control policy of your organisation
		  The statement to look for has "Effect": "Deny" and covers bedrock:InvokeModelWithResponseStream, perhaps as bedrock:* or by NotAction; adding an Allow does not help
		vpc-endpoint: The policy of the VPC endpoint does not allow the call
		  Ask your administrator to allow bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5 in the policy of the VPC endpoint
		resource-policy: The resource policy does not allow the call
		  Ask your administrator to allow bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5 in the resource policy
		access-denied: AWS denies the call
		  Ask your administrator to add the missing permission; this prints the policy: claude-bedrock-setup policy --missing
		  See which identity AWS sees: aws sts get-caller-identity --profile dev
		payment-instrument: The AWS Marketplace accepts no payment method of account 123456789012, so the account is not subscribed to the model
		  Whoever pays for the account adds a payment method, or corrects it: https://console.aws.amazon.com/billing/home#/paymentpreferences
		  Then wait about 15 minutes and call the model again
		marketplace: The account is not subscribed to this model on the AWS Marketplace
		  Ask somebody who may subscribe to call the model once: that subscribes the whole account
		  Or ask for the permissions of a first call; this prints the policy: claude-bedrock-setup policy --missing
		  A subscription takes a few minutes; then try again
		not-enabled: The model is not enabled for account 123456789012
		  Ask your administrator to enable it in the model catalog: https://console.aws.amazon.com/bedrock/home?region=us-west-2#/model-catalog
		use-case-form: Anthropic's use-case form was not submitted for account 123456789012
		  Submit it once, in the model catalog; access follows after about 15 minutes: https://console.aws.amazon.com/bedrock/home?region=us-west-2#/model-catalog
		  If it was submitted, check that this is the account: aws sts get-caller-identity --profile dev
		legacy: The model is legacy, and this account has not used it lately
		  Choose a newer model: claude-bedrock-setup
		end-of-life: AWS has retired the model
		  Choose a newer model: claude-bedrock-setup
		unsupported-country: Anthropic does not offer its models in the country of this call, or of the account
		  See where they are offered: https://www.anthropic.com/supported-countries
		operation-not-allowed: AWS does not allow the call: the account is restricted, or the model is no longer offered to it
		  Choose a newer model: claude-bedrock-setup
		  Open a case with AWS Support: https://console.aws.amazon.com/support/home
		account-not-authorized: AWS has not authorised this account for the model
		  Open a case with AWS Support: https://console.aws.amazon.com/support/home
		not-available-for-account: AWS does not offer the model to account 123456789012
		  Choose another model: claude-bedrock-setup
		  Or ask AWS Sales for access to this one: https://aws.amazon.com/contact-us/sales-support/
		  Open a case with AWS Support: https://console.aws.amazon.com/support/home
		on-demand: This model can only be called through an inference profile
		  Choose an inference profile of the model: claude-bedrock-setup
		invalid-id: AWS knows no inference profile with this id in us-west-2
		  Choose one that us-west-2 lists: claude-bedrock-setup
		pin-other-region: This profile is in us-east-1, and Claude Code would call us-west-2
		  Use us-east-1 instead: claude-bedrock-setup --region us-east-1
		pin-other-partition: This profile is in AWS GovCloud (US), and us-west-2 is in commercial AWS
		  Choose a region of AWS GovCloud (US): claude-bedrock-setup --region <region>
		not-found: us.anthropic.claude-opus-5-5 does not exist in us-west-2
		  Choose one that exists: claude-bedrock-setup
		not-aws: Something other than AWS answered, such as a proxy or a gateway
		  Ask whoever runs the network to let bedrock-runtime.us-west-2.amazonaws.com through
		  See which proxy is set: env | grep -i _proxy
		  See which endpoint is set for AWS: env | grep -E "AWS_ENDPOINT_URL|BASE_URL"
		throttled: The call is allowed, but the quota of the account is used up for the moment
		  Wait a minute and try again
		  Ask for less output, which Bedrock reserves in advance: export CLAUDE_CODE_MAX_OUTPUT_TOKENS=16000
		  If it happens often, ask for a higher quota: aws service-quotas list-service-quotas --service-code bedrock --region us-west-2 --query "Quotas[?contains(QuotaName,'Anthropic')].[QuotaName,Value]"
		throttled-requests: The call is allowed, but the quota of the account is used up for the moment
		  Wait a minute and try again
		  If it happens often, ask for a higher quota: aws service-quotas list-service-quotas --service-code bedrock --region us-west-2 --query "Quotas[?contains(QuotaName,'Anthropic')].[QuotaName,Value]"
		account-limit: The account has reached one of its quotas
		  See the quotas of the account, and ask for more: aws service-quotas list-service-quotas --service-code bedrock --region us-west-2 --query "Quotas[?contains(QuotaName,'Anthropic')].[QuotaName,Value]"
		daily-quota: The tokens of the account for today are used up; a new account has few
		  See the quotas of the account, and ask for more: aws service-quotas list-service-quotas --service-code bedrock --region us-west-2 --query "Quotas[?contains(QuotaName,'Anthropic')].[QuotaName,Value]"
		model-not-ready: The model is still starting
		  Wait a minute and try again
		aws-fault: AWS could not answer the call just now, which says nothing about access
		  Wait a minute and try again; if it stays, see https://health.aws.amazon.com/health/status
		request-beta: The model or a gateway does not know a feature that Claude Code asked for
		  Update Claude Code: claude update
		  Or switch its experimental features off: export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1
		request-extra-inputs: The model or a gateway does not know a field that Claude Code sent
		  Update Claude Code: claude update
		  Or switch its experimental features off: export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1
		request-thinking: The model takes another form of thinking than Claude Code asked for
		  Update Claude Code: claude update
		  Or set the capabilities of the model: claude-bedrock-setup
		request-effort: The model has no effort setting
		  Update Claude Code: claude update
		  Or set the capabilities of the model: claude-bedrock-setup
		request-cache-ttl: The model does not take this lifetime for cached prompts
		  Use five minutes: claude-bedrock-setup --cache-ttl 5m
		request-caching: Requests that ask for prompt caching are refused
		  Switch prompt caching off: claude-bedrock-setup --caching off
		request-too-long: The conversation is longer than the model allows
		  Shorten it in Claude Code with /compact
		request-max-tokens: Claude Code asked for more output than the model gives
		  Ask for less: unset CLAUDE_CODE_MAX_OUTPUT_TOKENS MAX_THINKING_TOKENS
		certificate-not-trusted: This machine does not trust the certificate of what answered, which may be a company proxy
		  Export NODE_EXTRA_CA_CERTS with the path of your company’s certificate, in the shell and not in a settings file
		host-not-found: The address of Amazon Bedrock was not found for us-east-9
		  See whether this name resolves; a region without Amazon Bedrock has no address: nslookup bedrock-runtime.us-east-9.amazonaws.com
		  See which proxy is set: env | grep -i _proxy
		connection-failed: The connection to AWS failed
		  See whether this machine reaches AWS; many companies need a VPN, or a proxy in HTTPS_PROXY: curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://bedrock-runtime.us-west-2.amazonaws.com/
		  See which proxy is set: env | grep -i _proxy
		  See which endpoint is set for AWS: env | grep -E "AWS_ENDPOINT_URL|BASE_URL""
	`);
});

test('the words for other operations differ from those only here', () => {
	const texts = new Set(ofModels.map(([, text]) => text));
	const others = ofOperations.filter(([, text]) => !texts.has(text));
	expect(others.map(([, text]) => text).join('\n')).toMatchInlineSnapshot(`
		"source-profile-circular: AWS profile dev leads back to itself
		  Correct source_profile in the AWS config file
		source-profile-missing: AWS profile dev builds on an AWS profile that does not exist
		  Correct source_profile in the AWS config file; these AWS profiles exist: aws configure list-profiles
		sso-session-missing: AWS profile dev names an SSO session that is not configured
		  Configure the SSO session: aws configure sso --profile dev
		api-key-missing: AWS_BEARER_TOKEN_BEDROCK is set but empty
		  Unset it: unset AWS_BEARER_TOKEN_BEDROCK
		api-key-alone: AWS does not say whom a Bedrock API key belongs to
		  Choose an AWS profile to see the identity and to check its permissions: aws configure list-profiles
		assume-role-denied: AWS denies sts:AssumeRole on arn:aws:iam::1:role/z
		  Ask your administrator to allow sts:AssumeRole on arn:aws:iam::1:role/z
		  See which identity AWS sees: aws sts get-caller-identity --profile dev
		forbidden: AWS denies ListInferenceProfiles and does not say why
		  See which identity AWS sees: aws sts get-caller-identity --profile dev
		  Ask AWS Support about the request with the id request-1
		credentials-timed-out: AWS profile dev gave no credentials in time
		  Check the network: many companies need a VPN, or a proxy; see which proxy is set: env | grep -i _proxy
		credential-export-failed: The awsCredentialExport command returned no credentials
		  Run the awsCredentialExport command yourself and look at its output
		web-identity-failed: The web identity token gives no credentials
		  Check the token file: ls -l "$AWS_WEB_IDENTITY_TOKEN_FILE"
		web-identity-refused: The trust policy of the role does not let this service account in
		  Ask your administrator to name the issuer, the subject and the audience of this token in the trust policy of the role
		metadata-not-reached: The metadata service of this container or instance gave no credentials
		  See whether the AWS CLI finds a role: aws sts get-caller-identity
		host-not-found: The address of Amazon Bedrock was not found for nowhere-1
		  See whether this name resolves; a region without Amazon Bedrock has no address: nslookup bedrock.nowhere-1.amazonaws.com
		  See which proxy is set: env | grep -i _proxy
		connection-failed: The connection to AWS failed
		  See whether this machine reaches AWS; many companies need a VPN, or a proxy in HTTPS_PROXY: curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://bedrock.us-west-2.amazonaws.com/
		  See which proxy is set: env | grep -i _proxy
		  See which endpoint is set for AWS: env | grep -E "AWS_ENDPOINT_URL|BASE_URL"
		timed-out: AWS did not answer ListInferenceProfiles in time
		  See whether this machine reaches AWS; many companies need a VPN, or a proxy in HTTPS_PROXY: curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 https://bedrock.us-west-2.amazonaws.com/
		  See which proxy is set: env | grep -i _proxy
		proxy-user-refused: The proxy wants another user or password (status 407)
		  See which proxy is set: env | grep -i _proxy
		  Ask whoever runs the proxy for your user and password; the setting reads http://USER:PASSWORD@HOST:PORT
		proxy-refused: The proxy refused the connection (status 403)
		  See which proxy is set: env | grep -i _proxy
		  Ask whoever runs the proxy to allow *.amazonaws.com, and how to sign in to it
		proxy-timed-out: The proxy did not answer in time
		  See which proxy is set: env | grep -i _proxy
		  See whether it works, or ask whoever runs it
		plain-http: Nothing was sent, because the address begins with http:// and the request would have carried your sign-in
		  Write https:// in that address (AWS_ENDPOINT_URL, ANTHROPIC_BEDROCK_BASE_URL or the AWS profile)
		  See which endpoint is set for AWS: env | grep -E "AWS_ENDPOINT_URL|BASE_URL"
		proxy-invalid: The proxy setting cannot be used
		  See which proxy is set: env | grep -i _proxy
		not-aws: Something other than AWS answered, such as a proxy or a gateway
		  Ask whoever runs the network to let bedrock.us-west-2.amazonaws.com through
		  See which proxy is set: env | grep -i _proxy
		  See which endpoint is set for AWS: env | grep -E "AWS_ENDPOINT_URL|BASE_URL"
		region-malformed: "us-west-2" is not an AWS region
		  Name a region such as us-east-1: export AWS_REGION=us-east-1
		endpoint-malformed: The endpoint that is set for AWS is not a URL
		  See which endpoint is set for AWS: env | grep -E "AWS_ENDPOINT_URL|BASE_URL"
		throttled: AWS is throttling ListInferenceProfiles
		  Wait a minute and try again
		not-found: AWS found nothing for ListInferenceProfiles in us-west-2
		  Check the id or ARN, and the region
		aws-fault: AWS could not answer ListInferenceProfiles just now, which says nothing about access
		  Wait a minute and try again; if it stays, see https://health.aws.amazon.com/health/status
		name-taken: The name of an inference profile is taken by one with another model or other tags
		  See what there is: claude-bedrock-setup profiles
		too-many-tags: These are more tags than AWS takes
		  Leave some of them out
		unexpected: ListInferenceProfiles failed in a way that is not known here
		  Report it, with this message and the version: claude-bedrock-setup --version"
	`);
});

test('every cause but those of a status alone is among them', () => {
	const seen = new Set([...ofModels, ...ofOperations].map(([cause]) => cause));
	expect(Object.keys(errorCauses).filter((cause) => !seen.has(cause))).toMatchInlineSnapshot(`
		[
		  "stream-format",
		  "pin-needs-profile",
		  "pin-other-account",
		  "request-refused",
		]
	`);
});
