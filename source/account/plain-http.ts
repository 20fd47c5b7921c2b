// Keeps what proves who one is off connections that anybody on the way can read.
import {Problem} from '../problem.ts';

type SentOver = {
	readonly protocol: string;
	readonly hostname: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** A signature alone is good for this one request. @throws Problem `plain-http` */
export function refusePlainHttp({protocol, hostname, path, headers}: SentOver): void {
	if (protocol !== 'http:' || loopback.test(hostname)) return;
	const secret = secretIn(headers) ?? (path === '/token' ? 'the token of your sign-in' : undefined);
	if (secret)
		throw new Problem({
			code: 'plain-http',
			title: `${hostname} would get ${secret} over plain http`,
			because: 'its address begins with http://, so anybody on the way can read the request; nothing was sent',
			next: [{say: 'write https:// in that address (AWS_ENDPOINT_URL, ANTHROPIC_BEDROCK_BASE_URL or the AWS profile)'}],
		});
}

function secretIn(headers: SentOver['headers']): string | undefined {
	const names = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	if (/^bearer /i.test(names.get('authorization') ?? '')) return 'your API key';
	if (names.has('x-amz-security-token')) return 'your session token';
	return names.has('x-amz-sso_bearer_token') ? 'the token of your sign-in' : undefined;
}
