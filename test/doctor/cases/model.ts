// Cases of models that the account may not use, or that do not exist any more.
import {askIam, invokeActions} from '../../../source/simulated-aws/grants.ts';
import {allow} from '../../../source/simulated-aws/policy/document.ts';
import {account, arnOf, pinned, platform} from '../names.ts';
import {allowedOnly, answering, type changed, opusIs} from '../worlds.ts';
import type {Case} from './case.ts';

const subscribed = {description: 'an administrator calls the model once', world: 'healthy'};
const given = {description: 'ask for access in the Bedrock console', world: 'healthy'};
const newer = {description: 'choose a newer model', world: 'healthy'};
const support = {description: 'open a case with AWS Support', world: 'healthy'};
/** Allows calls and lists, but no question about the account's access to a model. */
const blind = allowedOnly(
	allow([...invokeActions, 'bedrock:ListInferenceProfiles', 'bedrock:GetInferenceProfile']),
	askIam,
);
const blindTo = (change: Parameters<typeof changed>[1]) => ({...blind, ...change});
const operation = answering(400, 'ValidationException', 'Operation not allowed');
const gone = arnOf('0gone0since0');

export const model: readonly Case[] = [
	{
		check: 'use-case-missing',
		faultyHome: {description: 'AWS has no record of the form', world: 'use-case-form'},
		healthyHome: {description: 'it was', world: 'healthy'},
		status: 'unknown',
		findingText: new RegExp(`account ${account}`),
		repair: {description: 'submit the form in the Bedrock console', world: 'healthy'},
	},
	{
		check: 'use-case-missing',
		faultyHome: {description: 'only a call shows it', world: blindTo({useCaseSubmitted: false})},
		healthyHome: {description: 'the call passes', world: blind},
		otherChecks: ['availability-unknown'],
		findingText: /have not been submitted/,
		repair: {description: 'submit the form in the Bedrock console', world: blind},
	},
	{
		check: 'use-case-missing',
		faultyHome: {description: 'AWS does not let us ask, and nothing was called', world: blind, noProbe: true},
		healthyHome: {description: 'a call passed', world: blind},
		status: 'unknown',
		otherChecks: ['availability-unknown', 'access-not-tried'],
		findingText: /It is unknown whether/,
		repair: {description: 'call a model', world: blind},
	},
	{
		check: 'model-not-subscribed',
		faultyHome: {description: 'AWS says `agreement NOT_AVAILABLE`', world: 'marketplace'},
		healthyHome: {description: 'it says `PENDING`', world: opusIs({agreement: 'PENDING'})},
		status: 'unknown',
		findingText: /agreement NOT_AVAILABLE/,
		repair: subscribed,
	},
	{
		check: 'model-not-subscribed',
		faultyHome: {
			description: 'only a call shows it',
			world: blindTo({modelStates: {'*': {agreement: 'NOT_AVAILABLE'}}}),
		},
		healthyHome: {description: 'the call passes', world: blind},
		otherChecks: ['availability-unknown', 'use-case-missing'],
		findingText: /Marketplace actions/,
		repair: subscribed,
	},
	{
		check: 'subscription-unfinished',
		faultyHome: {description: 'AWS says `agreement PENDING`', world: opusIs({agreement: 'PENDING'})},
		healthyHome: {description: 'it says `AVAILABLE`', world: 'healthy'},
		status: 'warn',
		findingText: /not finished yet/,
		repair: {description: 'wait 15 minutes', world: 'healthy'},
	},
	{
		check: 'subscription-unfinished',
		faultyHome: {
			description: 'it says `ERROR`',
			world: opusIs({agreement: 'ERROR', agreementError: 'a valid payment instrument is missing'}),
		},
		healthyHome: {description: 'it says `AVAILABLE`', world: 'healthy'},
		findingText: /payment instrument/,
		repair: {description: 'an administrator repeats it in the Bedrock console', world: 'healthy'},
	},
	{
		check: 'model-not-entitled',
		faultyHome: {
			description: 'there is an agreement, and no entitlement',
			world: opusIs({entitlement: 'NOT_AVAILABLE'}),
		},
		healthyHome: {description: 'there is neither', world: 'not-enabled'},
		findingText: /may not use anthropic/,
		repair: given,
	},
	{
		check: 'model-not-entitled',
		faultyHome: {
			description: 'only a call shows it',
			world: blindTo({modelStates: {'*': {entitlement: 'NOT_AVAILABLE'}}}),
		},
		healthyHome: {description: 'the call passes', world: blind},
		otherChecks: ['availability-unknown', 'use-case-missing'],
		findingText: /specified model ID/,
		repair: given,
	},
	{
		check: 'availability-unknown',
		faultyHome: {description: 'AWS does not let us ask, and nothing was called', world: blind, noProbe: true},
		healthyHome: {description: 'a call passed', world: blind},
		status: 'unknown',
		otherChecks: ['use-case-missing', 'access-not-tried'],
		findingText: /It is unknown whether/,
		repair: {description: 'allow `bedrock:GetFoundationModelAvailability`', world: 'healthy'},
	},
	{
		check: 'model-legacy',
		faultyHome: {description: 'the model is `LEGACY`', world: opusIs({status: 'LEGACY', endOfLife: '2031-05-01'})},
		healthyHome: {description: 'it is `ACTIVE`', world: opusIs({status: 'ACTIVE', endOfLife: '2031-05-01'})},
		status: 'warn',
		findingText: /2031-05-01/,
		repair: newer,
	},
	{
		check: 'model-legacy',
		faultyHome: {description: 'AWS refuses it, since it was not used for a while', world: 'legacy'},
		healthyHome: {description: 'AWS does not', world: 'healthy'},
		findingText: /marked by provider/,
		repair: newer,
	},
	{
		check: 'model-ended',
		faultyHome: {description: 'the model has ended', world: 'end-of-life'},
		healthyHome: {description: 'it will', world: opusIs({status: 'LEGACY', endOfLife: '2031-05-01'})},
		findingText: /AWS has retired/,
		repair: newer,
	},
	{
		check: 'account-restricted',
		faultyHome: {description: 'AWS does not authorise the account', world: 'account-not-authorized'},
		healthyHome: {description: 'AWS does not allow the operation', world: operation},
		findingText: /Open a case/,
		repair: support,
	},
	{
		check: 'model-not-authorized',
		faultyHome: {
			description: 'AWS says `NOT_AUTHORIZED`',
			world: opusIs({authorization: 'NOT_AUTHORIZED'}),
			noProbe: true,
		},
		healthyHome: {description: 'it says `AUTHORIZED`', world: 'healthy', noProbe: true},
		otherChecks: ['access-not-tried'],
		findingText: /NOT_AUTHORIZED/,
		repair: support,
	},
	{
		check: 'operation-not-allowed',
		faultyHome: {description: 'AWS answers `Operation not allowed`', world: operation},
		healthyHome: {description: 'it names the account', world: 'account-not-authorized'},
		findingText: /newer model/,
		repair: newer,
	},
	{
		check: 'profile-gone',
		faultyHome: {
			description: 'an application profile that is set was deleted',
			world: 'healthy',
			user: {ANTHROPIC_MODEL: gone},
		},
		healthyHome: {description: 'one that exists', world: 'healthy', user: {ANTHROPIC_MODEL: platform.opus}},
		findingText: /does not exist/,
		repair: 'claude-bedrock-setup',
		wizardFlags: `--model ${platform.opus}`,
	},
	{
		check: 'profile-gone',
		faultyHome: {
			description: 'only a call shows it',
			world: answering(404, 'ResourceNotFoundException', 'The inference profile was not found.'),
		},
		healthyHome: {description: 'the call passes', world: 'healthy'},
		findingText: /does not exist/,
		repair: {description: 'choose another one', world: 'healthy'},
	},
	{
		check: 'mantle-prefix',
		faultyHome: {
			description: 'Mantle is on, the ids start with a geography',
			user: {CLAUDE_CODE_USE_BEDROCK: '0', CLAUDE_CODE_USE_MANTLE: '1'},
		},
		healthyHome: {description: 'Bedrock is on as well, which is stronger', user: {CLAUDE_CODE_USE_MANTLE: '1'}},
		otherChecks: ['mantle-not-tried'],
		findingText: /Mantle does not know/,
		repair: {description: 'switch `CLAUDE_CODE_USE_BEDROCK` on', user: {CLAUDE_CODE_USE_MANTLE: '1'}},
	},
	{
		check: 'mantle-not-tried',
		faultyHome: {
			description: 'Mantle is on beside Bedrock, and the haiku model is one of its ids',
			world: 'healthy',
			user: {CLAUDE_CODE_USE_MANTLE: '1', ANTHROPIC_DEFAULT_HAIKU_MODEL: 'anthropic.claude-haiku-4-5'},
		},
		healthyHome: {
			description: 'all ids belong to inference profiles, which are called as ever',
			world: 'healthy',
			user: {CLAUDE_CODE_USE_MANTLE: '1'},
		},
		status: 'unknown',
		findingText: /bedrock-mantle\.us-west-2\.api\.aws/,
		repair: {description: 'choose inference profiles', world: 'healthy', user: {CLAUDE_CODE_USE_MANTLE: '1'}},
	},
	{
		check: 'mantle-not-tried',
		faultyHome: {
			description: 'Mantle is on alone, at an address of its own',
			world: 'healthy',
			user: {
				...{CLAUDE_CODE_USE_BEDROCK: undefined, CLAUDE_CODE_USE_MANTLE: '1'},
				...pinned(() => 'anthropic.claude-opus-5-5'),
				ANTHROPIC_BEDROCK_MANTLE_BASE_URL: 'https://mantle.corp.example',
			},
		},
		healthyHome: {description: 'Mantle is switched off again', world: 'healthy', user: {CLAUDE_CODE_USE_MANTLE: '0'}},
		status: 'unknown',
		findingText: /the address in ANTHROPIC_BEDROCK_MANTLE_BASE_URL/,
		repair: {description: 'choose inference profiles', world: 'healthy', user: {CLAUDE_CODE_USE_MANTLE: '1'}},
	},
];
