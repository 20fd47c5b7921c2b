// IAM's wildcards: `*` is any run of characters, also none (so it matches the region-less ARN), `?` is exactly one.

export function glob(pattern: string, text: string): boolean {
	// Linear with one step back, not a regular expression: a policy must not be able to stall the server.
	let at = 0;
	let inText = 0;
	let star = -1;
	let resume = 0;
	while (inText < text.length) {
		const expected = pattern[at];
		if (expected === '*') {
			star = at++;
			resume = inText;
		} else if (at < pattern.length && (expected === '?' || expected === text[inText])) {
			at++;
			inText++;
		} else if (star >= 0) {
			at = star + 1;
			inText = ++resume;
		} else return false;
	}
	while (pattern[at] === '*') at++;
	return at === pattern.length;
}

/** ArnLike and ArnEquals behave alike: each of the six parts is matched on its own. */
export function globArn(pattern: string, text: string): boolean {
	const parts = (arn: string) => {
		const pieces = arn.split(':');
		return [...pieces.slice(0, 5), pieces.slice(5).join(':')];
	};
	const expected = parts(pattern);
	const actual = parts(text);
	return expected.every((part, index) => glob(part, actual[index] ?? ''));
}
