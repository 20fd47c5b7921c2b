// The host that an error of the network names: whose address it is, and in which region.

export type NamedHost = {
	readonly host: string;
	/** In the middle of a sentence. */
	readonly service: string;
	/** Absent where the host is none of AWS's. */
	readonly region?: string;
};

/** As Node, boto3, curl and URLs write it. */
const named =
	/(?:ENOTFOUND|EAI_\w+|getaddrinfo|https?:\/\/|Host: |host: |resolve host:?|host=['"])\s*([a-z0-9][a-z0-9.-]{1,250}\.[a-z0-9-]{2,30})/i;

/** By what the name begins with. */
const services: readonly (readonly [RegExp, string])[] = [
	[/^portal\.sso\./, 'the SSO portal'],
	[/^(oidc|device\.sso)\./, 'the SSO sign-in'],
	[/\.awsapps\.com$/, 'the SSO start page'],
	[/^([a-z0-9-]+\.)?signin\.(aws\.amazon|amazonaws)/, 'the AWS sign-in'],
	[/^sts\./, 'AWS STS'],
	[/^bedrock-runtime/, 'Amazon Bedrock'],
	[/^bedrock[.-]/, 'Amazon Bedrock'],
	[/^iam\./, 'AWS IAM'],
];

/** The name before AWS's domain, as in `sts.us-east-1.amazonaws.com`, also of a VPC endpoint. */
const regionBefore = /\.([a-z]+(?:-[a-z]+)*-\d+)\.(?:vpce\.)?(?:amazonaws\.(?:com|com\.cn|eu)|api\.aws)$/;

/** Undefined where the text names no host, or an address in numbers alone. */
export function hostInError(text: string): NamedHost | undefined {
	const host = named.exec(text)?.[1]?.toLowerCase();
	if (!host || /^[\d.]+$/.test(host)) return undefined;
	const region = regionBefore.exec(`.${host}`)?.[1];
	const service = services.find(([pattern]) => pattern.test(host))?.[1] ?? host;
	return {host, service, ...(region ? {region} : {})};
}
