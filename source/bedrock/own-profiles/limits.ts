// What AWS takes as the name and as the tags of an application profile: the constraints of CreateInferenceProfile and Tag in the
// service model of Amazon Bedrock. They are checked here before AWS is asked, so that all that is wrong is told at once.
import {Problem} from '../../problem.ts';

export type Tags = Readonly<Record<string, string>>;

/** The tag by which `profiles delete` knows what was made here. */
export const ownTag = {key: 'created-by', value: 'claude-bedrock-setup'} as const;

const longestName = 64;
const longestKey = 128;
const longestValue = 256;
const mostTags = 200;

const nameForm = 'letters and digits, with single spaces, hyphens or underscores between them';
const tagForm = 'letters, digits, spaces and . _ : / = + @ -';

/** Why AWS would not take the name. */
export function nameProblem(name: string): Problem | undefined {
	const because = nameFault(name);
	return because === undefined
		? undefined
		: problem('bad-profile-name', `"${name}" cannot be the name of an inference profile`, because);
}

function nameFault(name: string): string | undefined {
	if (name === '') return 'it is empty';
	const wrong = [...name].find((character) => !/[0-9a-zA-Z _-]/.test(character));
	if (wrong) return `AWS takes ${nameForm}, and no ${shown(wrong)}`;
	if (/^[ _-]/.test(name)) return 'it must begin with a letter or a digit';
	if (/[ _-]{2}/.test(name)) return 'two spaces, hyphens or underscores cannot follow each other';
	if (name.length > longestName) return `it has ${name.length} characters, and AWS takes ${longestName}`;
	return undefined;
}

/** `team=alpha`: what stands before the first `=` is the key. @throws Problem where AWS would not take it */
export function parseTag(text: string): readonly [key: string, value: string] {
	const at = text.indexOf('=');
	if (at < 0) throw problem('bad-tag', `"${text}" is not a tag`, 'a tag reads key=value');
	const tag = [text.slice(0, at).trim(), text.slice(at + 1).trim()] as const;
	const because = tagFault(...tag);
	if (because !== undefined) throw problem('bad-tag', `"${text}" cannot be a tag`, because);
	return tag;
}

/** What is wrong with a tag that is still being typed: the `=` may yet come. */
export function typedTagProblem(text: string): Problem | undefined {
	const [key = '', ...value] = text.split('=').map((part) => part.trim());
	const because = key === '' ? undefined : tagFault(key, value.length > 0 ? value.join('=') : ownTag.value);
	return because === undefined ? undefined : problem('bad-tag', `"${text}" cannot be a tag`, because);
}

function tagFault(key: string, value: string): string | undefined {
	if (key === '') return 'the key before = is empty';
	if (key.length > longestKey) return `the key has ${key.length} characters, and AWS takes ${longestKey}`;
	if (value.length > longestValue) return `the value has ${value.length} characters, and AWS takes ${longestValue}`;
	// `\s` of AWS's pattern is that of ASCII.
	const wrong = [...key, ...value].find((character) => !/[a-zA-Z0-9 \t\n\v\f\r._:/=+@-]/.test(character));
	if (wrong) return `AWS takes ${tagForm}, and no ${shown(wrong)}`;
	if (/^aws:/i.test(key)) return 'keys that begin with aws: belong to AWS';
	if (key === ownTag.key && value !== ownTag.value)
		return `claude-bedrock-setup sets ${ownTag.key} itself, and finds by it what it has made`;
	return undefined;
}

/** All tags of a new profile, that of this tool among them. @throws Problem */
export function tagsFrom(texts: readonly string[]): Tags {
	const tags = new Map<string, string>();
	for (const [key, value] of texts.map(parseTag)) {
		const earlier = tags.get(key);
		if (earlier !== undefined && earlier !== value)
			throw problem(
				'bad-tag',
				`The tag ${key} was given twice, as "${earlier}" and as "${value}"`,
				'a key has one value',
			);
		tags.set(key, value);
	}
	tags.set(ownTag.key, ownTag.value);
	if (tags.size > mostTags)
		throw problem(
			'bad-tag',
			`These are ${tags.size} tags, ${ownTag.key} among them`,
			`AWS takes ${mostTags} for a profile`,
		);
	return Object.fromEntries(tags);
}

/** Characters that cannot be seen are named by their number. */
const shown = (character: string) =>
	/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
		? character
		: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const problem = (code: string, title: string, because: string) => new Problem({code, usage: true, title, because});
