// Bedrock API keys as their makers write them. A short-term key is a presigned URL in base64, so region and end can be read off it.
import {readShortTermKey, shortTermPrefix} from '../bedrock/api-key.ts';
import type {World} from './world.ts';

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
	return shortTermPrefix + Buffer.from(`bedrock.amazonaws.com/?${query}`).toString('base64');
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
