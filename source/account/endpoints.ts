// The endpoint of a service where one is configured. Calls of models have none: their requests say themselves where they go. The SDK reads that only for AWS_PROFILE, not for a profile that is passed to it.

import type {SectionsByName} from '../aws-config/aws-config.ts';
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import type {Environment} from './config-paths.ts';

export type ServiceName = 'bedrock' | 'runtime' | 'sts' | 'iam' | 'quotas' | 'sso' | 'oidc' | 'signin';

/** The ids of the services in the names of variables, as in AWS_ENDPOINT_URL_STS; in the config file they are in lower case. */
const ids: Record<Exclude<ServiceName, 'runtime'>, string> = {
	bedrock: 'BEDROCK',
	sts: 'STS',
	iam: 'IAM',
	quotas: 'SERVICE_QUOTAS',
	sso: 'SSO',
	oidc: 'SSO_OIDC',
	signin: 'SIGNIN',
};

/**
 * The URL, undefined for AWS's own endpoint. In the order of the AWS SDKs: the variable of the service, the one of all services, the
 * services section that the profile names, the profile.
 */
export function endpointOf(
	service: ServiceName,
	environment: Environment,
	section: SectionValues = {},
	services: SectionsByName = new Map(),
): string | undefined {
	if (service === 'runtime') return undefined;
	const id = ids[service];
	const ignored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? section.ignore_configured_endpoint_urls;
	if (ignored?.toLowerCase() === 'true') return undefined;
	const servicesSection = section.services ? services.get(section.services) : undefined;
	return (
		environment[`AWS_ENDPOINT_URL_${id}`] ||
		environment.AWS_ENDPOINT_URL ||
		servicesSection?.[`${id.toLowerCase()}.endpoint_url`] ||
		section.endpoint_url ||
		undefined
	);
}
