// Keeps what proves who one is off connections that anybody on the way can read.
import {plainHttpName} from '../bedrock/aws-errors/normalize-error.ts';

type SentOver = {
	readonly protocol: string;
	readonly hostname: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** A signature alone is good for this one request. @throws an error of the name `plainHttpName` */
export function refusePlainHttp({protocol, hostname, path, headers}: SentOver): void {
	if (protocol !== 'http:' || loopback.test(hostname)) return;
	const secret = secretIn(headers) ?? (path === '/token' ? 'the token of your sign-in' : undefined);
	if (secret)
		throw Object.assign(
			new Error(
				`${hostname} would get ${secret}, and anybody on the way could read it: its address begins with http://`,
			),
			{name: plainHttpName},
		);
}

function secretIn(headers: SentOver['headers']): string | undefined {
	const names = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	if (/^bearer /i.test(names.get('authorization') ?? '')) return 'your API key';
	if (names.has('x-amz-security-token')) return 'your session token';
	return names.has('x-amz-sso_bearer_token') ? 'the token of your sign-in' : undefined;
}
