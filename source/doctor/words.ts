// Small parts of the checks' sentences.

import {listText, upperFirst} from '../sentence-parts.ts';

/** The verb after `listText`: `is`, or `are` for several. */
export const isOrAre = (items: readonly unknown[]): string => (items.length > 1 ? 'are' : 'is');

/** `haiku` and `small-fast` as people know them: `Haiku`, `small/fast`. */
export const modelNames = (roles: readonly string[]): string =>
	listText(roles.map((role) => names[role] ?? upperFirst(role)));

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
