// endpointOf: configured endpoints, in the order of the AWS SDKs.
import {describe, expect, it} from 'vitest';
import {endpointOf} from '../../source/account/endpoints.ts';

describe('endpointOf', () => {
	const services = new Map([
		['local', {'bedrock.endpoint_url': 'http://listed', 'sso_oidc.endpoint_url': 'http://oidc'}],
	]);

	it.each([
		['bedrock', {}, {}, undefined],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all', AWS_ENDPOINT_URL_BEDROCK: 'http://own'}, {}, 'http://own'],
		['iam', {AWS_ENDPOINT_URL: 'http://all', AWS_ENDPOINT_URL_BEDROCK: 'http://own'}, {}, 'http://all'],
		['runtime', {AWS_ENDPOINT_URL_BEDROCK_RUNTIME: 'http://own'}, {}, undefined],
		['runtime', {AWS_ENDPOINT_URL: 'http://all', ANTHROPIC_BEDROCK_BASE_URL: 'http://claude'}, {}, undefined],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all', ANTHROPIC_BEDROCK_BASE_URL: 'http://claude'}, {}, 'http://all'],
		['bedrock', {}, {endpoint_url: 'http://profile'}, 'http://profile'],
		['bedrock', {}, {endpoint_url: 'http://profile', services: 'local'}, 'http://listed'],
		['oidc', {}, {services: 'local'}, 'http://oidc'],
		['sts', {}, {endpoint_url: 'http://profile', services: 'gone'}, 'http://profile'],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all'}, {endpoint_url: 'http://profile', services: 'local'}, 'http://all'],
		['bedrock', {AWS_ENDPOINT_URL: ''}, {endpoint_url: 'http://profile'}, 'http://profile'],
		['bedrock', {AWS_ENDPOINT_URL: 'http://all', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true'}, {}, undefined],
		['bedrock', {}, {endpoint_url: 'http://profile', ignore_configured_endpoint_urls: 'true'}, undefined],
	] as const)(
		'gives %s with the variables %o and the profile %o the URL %s',
		(service, environment, section, expected) => {
			expect(endpointOf(service, environment, section, services)).toBe(expected);
		},
	);
});
