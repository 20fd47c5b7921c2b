// Small parts of the checks' sentences.

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** The verb after `listed`: `is`, or `are` for several. */
export const isOrAre = (items: readonly unknown[]): string => (items.length > 1 ? 'are' : 'is');

/** `haiku` and `small-fast` as people know them: `Haiku`, `small/fast`. */
export const modelNames = (roles: readonly string[]): string =>
	listed(roles.map((role) => names[role] ?? upperFirst(role)));

/** `Haiku model`, `Opus and Sonnet models`. */
export const models = (roles: readonly string[]): string =>
	`${modelNames(roles)} ${roles.length > 1 ? 'models' : 'model'}`;

const names: Readonly<Record<string, string>> = {
	primary: 'primary',
	'small-fast': 'small/fast',
	subagent: 'subagent',
	'auto-mode': 'auto-mode',
	fallback: 'fallback',
	custom: 'custom',
};

/** With a capital letter, for a part that begins a sentence; a name such as sso_account_id stays as it is. */
export const capitalized = (text: string): string => text.replace(/^\p{Ll}+(?=[\s,:’']|$)/u, upperFirst);

const upperFirst = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;
