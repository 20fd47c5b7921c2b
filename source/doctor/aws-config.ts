// Reads the sections of AWS's config and credentials files with their line numbers, as far as the checks need them.

export type IniSection = {
	/** `profile` (also `[default]` and everything in a credentials file), `sso-session` or another word. */
	readonly kind: string;
	readonly name: string;
	readonly path: string;
	/** Counted from 1. */
	readonly line: number;
	/** Keys in lower case. A secret value is replaced by `…`. */
	readonly keys: Readonly<Record<string, string>>;
};

const secret = /secret|token|password/;

export function readAwsConfig(text: string, path: string): IniSection[] {
	const sections: (IniSection & {keys: Record<string, string>})[] = [];
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const line = raw.replace(/^\uFEFF/, '');
		const header = /^\s*\[\s*(?:(profile|sso-session|services)\s+)?(.+?)\s*\]/.exec(line);
		if (header) {
			const name = (header[2] ?? '').replace(/^(['"])(.*)\1$/, '$2');
			sections.push({kind: header[1] ?? 'profile', name, path, line: index + 1, keys: {}});
			continue;
		}
		const pair = /^([^\s=#;][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
		const section = sections.at(-1);
		if (!pair || !section) continue;
		const key = (pair[1] ?? '').toLowerCase();
		const value = (pair[2] ?? '').replace(/\s+[#;].*$/, '');
		section.keys[key] = secret.test(key) && value ? '…' : key === 'aws_access_key_id' ? `${value.slice(0, 4)}…` : value;
	}
	return sections;
}

/** The keys of a profile; where both files have a key, the config file's counts. Undefined when neither file has the profile. */
export function profileKeys(
	aws: {readonly config: readonly IniSection[]; readonly credentials: readonly IniSection[]},
	name: string,
): Readonly<Record<string, string>> | undefined {
	const found = [...aws.credentials, ...aws.config].filter((each) => each.kind === 'profile' && each.name === name);
	return found.length > 0 ? Object.assign({}, ...found.map(({keys}) => keys)) : undefined;
}

/** A profile and the profiles that it takes its credentials from, itself first; stops at a cycle. */
export function profileChain(aws: Parameters<typeof profileKeys>[0], name: string): string[] {
	const chain: string[] = [];
	let at: string | undefined = name;
	while (at && !chain.includes(at)) {
		chain.push(at);
		at = profileKeys(aws, at)?.source_profile;
	}
	return chain;
}
