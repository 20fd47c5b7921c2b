// Ways to sign in that this machine does not have yet: a Bedrock API key that is pasted, a new AWS profile for SSO.
import {Problem} from '../../problem.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {leaveItem} from './navigation.ts';

/** The rows below the sign-ins of this machine, whose ids are `existing`. */
export const otherSignIns = (existing: readonly unknown[]): ChoiceItem[] => [
	...(existing.includes('api-key') ? [] : [enterKey]),
	{
		id: 'configure sso',
		cells: ['Set up a new SSO sign-in', 'runs: aws configure sso'],
		action: {do: 'sign-in', how: 'configure-sso'},
	},
];

const enterKey: ChoiceItem = {
	id: 'enter api key',
	cells: ['Paste a Bedrock API key'],
	action: {do: 'enter-api-key'},
};

export type ApiKeyScreen = ScreenFrame & {readonly kind: 'api-key'; readonly help: readonly string[]};

/** Where a key is pasted. It is shown as dots. */
export const apiKeyScreen: ApiKeyScreen = {
	kind: 'api-key',
	id: 'api-key',
	title: 'Paste your Bedrock API key',
	help: [
		'You make one in the Amazon Bedrock console under API keys: https://console.aws.amazon.com/bedrock/home#/api-keys',
		'It is used for this run and written nowhere, unless you choose that later.',
	],
	items: [{id: 'resume', cells: ['Back to sign-in'], action: {do: 'resume'}}, leaveItem],
	typed: {
		what: 'paste a Bedrock API key',
		line: true,
		secret: true,
		enter: (text) => ({do: 'use-api-key', key: readKey(text)}),
	},
};

/**
 * The key in a pasted text, which may be the line that exports it. Long-term keys begin with `ABSK`, short-term ones with
 * `bedrock-api-key-` (Amazon Bedrock User Guide, "API keys").
 */
function readKey(text: string): string {
	const key = text
		.replace(/^(export\s+)?AWS_BEARER_TOKEN_BEDROCK=/, '')
		.replace(/^(["'])(.*)\1$/, '$2')
		.trim();
	if (/^(ABSK|bedrock-api-key-)[\w+/=.~-]{16,}$/.test(key)) return key;
	throw new Problem({
		code: 'api-key-malformed',
		title: 'This is not a Bedrock API key',
		because: /^A[KS]IA/.test(key)
			? 'It is the id of an AWS access key. A Bedrock API key begins with ABSK or bedrock-api-key-.'
			: 'A Bedrock API key begins with ABSK or bedrock-api-key-.',
	});
}
