// Cases of a gateway between Claude Code and Bedrock.
import {pinned, platform} from '../names.ts';
import {answering} from '../worlds.ts';
import type {Case} from './case.ts';

const url = 'https://gateway.invalid/bedrock';
const base = (address: string) => ({ANTHROPIC_BEDROCK_BASE_URL: address});
const amazon = 'https://bedrock-runtime.us-west-2.amazonaws.com';
const unsigned = {CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1'};
const token = {ANTHROPIC_AUTH_TOKEN: 'not-a-real-token'};
const refusesBeta = answering(400, 'ValidationException', 'invalid beta flag');

export const gateway: readonly Case[] = [
	{
		check: 'base-url-path',
		broken: {
			say: 'the base URL is that of the control plane',
			environment: base('https://bedrock.us-west-2.amazonaws.com'),
		},
		fine: {say: 'it is that of the runtime', environment: base(amazon)},
		also: ['caching-base-url'],
		says: /bedrock-runtime/,
		mended: 'unset ANTHROPIC_BEDROCK_BASE_URL',
	},
	{
		check: 'base-url-path',
		broken: {say: 'it ends with `/v1`', environment: base('https://gateway.invalid/v1')},
		fine: {say: 'it does not', environment: base(url)},
		also: ['caching-base-url'],
		says: /\/model\//,
		mended: 'unset ANTHROPIC_BEDROCK_BASE_URL',
	},
	{
		check: 'base-url-path',
		broken: {say: 'the settings hold something that is no URL', user: base('gateway')},
		fine: {say: 'they hold one', user: base(url)},
		also: ['caching-base-url'],
		says: /take \w+ out of .*settings\.json:\d+/,
		mended: {say: 'correct it', user: base(url)},
	},
	{
		check: 'gateway-token',
		broken: {say: 'unsigned requests to a gateway, and no token', user: {...base(url), ...unsigned}},
		fine: {say: 'a token is set', user: {...base(url), ...unsigned, ...token}},
		status: 'warn',
		also: ['caching-base-url'],
		says: /ANTHROPIC_AUTH_TOKEN/,
		mended: {say: 'set `ANTHROPIC_AUTH_TOKEN`', user: {...base(url), ...unsigned, ...token}},
	},
	{
		check: 'gateway-signed',
		broken: {say: 'a token of the gateway, and requests are signed', environment: {...base(url), ...token}},
		fine: {say: 'they are not signed', environment: {...base(url), ...token, ...unsigned}},
		status: 'warn',
		also: ['caching-base-url'],
		says: /SKIP_BEDROCK_AUTH/,
		mended: 'export CLAUDE_CODE_SKIP_BEDROCK_AUTH=1',
	},
	{
		check: 'gateway-betas',
		broken: {say: 'a gateway passes on fields that Bedrock refuses', world: refusesBeta, environment: base('{aws}')},
		fine: {say: 'there is no gateway', world: refusesBeta},
		also: ['caching-base-url'],
		says: /EXPERIMENTAL_BETAS=1/,
		mended: 'export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1',
	},
	{
		check: 'gateway-stream',
		broken: {say: 'streams arrive as `text/event-stream`', world: 'gateway-stream'},
		fine: {say: 'they arrive as AWS sends them', world: 'healthy'},
		also: ['access-not-tried'],
		says: /event-stream/,
		mended: {say: 'have the gateway pass the stream through, or call Bedrock directly', world: 'healthy'},
	},
	{
		check: 'gateway-stream',
		broken: {say: 'a gateway of the settings turns the stream', world: 'healthy', user: base('{aws:gateway-stream}')},
		fine: {say: 'Bedrock itself is called', world: 'healthy'},
		also: ['caching-base-url', 'access-not-tried'],
		says: /event-stream/,
		mended: {say: 'call Bedrock directly', world: 'healthy'},
	},
	{
		check: 'gateway-arn',
		broken: {say: 'a gateway, and a model behind an ARN', user: {...base(url), ANTHROPIC_MODEL: platform.opus}},
		fine: {say: 'no gateway, but Amazon’s own address', user: {...base(amazon), ANTHROPIC_MODEL: platform.opus}},
		status: 'warn',
		also: ['caching-base-url'],
		says: /recognise Claude by its name/,
		mended: {say: 'use system profiles', user: {...base(url), ...pinned((id) => id)}},
	},
	{
		check: 'unsigned-to-aws',
		broken: {say: 'requests are not signed, and there is no gateway', environment: unsigned},
		fine: {say: 'there is one', environment: {...unsigned, ...base(url)}},
		says: /without a signature/,
		mended: 'unset CLAUDE_CODE_SKIP_BEDROCK_AUTH',
	},
];
