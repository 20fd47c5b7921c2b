// Where a service is called when someone configured that: the SDK reads it for AWS_PROFILE only, never for a profile that is named to it.

import type {SectionsByName} from '../aws-config/aws-config.ts';
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import type {Environment} from './config-paths.ts';

export type ServiceName = 'bedrock' | 'runtime' | 'sts' | 'iam' | 'sso' | 'oidc' | 'signin';

/** Service ids as the variables spell them (AWS_ENDPOINT_URL_…); in the config file the same in lower case. */
const ids: Record<ServiceName, string> = {
	bedrock: 'BEDROCK',
	runtime: 'BEDROCK_RUNTIME',
	sts: 'STS',
	iam: 'IAM',
	sso: 'SSO',
	oidc: 'SSO_OIDC',
	signin: 'SIGNIN',
};

/** In the order of the AWS SDKs: a variable of the service, one of all services, the profile's services section, the profile. */
export function endpointOf(
	service: ServiceName,
	environment: Environment,
	section: SectionValues = {},
	services: SectionsByName = new Map(),
): string | undefined {
	const id = ids[service];
	// Claude Code calls models there and reads no AWS_ENDPOINT_URL: a probe must go where it will go.
	if (service === 'runtime' && environment.ANTHROPIC_BEDROCK_BASE_URL) return environment.ANTHROPIC_BEDROCK_BASE_URL;
	const ignored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? section.ignore_configured_endpoint_urls;
	if (ignored?.toLowerCase() === 'true') return undefined;
	const listed = section.services ? services.get(section.services) : undefined;
	return (
		environment[`AWS_ENDPOINT_URL_${id}`] ||
		environment.AWS_ENDPOINT_URL ||
		listed?.[`${id.toLowerCase()}.endpoint_url`] ||
		section.endpoint_url ||
		undefined
	);
}
