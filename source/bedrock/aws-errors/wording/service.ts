// In words: quotas, faults of AWS, requests of a shape that the model does not take, and what no rule knows.

import type {Next} from '../../../problem.ts';
import {setVariable, unsetVariables} from '../../../shell-command.ts';
import {quotaLink} from '../../console-link.ts';
import {callName, type FailedCall, fixed, type WordingOf, whoAmI} from './wording.ts';

const quotas = (say: string, region: string) => ({say: `${say}: ${quotaLink(region)}`});
const wait = {say: 'Wait a minute and try again'};

const throttled =
	(...next: readonly Next[]): WordingOf =>
	(call) =>
		call.pin === undefined
			? {title: `AWS is throttling ${callName(call)}`, next: [wait]}
			: {
					title: 'The call is allowed, but the quota of the account is used up for the moment',
					next: [wait, ...next, quotas('If it happens often, ask for a higher quota', call.region)],
				};

const lessOutput = {
	say: 'Ask for less output, which Bedrock reserves in advance',
	own: '--max-output-tokens 16000',
};

const update = {say: 'Update Claude Code', run: 'claude update'};
const noBetas = {
	say: 'Or switch its experimental features off',
	run: setVariable('CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', '1'),
};
const capabilities = {say: 'Or set the capabilities of the model', own: ''};

export const service = {
	throttled: throttled(lessOutput),
	'throttled-requests': throttled(),
	'daily-quota': ({region}) => ({
		title: 'The tokens of the account for today are used up; a new account has few',
		next: [quotas('See the quotas of the account, and ask for more', region)],
	}),
	'account-limit': ({region, operation}) =>
		operation === 'CreateInferenceProfile'
			? {
					title: `The account has as many application inference profiles in ${region} as its quota allows`,
					next: [
						{say: 'Delete those that nobody uses any more', own: 'profiles delete'},
						quotas('Or ask for a higher quota', region),
					],
				}
			: {
					title: 'The account has reached one of its quotas',
					next: [quotas('See the quotas of the account, and ask for more', region)],
				},
	'name-taken': ({operation}) =>
		operation === 'DeleteInferenceProfile'
			? {
					title: 'AWS cannot delete the inference profile now, because something else is being done with it',
					next: [wait],
				}
			: {
					title: 'The name of an inference profile is taken by one with another model or other tags',
					next: [{say: 'See what there is', own: 'profiles'}],
				},
	'too-many-tags': fixed('These are more tags than AWS takes', {say: 'Leave some of them out'}),
	'model-not-ready': fixed('The model is still starting', wait),
	'aws-fault': (call) => ({
		title: `AWS could not answer ${callName(call)} just now, which says nothing about access`,
		next: [{say: `${wait.say}; if it stays, see https://health.aws.amazon.com/health/status`}],
	}),
	'request-beta': fixed('The model or a gateway does not know a feature that Claude Code asked for', update, noBetas),
	'request-extra-inputs': fixed('The model or a gateway does not know a field that Claude Code sent', update, noBetas),
	'request-thinking': fixed(
		'The model takes another form of thinking than Claude Code asked for',
		update,
		capabilities,
	),
	'request-effort': fixed('The model has no effort setting', update, capabilities),
	'request-caching': fixed('Requests that ask for prompt caching are refused', {
		say: 'Switch prompt caching off',
		own: '--caching off',
	}),
	'request-cache-ttl': fixed('The model does not take this lifetime for cached prompts', {
		say: 'Use five minutes',
		own: '--cache-ttl 5m',
	}),
	'request-too-long': fixed('The conversation is longer than the model allows', {
		say: 'Shorten it in Claude Code with /compact',
	}),
	'request-max-tokens': fixed('Claude Code asked for more output than the model gives', {
		say: 'Ask for less',
		run: unsetVariables('CLAUDE_CODE_MAX_OUTPUT_TOKENS', 'MAX_THINKING_TOKENS'),
	}),
	forbidden: (call) => ({
		title: `AWS denies ${callName(call)} and does not say why`,
		next: [whoAmI('See which identity AWS sees', call), ...report(call)],
	}),
	'request-refused': (call) => ({
		title: `AWS rejects ${callName(call)} with status ${call.error.status}`,
		next: report(call),
	}),
	unexpected: (call) => ({
		title: `${callName(call)} failed in a way that is not known here`,
		next: report(call),
	}),
} satisfies Readonly<Record<string, WordingOf>>;

function report({error: {requestId}, pin}: FailedCall) {
	if (requestId) return [{say: `Ask AWS Support about the request with the id ${requestId}`}];
	return pin === undefined
		? [{say: 'Report it, with this message and the version', own: '--version'}]
		: [{say: 'Check the rest of the set-up', own: 'doctor'}];
}
