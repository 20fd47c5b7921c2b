// Cases of models that the account may not use, or that do not exist any more.
import {askIam, invokeActions} from '../../../source/simulated-aws/grants.ts';
import {allow} from '../../../source/simulated-aws/policy/document.ts';
import {account, arnOf, platform} from '../names.ts';
import {allowedOnly, answering, type changed, opusIs} from '../worlds.ts';
import type {Case} from './case.ts';

const subscribed = {say: 'an administrator calls the model once', world: 'healthy'};
const given = {say: 'ask for access in the Bedrock console', world: 'healthy'};
const newer = {say: 'choose a newer model', world: 'healthy'};
const support = {say: 'open a case with AWS Support', world: 'healthy'};
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
		broken: {say: 'the form was not submitted', world: 'use-case-form'},
		fine: {say: 'it was', world: 'healthy'},
		says: new RegExp(`account ${account}`),
		mended: {say: 'submit the form in the Bedrock console', world: 'healthy'},
	},
	{
		check: 'use-case-missing',
		broken: {say: 'only a call tells so', world: blindTo({useCaseSubmitted: false})},
		fine: {say: 'the call passes', world: blind},
		also: ['availability-unknown'],
		says: /have not been submitted/,
		mended: {say: 'submit the form in the Bedrock console', world: blind},
	},
	{
		check: 'use-case-missing',
		broken: {say: 'AWS does not let us ask, and nothing was called', world: blind, noProbe: true},
		fine: {say: 'a call passed', world: blind},
		status: 'unknown',
		also: ['availability-unknown', 'access-not-tried'],
		says: /could not be asked/,
		mended: {say: 'let a call tell', world: blind},
	},
	{
		check: 'model-not-subscribed',
		broken: {say: 'AWS says `agreement NOT_AVAILABLE`', world: 'marketplace'},
		fine: {say: 'it says `PENDING`', world: opusIs({agreement: 'PENDING'})},
		says: /agreement NOT_AVAILABLE/,
		mended: subscribed,
	},
	{
		check: 'model-not-subscribed',
		broken: {say: 'only a call tells so', world: blindTo({modelStates: {'*': {agreement: 'NOT_AVAILABLE'}}})},
		fine: {say: 'the call passes', world: blind},
		also: ['availability-unknown', 'use-case-missing'],
		says: /Marketplace actions/,
		mended: subscribed,
	},
	{
		check: 'subscription-unfinished',
		broken: {say: 'AWS says `agreement PENDING`', world: opusIs({agreement: 'PENDING'})},
		fine: {say: 'it says `AVAILABLE`', world: 'healthy'},
		status: 'warn',
		says: /still being made/,
		mended: {say: 'wait 15 minutes', world: 'healthy'},
	},
	{
		check: 'subscription-unfinished',
		broken: {
			say: 'it says `ERROR`',
			world: opusIs({agreement: 'ERROR', agreementError: 'a valid payment instrument is missing'}),
		},
		fine: {say: 'it says `AVAILABLE`', world: 'healthy'},
		says: /payment instrument/,
		mended: {say: 'an administrator repeats it in the Bedrock console', world: 'healthy'},
	},
	{
		check: 'model-not-entitled',
		broken: {say: 'there is an agreement, and no entitlement', world: opusIs({entitlement: 'NOT_AVAILABLE'})},
		fine: {say: 'there is neither', world: 'not-enabled'},
		says: /no access to anthropic/,
		mended: given,
	},
	{
		check: 'model-not-entitled',
		broken: {say: 'only a call tells so', world: blindTo({modelStates: {'*': {entitlement: 'NOT_AVAILABLE'}}})},
		fine: {say: 'the call passes', world: blind},
		also: ['availability-unknown', 'use-case-missing'],
		says: /specified model ID/,
		mended: given,
	},
	{
		check: 'availability-unknown',
		broken: {say: 'AWS does not let us ask, and nothing was called', world: blind, noProbe: true},
		fine: {say: 'a call passed', world: blind},
		status: 'unknown',
		also: ['use-case-missing', 'access-not-tried'],
		says: /could not be asked/,
		mended: {say: 'allow `bedrock:GetFoundationModelAvailability`', world: 'healthy'},
	},
	{
		check: 'model-legacy',
		broken: {say: 'the model is `LEGACY`', world: opusIs({status: 'LEGACY', endOfLife: '2031-05-01'})},
		fine: {say: 'it is `ACTIVE`', world: opusIs({status: 'ACTIVE', endOfLife: '2031-05-01'})},
		status: 'warn',
		says: /2031-05-01/,
		mended: newer,
	},
	{
		check: 'model-legacy',
		broken: {say: 'AWS refuses it, since it was not used for a while', world: 'legacy'},
		fine: {say: 'AWS does not', world: 'healthy'},
		says: /marked by provider/,
		mended: newer,
	},
	{
		check: 'model-ended',
		broken: {say: 'the model has ended', world: 'end-of-life'},
		fine: {say: 'it will', world: opusIs({status: 'LEGACY', endOfLife: '2031-05-01'})},
		says: /end of its life/,
		mended: newer,
	},
	{
		check: 'account-restricted',
		broken: {say: 'AWS does not authorise the account', world: 'account-not-authorized'},
		fine: {say: 'AWS does not allow the operation', world: operation},
		says: /open a case/,
		mended: support,
	},
	{
		check: 'model-not-authorized',
		broken: {say: 'AWS says `NOT_AUTHORIZED`', world: opusIs({authorization: 'NOT_AUTHORIZED'}), noProbe: true},
		fine: {say: 'it says `AUTHORIZED`', world: 'healthy', noProbe: true},
		also: ['access-not-tried'],
		says: /NOT_AUTHORIZED/,
		mended: support,
	},
	{
		check: 'operation-not-allowed',
		broken: {say: 'AWS answers `Operation not allowed`', world: operation},
		fine: {say: 'it names the account', world: 'account-not-authorized'},
		says: /newer model/,
		mended: newer,
	},
	{
		check: 'profile-gone',
		broken: {say: 'a pinned application profile was deleted', world: 'healthy', user: {ANTHROPIC_MODEL: gone}},
		fine: {say: 'one that exists', world: 'healthy', user: {ANTHROPIC_MODEL: platform.opus}},
		says: /does not exist/,
		mended: 'claude-bedrock-setup',
		answers: `--model ${platform.opus}`,
	},
	{
		check: 'profile-gone',
		broken: {
			say: 'only a call tells so',
			world: answering(404, 'ResourceNotFoundException', 'The inference profile was not found.'),
		},
		fine: {say: 'the call passes', world: 'healthy'},
		says: /does not exist/,
		mended: {say: 'choose another one', world: 'healthy'},
	},
	{
		check: 'mantle-prefix',
		broken: {
			say: 'Mantle is on, the ids start with a geography',
			user: {CLAUDE_CODE_USE_BEDROCK: '0', CLAUDE_CODE_USE_MANTLE: '1'},
		},
		fine: {say: 'Bedrock is on as well, which is stronger', user: {CLAUDE_CODE_USE_MANTLE: '1'}},
		also: ['other-provider'],
		says: /Mantle does not know/,
		mended: {say: 'switch `CLAUDE_CODE_USE_BEDROCK` on', user: {CLAUDE_CODE_USE_MANTLE: '1'}},
	},
];
