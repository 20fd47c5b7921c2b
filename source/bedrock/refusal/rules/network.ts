// What came from between here and AWS, or from AWS on a bad day.
import type {Rule} from '../refusal.ts';
import {rule, textOf} from './match.ts';

const endpoint = (region: string) => `curl -sv https://bedrock-runtime.${region}.amazonaws.com/ -o /dev/null`;

export const network: readonly Rule[] = [
	rule('tls', /self[- ]signed certificate|SELF_SIGNED|unable to (verify|get).*certificate|CERT_/i, {
		layer: 'network',
		title: 'something on the way opens TLS with a certificate that Node does not know',
		fixer: 'you',
		next: [
			{
				say: 'name your company’s certificates; AWS_CA_BUNDLE is not read',
				run: 'export NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
			},
		],
	}),
	rule('dns', /\bENOTFOUND\b|\bEAI_AGAIN\b|getaddrinfo/, ({region}) => ({
		layer: 'network',
		title: `there is no address for Bedrock in ${region}: the region has none, or the network does not resolve it`,
		fixer: 'you',
		next: [{say: 'see whether the name resolves', run: `nslookup bedrock-runtime.${region}.amazonaws.com`}],
	})),
	rule(
		'connection',
		/\bE(CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH)\b|socket hang up|\bTimeoutError\b|timed out/,
		({region}) => ({
			layer: 'network',
			title: 'no connection to Bedrock: a firewall or a proxy may be in the way',
			fixer: 'you',
			next: [{say: 'see where it ends; behind a proxy set HTTPS_PROXY', run: endpoint(region)}],
		}),
	),
	{
		cause: 'proxy',
		when: (answer) =>
			/<!doctype|<html|text\/html/i.test(answer.message) ||
			answer.status === 407 ||
			(answer.status !== undefined && !answer.requestId && /^Unknown/.test(answer.name)),
		explain: (_, {region}) => ({
			layer: 'network',
			title: 'the answer did not come from AWS: a proxy or gateway gave it',
			fixer: 'your administrator',
			next: [{say: `have bedrock-runtime.${region}.amazonaws.com let through`, run: endpoint(region)}],
		}),
	},
];

/** Last of all but "unknown": AWS could not answer, which says nothing about access. */
export const service: readonly Rule[] = [
	{
		cause: 'service',
		when: (answer) =>
			(answer.status ?? 0) >= 500 ||
			answer.status === 408 ||
			answer.status === 424 ||
			/ServiceUnavailable|InternalServer|ModelError|ModelTimeout|ModelStreamError/.test(textOf(answer)),
		explain: () => ({
			layer: 'service',
			title: 'AWS could not answer just now; this says nothing about access',
			fixer: 'wait',
			next: [
				{say: 'try again in a minute, or look at the service’s health: https://health.aws.amazon.com/health/status'},
			],
		}),
	},
];
