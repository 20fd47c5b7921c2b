// Requests that the model does not take as Claude Code formed them: access was granted, the shape is wrong.
import type {Rule} from '../refusal.ts';
import {type Explained, rule} from './match.ts';

const shape = (title: string, next: Explained['next']): Explained => ({layer: 'request', title, fixer: 'you', next});
const update = {say: 'update Claude Code', run: 'claude update'};
const noBetas = {say: 'or leave its experimental features out', run: 'export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1'};
const capabilities = {say: 'or have the capabilities of an ARN written down', own: ''};

export const request: readonly Rule[] = [
	rule(
		'request-beta',
		/invalid beta flag/i,
		shape('the model or a gateway does not know a feature that Claude Code asked for', [update, noBetas]),
	),
	rule(
		'request-extra-inputs',
		/Extra inputs are not permitted/i,
		shape('the model or a gateway does not know a field that Claude Code sent', [update, noBetas]),
	),
	rule(
		'request-thinking',
		/thinking\.type/i,
		shape('the model wants another form of thinking than Claude Code asked for', [update, capabilities]),
	),
	rule('request-effort', /effort parameter/i, shape('the model has no effort setting', [update, capabilities])),
	rule(
		'request-cache-ttl',
		/cache_control\S*ttl|ttl='|Extended TTL/i,
		shape('the model does not take this lifetime for cached prompts', [
			{say: 'use five minutes', own: '--cache-ttl 5m'},
		]),
	),
	rule(
		'request-too-long',
		/Input is too long|prompt is too long/i,
		shape('the conversation is longer than the model takes', [{say: 'shorten it in Claude Code', run: '/compact'}]),
	),
	rule(
		'request-max-tokens',
		/maximum tokens you requested exceeds|max_tokens/i,
		shape('more output was asked for than the model gives', [
			{say: 'ask for less', run: 'unset CLAUDE_CODE_MAX_OUTPUT_TOKENS MAX_THINKING_TOKENS'},
		]),
	),
];
