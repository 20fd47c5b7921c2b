// In words: quotas, AWS on a bad day, requests of a shape that the model does not take, and what nobody knows.
import {type Explain, fixed} from './explanation.ts';

const quotas = (region: string) =>
	`aws service-quotas list-service-quotas --service-code bedrock --region ${region} --query "Quotas[?contains(QuotaName,'Anthropic')].[QuotaName,Value]"`;

const throttled: Explain = ({region}) => ({
	title: 'AWS asks to slow down: the call is allowed, the quota of the account is used up for the moment',
	next: [
		{say: 'wait a minute; if it happens often, ask for a higher quota', run: quotas(region)},
		{say: 'Bedrock reserves the output in advance: ask for less', run: 'export CLAUDE_CODE_MAX_OUTPUT_TOKENS=16000'},
	],
});

const unknown: Explain = (_, __, {status, requestId}) => ({
	title: status ? `AWS answered ${status}` : 'AWS did not say why',
	next: [
		{
			say: requestId ? `ask with AWS's request id: ${requestId}` : 'look at what AWS said, and try again',
			own: 'doctor',
		},
	],
});

const update = {say: 'update Claude Code', run: 'claude update'};
const noBetas = {say: 'or leave its experimental features out', run: 'export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1'};
const capabilities = {say: 'or have the capabilities of an ARN written down', own: ''};

export const calls = {
	'daily-quota': ({region}) => ({
		title: 'the tokens of the day are used up; a new account starts with next to none',
		next: [{say: 'see what the account has, and ask for more', run: quotas(region)}],
	}),
	throttled,
	'throttled-requests': throttled,
	'account-limit': throttled,
	'model-not-ready': fixed('the model is starting', {say: 'try again in a minute'}),
	'aws-fault': fixed('AWS could not answer just now; this says nothing about access', {
		say: 'try again in a minute, or look at the service’s health: https://health.aws.amazon.com/health/status',
	}),
	'request-beta': fixed('the model or a gateway does not know a feature that Claude Code asked for', update, noBetas),
	'request-extra-inputs': fixed('the model or a gateway does not know a field that Claude Code sent', update, noBetas),
	'request-thinking': fixed(
		'the model wants another form of thinking than Claude Code asked for',
		update,
		capabilities,
	),
	'request-effort': fixed('the model has no effort setting', update, capabilities),
	'request-cache-ttl': fixed('the model does not take this lifetime for cached prompts', {
		say: 'use five minutes',
		own: '--cache-ttl 5m',
	}),
	'request-too-long': fixed('the conversation is longer than the model takes', {
		say: 'shorten it in Claude Code',
		run: '/compact',
	}),
	'request-max-tokens': fixed('more output was asked for than the model gives', {
		say: 'ask for less',
		run: 'unset CLAUDE_CODE_MAX_OUTPUT_TOKENS MAX_THINKING_TOKENS',
	}),
	// What somebody set up here; the problem of the account names it, a refusal never has it.
	'region-malformed': unknown,
	'endpoint-malformed': unknown,
	'proxy-invalid': unknown,
	forbidden: unknown,
	'request-refused': unknown,
	unexpected: unknown,
} satisfies Record<string, Explain>;
