// What came from between here and AWS, in words.
import {type Explain, fixed} from './explanation.ts';

const endpoint = (region: string) => `curl -sv https://bedrock-runtime.${region}.amazonaws.com/ -o /dev/null`;

const noAddress: Explain = ({region}) => ({
	title: `there is no address for Bedrock in ${region}: the region has none, or the network does not resolve it`,
	next: [{say: 'see whether the name resolves', run: `nslookup bedrock-runtime.${region}.amazonaws.com`}],
});

const noConnection: Explain = ({region}) => ({
	title: 'no connection to Bedrock: a firewall or a proxy may be in the way',
	next: [{say: 'see where it ends; behind a proxy set HTTPS_PROXY', run: endpoint(region)}],
});

const otherAnswer: Explain = ({region}) => ({
	title: 'the answer did not come from AWS: a proxy or gateway gave it',
	next: [{say: `have bedrock-runtime.${region}.amazonaws.com let through`, run: endpoint(region)}],
});

export const network = {
	'certificate-not-trusted': fixed('something on the way opens TLS with a certificate that Node does not know', {
		say: 'name your company’s certificates; AWS_CA_BUNDLE is not read',
		run: 'export NODE_EXTRA_CA_CERTS=/path/to/company-ca.pem',
	}),
	'host-not-found': noAddress,
	'timed-out': noConnection,
	'connection-failed': noConnection,
	'proxy-refused': noConnection,
	'stream-format': otherAnswer,
	'not-aws': otherAnswer,
} satisfies Record<string, Explain>;
