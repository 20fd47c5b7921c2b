// The AWS profile that an error names: it may come from another terminal, where another one was in use.

/** As the SDKs for JavaScript and Python and the AWS CLI write it; the last is part of a step that they propose. */
const naming = [
	/(?<!inference )\bprofile: \[([^\]\n]+)\]/,
	/(?<!inference.)\bprofile=["']?([^\s"']+)/,
	/\bconfig profile \(([^)\n]+)\)/,
	/^Profile (\S+) (?:was|is|names|requires|credential_process|could|does)\b/m,
	/\b(?:for|in) profile ['"]?([\w@+:/-](?:[\w.@+:/-]*[\w@+:/-])?)/,
	/ --profile ["']?([^\s"']+)/,
];

/** Undefined where the text names none. */
export const profileInError = (text: string): string | undefined =>
	naming.flatMap((pattern) => pattern.exec(text)?.slice(1) ?? [])[0];
