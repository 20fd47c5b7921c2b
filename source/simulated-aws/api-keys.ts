// Bedrock API keys as their makers write them. A short-term key is a presigned URL in base64, so region and end can be read off it.
import type {World} from './world.ts';

const prefix = 'bedrock-api-key-';

/** Obviously fake: the signature is none. Valid for twelve hours, of which `minutesLeft` remain at `now`. */
export function shortTermKey(accessKeyId: string, region: string, minutesLeft: number, now: Date): string {
	const hours = 12 * 3600;
	const made = new Date(now.getTime() - (hours - minutesLeft * 60) * 1000);
	const stamp = made.toISOString().replace(/[-:]|\.\d+/g, '');
	const query = new URLSearchParams({
		Action: 'CallWithBearerToken',
		'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
		'X-Amz-Credential': `${accessKeyId}/${stamp.slice(0, 8)}/${region}/bedrock/aws4_request`,
		'X-Amz-Date': stamp,
		'X-Amz-Expires': String(hours),
		'X-Amz-Security-Token': 'simulated-session-token-EXAMPLE',
		'X-Amz-Signature': '0'.repeat(64),
		'X-Amz-SignedHeaders': 'host',
		Version: '1',
	});
	return prefix + Buffer.from(`bedrock.amazonaws.com/?${query}`).toString('base64');
}

export type ShortTermKey = {readonly accessKeyId: string; readonly region: string; readonly ends: Date};

export function readShortTermKey(token: string): ShortTermKey | undefined {
	if (!token.startsWith(prefix)) return undefined;
	const text = Buffer.from(token.slice(prefix.length), 'base64').toString('utf8');
	const query = new URLSearchParams(text.split('?')[1] ?? '');
	const [accessKeyId, , region] = (query.get('X-Amz-Credential') ?? '').split('/');
	const made = Date.parse(
		(query.get('X-Amz-Date') ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
	);
	const ends = new Date(made + Number(query.get('X-Amz-Expires')) * 1000);
	return accessKeyId && region && !Number.isNaN(ends.getTime()) ? {accessKeyId, region, ends} : undefined;
}

/** `ABSK` and the base64 of `BedrockAPIKey-…:secret`; no secret here. */
export const longTermKey = (user: string): string =>
	`ABSK${Buffer.from(`${user}-at-123456789012:not-a-secret-EXAMPLE`).toString('base64')}`;

/** The key of the world that a token is, with the region it is bound to and whether it is over. */
export function findApiKey(world: World, token: string, now: Date) {
	const short = readShortTermKey(token);
	const key = world.apiKeys.find((candidate) =>
		candidate.kind === 'long-term' ? candidate.token === token : candidate.accessKeyId === short?.accessKeyId,
	);
	if (!key) return undefined;
	if (key.kind === 'long-term') return {key, region: undefined, over: key.expired === true};
	return {key, region: short?.region, over: short !== undefined && short.ends <= now};
}
