// Who signed a request, for which service and region: read from the Authorization header, since a loopback address has no region.
import {readShortTermKey} from '../../bedrock/api-key.ts';
import {findApiKey} from '../api-keys.ts';
import type {Caller} from '../caller.ts';
import {partitionOf} from '../catalog/geographies.ts';
import {denied, ServerError} from '../server-error.ts';
import type {ApiKey, World} from '../world.ts';

export type Authorization =
	| {readonly kind: 'keys'; readonly accessKeyId: string; readonly region: string; readonly service: string}
	| {readonly kind: 'bearer'; readonly token: string}
	| {readonly kind: 'none'};

export function readAuthorization(header: string | undefined): Authorization {
	const scope = /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/.exec(header ?? '');
	if (scope) {
		const [, accessKeyId = '', region = '', service = ''] = scope;
		return {kind: 'keys', accessKeyId, region, service};
	}
	const bearer = /^Bearer\s+(.+)$/i.exec(header ?? '');
	return bearer ? {kind: 'bearer', token: bearer[1] ?? ''} : {kind: 'none'};
}

/** A bearer call names no region: a short-term key is bound to one, otherwise a host such as `bedrock.eu-west-1.localhost`, otherwise home. */
export function regionOf(signed: Authorization, host: string | undefined, world: World): string {
	if (signed.kind === 'keys') return signed.region;
	const fromHost = /^(?:bedrock|bedrock-runtime|sts|servicequotas)\.([a-z0-9-]+)\./.exec(host ?? '')?.[1];
	if (fromHost) return fromHost;
	const key = signed.kind === 'bearer' ? readShortTermKey(signed.token) : undefined;
	return key?.region ?? world.region;
}

export type AuthenticatedCaller = {readonly caller: Caller; readonly apiKey?: ApiKey};

/** The caller behind a signature, or AWS's refusal to accept it. */
export function authenticate(
	world: World,
	signed: Authorization,
	region: string,
	service: string,
	headers: Readonly<Record<string, string>>,
	now: Date,
): AuthenticatedCaller {
	if (signed.kind === 'none')
		throw new ServerError(403, 'MissingAuthenticationTokenException', 'Authorization header is missing', {front: true});
	if (signed.kind === 'bearer') return authenticateKey(world, signed.token, region, service, now);
	checkClock(world, headers['x-amz-date'], now);
	const entry = world.keys[signed.accessKeyId] ?? world.identity;
	if (entry === 'expired')
		throw new ServerError(403, 'ExpiredTokenException', 'The security token included in the request is expired', {
			front: true,
		});
	// IAM is global: clients sign for it with whatever region they have configured.
	const elsewhere =
		service !== 'iam' && (partitionOf(region) !== partitionOf(world.region) || world.regionsOff.includes(region));
	if (entry === 'unknown' || elsewhere || !fits(signed.accessKeyId, headers['x-amz-security-token']))
		throw new ServerError(
			403,
			'UnrecognizedClientException',
			'The security token included in the request is invalid.',
			{front: true},
		);
	if (entry === 'wrong-secret')
		throw new ServerError(
			403,
			'InvalidSignatureException',
			'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
			{front: true},
		);
	return {caller: entry};
}

/** Temporary keys count with their session token only, and long-lived ones have none (IAM User Guide, "Unique identifiers"). */
const fits = (accessKeyId: string, token: string | undefined) =>
	accessKeyId.startsWith('ASIA') ? token !== undefined : !accessKeyId.startsWith('AKIA') || token === undefined;

function authenticateKey(world: World, token: string, region: string, service: string, now: Date): AuthenticatedCaller {
	const entry = service.startsWith('bedrock') ? findApiKey(world, token, now) : undefined;
	// A key made in another region answers exactly like a mistyped one.
	if (!entry || (entry.region && entry.region !== region))
		throw denied('Authentication failed: Please make sure your API Key is valid.');
	if (entry.over) throw denied('Bearer Token has expired');
	return {caller: entry.key.caller, apiKey: entry.key};
}

/** Only worlds with a clock of their own look at the date: elsewhere a test may choose any `now`. */
function checkClock(world: World, date: string | undefined, now: Date): void {
	if (world.clockAhead === 0 || !date) return;
	const compact = (time: Date) => time.toISOString().replace(/[-:]|\.\d+/g, '');
	const signedAt = new Date(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
	const apart = now.getTime() - signedAt.getTime();
	if (!(Math.abs(apart) > 300_000)) return;
	const limit = new Date(now.getTime() - Math.sign(apart) * 300_000);
	const [what, sign] =
		apart > 0
			? ['Signature expired: %s is now earlier than', '-']
			: ['Signature not yet current: %s is still later than', '+'];
	throw new ServerError(
		403,
		'InvalidSignatureException',
		`${what?.replace('%s', date)} ${compact(limit)} (${compact(now)} ${sign} 5 min.)`,
		{front: true},
	);
}
