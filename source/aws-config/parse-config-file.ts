// Reads one of AWS's two files, ~/.aws/config or ~/.aws/credentials, into sections with their values and their lines.
//
// It reads what the AWS SDK for JavaScript reads (parseIni and getConfigData of @smithy/core 3.41), since Claude Code uses that SDK;
// test/aws-config/parse-config-file.test.ts compares the two on random files. The SDK's own parser forgets the lines.

/** A dot joins a key to the key that it stands under: `bedrock.endpoint_url` in a services section. */
export type SectionValues = Readonly<Record<string, string | undefined>>;

export type ConfigSection = {
	readonly kind: 'profile' | 'sso-session' | 'services';
	readonly name: string;
	/** The file, as it was given. */
	readonly path: string;
	/** The line of the header, counted from 1. */
	readonly line: number;
	readonly values: SectionValues;
	/** The SDK skips this section, while the AWS CLI reads it: its name has a space, say, or there is a `[profile default]` beside it. */
	readonly skipped?: true;
	/** Nobody reads this section: its header is no header of a profile, and `name` is the one that was probably meant. */
	readonly misspelt?: true;
};

export type ConfigFile = {
	readonly text: string;
	readonly path: string;
	/** The config file names its profiles `[profile NAME]`, the credentials file `[NAME]`. */
	readonly kind: 'config' | 'credentials';
};

type OpenSection = ConfigSection & Header & {readonly values: Record<string, string>};

/** Every header makes a section, also one of a name that was there before. A file that the SDK refuses as a whole has none. */
export function parseConfigFile({text, path, kind}: ConfigFile): ConfigSection[] {
	const sections: OpenSection[] = [];
	let section: OpenSection | undefined;
	/** The key without a value that indented lines below it belong to. */
	let parent: string | undefined;
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		const line = withoutComment(raw).trim();
		if (line.startsWith('[') && line.endsWith(']')) {
			const header = line.slice(1, -1);
			if (header === '__proto__' || header === 'profile __proto__') return [];
			const about = kind === 'config' ? configHeader(header) : credentialsHeader(header);
			section = about && {...about, path, line: index + 1, values: {}};
			parent = undefined;
			if (section) sections.push(section);
			continue;
		}
		const equals = line.indexOf('=');
		if (!section || equals < 1) continue;
		const key = line.slice(0, equals).trim();
		const value = line.slice(equals + 1).trim();
		if (value === '') {
			parent = key;
			continue;
		}
		if (raw.trimStart() === raw) parent = undefined;
		section.values[parent === undefined ? key : `${parent}.${key}`] = value;
	}
	const isPrefixedDefault = ({kind, name, plain, skipped, misspelt, values}: OpenSection) =>
		kind === 'profile' && name === 'default' && !plain && !skipped && !misspelt && hasValues(values);
	const defaultIsPrefixed = sections.some(isPrefixedDefault);
	return sections.map(({plain, ...section}) => ({...section, ...(plain && defaultIsPrefixed && {skipped: true})}));
}

const withoutComment = (line: string): string => {
	const at = line.search(/[;#]/) < 0 ? -1 : line.search(/(?:^|\s)[;#]/);
	return at < 0 ? line : line.slice(0, at);
};

/** An empty section is none to the SDK. */
export const hasValues = (values: SectionValues) => Object.keys(values).length > 0;

/** `plain`: the header is `[default]`, which counts only where no section `[profile default]` has values. */
type Header = Pick<ConfigSection, 'kind' | 'name' | 'skipped' | 'misspelt'> & {readonly plain?: boolean};

/** A word, one white space, and a name of these characters, quoted or not: no other header with a prefix is read by the SDK. */
const prefixed = /^([\w-]+)\s(["'])?([\w\-@+.%:/]+)\2$/;

/** A profile as the AWS CLI takes it, with any name and any white space around it. */
const looselyPrefixed = /^profile\s+(?:"([^"]*)"$|'([^']*)'$|(.*)$)/s;

function configHeader(header: string): Header | undefined {
	if (header === 'default') return {kind: 'profile', name: 'default', plain: true};
	const [, word, , name] = prefixed.exec(header) ?? /^(profile|sso-session|services)()\.(.*)$/s.exec(header) ?? [];
	if (name !== undefined && (word === 'profile' || word === 'sso-session' || word === 'services'))
		return {kind: word, name};
	const [, double, single, bare] = looselyPrefixed.exec(header.trim()) ?? [];
	const skipped = double ?? single ?? bare;
	if (skipped) return {kind: 'profile', name: skipped, skipped: true};
	// `[NAME]`, as in the credentials file, `[Profile NAME]`, `[profile:NAME]`, `[profile-NAME]`.
	const meant = header
		.trim()
		.replace(/^profile[\s:._-]*/i, '')
		.trim();
	return meant ? {kind: 'profile', name: meant, misspelt: true} : undefined;
}

/** The SDK takes the whole header for the name, but `[profile NAME]` is `profile.NAME` to it, and other words with a name are nothing. */
function credentialsHeader(header: string): Header | undefined {
	const [, word, , name] = prefixed.exec(header) ?? [];
	if (name === undefined) return header === '' ? undefined : {kind: 'profile', name: header};
	if (word !== 'profile' && word !== 'sso-session' && word !== 'services') return undefined;
	// `[profile NAME]`, as in the config file, is a profile of another name here.
	return {kind: 'profile', name: `${word}.${name}`};
}
