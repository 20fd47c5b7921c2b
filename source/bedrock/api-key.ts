// Short-term Bedrock API keys: each is a presigned URL in base64, so its region and its end can be read without a call.

export const shortTermPrefix = 'bedrock-api-key-';

export type ShortTermKey = {readonly accessKeyId: string; readonly region: string; readonly ends: Date};

/** Undefined for a long-term key, whose region and end only AWS knows, and for what is no key. */
export function readShortTermKey(token: string): ShortTermKey | undefined {
	if (!token.startsWith(shortTermPrefix)) return undefined;
	const text = Buffer.from(token.slice(shortTermPrefix.length), 'base64').toString('utf8');
	const query = new URLSearchParams(text.split('?')[1] ?? '');
	const [accessKeyId, , region] = (query.get('X-Amz-Credential') ?? '').split('/');
	const made = Date.parse(
		(query.get('X-Amz-Date') ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
	);
	const ends = new Date(made + Number(query.get('X-Amz-Expires')) * 1000);
	// The region becomes part of sentences and commands.
	const readable = /^[a-z]{2}[a-z0-9-]+$/.test(region ?? '') && !Number.isNaN(ends.getTime());
	return accessKeyId && region && readable ? {accessKeyId, region, ends} : undefined;
}
