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
		faultyHome: {
			description: 'the base URL is that of the control plane',
			environment: base('https://bedrock.us-west-2.amazonaws.com'),
		},
		healthyHome: {description: 'it is that of the runtime', environment: base(amazon)},
		otherChecks: ['caching-base-url'],
		findingText: /bedrock-runtime/,
		repair: 'unset ANTHROPIC_BEDROCK_BASE_URL',
	},
	{
		check: 'base-url-path',
		faultyHome: {description: 'it ends with `/v1`', environment: base('https://gateway.invalid/v1')},
		healthyHome: {description: 'it does not', environment: base(url)},
		otherChecks: ['caching-base-url'],
		findingText: /\/model\//,
		repair: 'unset ANTHROPIC_BEDROCK_BASE_URL',
	},
	{
		check: 'base-url-path',
		faultyHome: {description: 'the settings hold something that is no URL', user: base('gateway')},
		healthyHome: {description: 'they hold one', user: base(url)},
		otherChecks: ['caching-base-url'],
		findingText: /remove \w+ from line \d+ of .*settings\.json/,
		repair: {description: 'correct it', user: base(url)},
	},
	{
		check: 'gateway-token',
		faultyHome: {description: 'unsigned requests to a gateway, and no token', user: {...base(url), ...unsigned}},
		healthyHome: {description: 'a token is set', user: {...base(url), ...unsigned, ...token}},
		status: 'warn',
		otherChecks: ['caching-base-url'],
		findingText: /ANTHROPIC_AUTH_TOKEN/,
		repair: {description: 'set `ANTHROPIC_AUTH_TOKEN`', user: {...base(url), ...unsigned, ...token}},
	},
	{
		check: 'gateway-signed',
		faultyHome: {description: 'a token of the gateway, and requests are signed', environment: {...base(url), ...token}},
		healthyHome: {description: 'they are not signed', environment: {...base(url), ...token, ...unsigned}},
		status: 'warn',
		otherChecks: ['caching-base-url'],
		findingText: /SKIP_BEDROCK_AUTH/,
		repair: 'export CLAUDE_CODE_SKIP_BEDROCK_AUTH=1',
	},
	{
		check: 'gateway-betas',
		faultyHome: {
			description: 'a gateway passes on fields that Bedrock refuses',
			world: refusesBeta,
			environment: base('{aws}'),
		},
		healthyHome: {description: 'there is no gateway', world: refusesBeta},
		otherChecks: ['caching-base-url'],
		findingText: /EXPERIMENTAL_BETAS to 1/,
		repair: 'export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1',
	},
	{
		check: 'gateway-stream',
		faultyHome: {description: 'streams arrive as `text/event-stream`', world: 'gateway-stream'},
		healthyHome: {description: 'they arrive as AWS sends them', world: 'healthy'},
		otherChecks: ['access-not-tried'],
		findingText: /event-stream/,
		repair: {description: 'have the gateway pass the stream through, or call Bedrock directly', world: 'healthy'},
	},
	{
		check: 'gateway-stream',
		faultyHome: {
			description: 'a gateway of the settings turns the stream',
			world: 'healthy',
			user: base('{aws:gateway-stream}'),
		},
		healthyHome: {description: 'Bedrock itself is called', world: 'healthy'},
		otherChecks: ['caching-base-url', 'access-not-tried'],
		findingText: /event-stream/,
		repair: {description: 'call Bedrock directly', world: 'healthy'},
	},
	{
		check: 'gateway-arn',
		faultyHome: {
			description: 'a gateway, and a model behind an ARN',
			user: {...base(url), ANTHROPIC_MODEL: platform.opus},
		},
		healthyHome: {
			description: "no gateway, but Amazon's own address",
			user: {...base(amazon), ANTHROPIC_MODEL: platform.opus},
		},
		status: 'warn',
		otherChecks: ['caching-base-url'],
		findingText: /recognise Claude by its name/,
		repair: {description: 'use system profiles', user: {...base(url), ...pinned((id) => id)}},
	},
	{
		check: 'unsigned-to-aws',
		faultyHome: {description: 'requests are not signed, and there is no gateway', environment: unsigned},
		healthyHome: {description: 'there is one', environment: {...unsigned, ...base(url)}},
		findingText: /without a signature/,
		repair: 'unset CLAUDE_CODE_SKIP_BEDROCK_AUTH',
	},
	{
		check: 'gateway-refused',
		faultyHome: {
			description: 'the gateway answers unsigned calls with a page of its own',
			world: 'healthy',
			user: {...base('{aws:proxy-page}'), ...unsigned, ...token},
		},
		healthyHome: {description: 'Bedrock itself is called', world: 'healthy'},
		otherChecks: ['caching-base-url', 'access-not-tried'],
		findingText: /which token/,
		repair: {description: 'call Bedrock directly', world: 'healthy'},
	},
	{
		check: 'project-host',
		faultyHome: {description: 'only the settings of the project name a gateway', project: base('{aws:healthy}')},
		healthyHome: {
			description: 'the user settings name the same one',
			project: base('{aws:healthy}'),
			user: base('{aws:healthy}'),
		},
		status: 'unknown',
		otherChecks: ['before-trust', 'caching-base-url'],
		findingText: /not called.*project.*settings\.json:\d+/s,
		repair: {
			description: 'name it in the user settings',
			project: base('{aws:healthy}'),
			user: base('{aws:healthy}'),
		},
	},
	{
		check: 'project-host',
		faultyHome: {
			description: 'only the settings of the project name a proxy',
			project: {HTTPS_PROXY: 'http://me:canary@proxy.invalid:3128'},
		},
		healthyHome: {description: 'they name none'},
		status: 'unknown',
		otherChecks: ['before-trust'],
		findingText: /HTTPS_PROXY=http:\/\/\*{8}@proxy\.invalid:3128/,
		repair: {description: 'take the proxy out of the settings of the project'},
	},
	{
		check: 'project-host',
		faultyHome: {
			description: 'the region of the project would be another host',
			project: {AWS_REGION: 'x.invalid/'},
		},
		healthyHome: {description: 'it is a region', project: {AWS_REGION: 'us-east-1'}},
		status: 'unknown',
		otherChecks: ['project-overrides', 'region-malformed'],
		findingText: /AWS_REGION=x\.invalid/,
		repair: {description: 'take the region out of the settings of the project'},
	},
];
