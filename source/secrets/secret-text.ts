// Strikes out of any text what looks like a secret: by the name in front of it, by the place where it stands, or by its own form.
import {addressInText, hidden} from './address.ts';
import {looksRandom} from './random-text.ts';
import {isSecretName} from './secret-name.ts';

type Rule = {readonly find: RegExp; readonly replace: (...found: string[]) => string};

/** In quotes, which may be open at the end of a line, or up to a space. */
const value = String.raw`("(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s'",;]+)`;
const headerName = String.raw`(?:proxy-)?authorization|(?:set-)?cookie|x-api-key|api-key|x-amz-security-token|x-[\w-]{0,60}(?:token|key|secret|auth)`;

/**
 * Every pattern begins at a word and is bounded or runs forward only, so that the time grows with the length of the text alone
 * (test/secrets/secret-text.test.ts measures it).
 */
const byForm: readonly Rule[] = [
	{
		find: /\b([a-z][a-z0-9+.-]{0,20}:\/\/)([^\s'"<>]+)/gi,
		replace: (_, scheme = '', rest = '') => addressInText(scheme, rest),
	},
	// user:password@host without a scheme. The ARN of a session may end with an e-mail address.
	{
		find: /(?<![\w:/.@*-])(?!arn:)[\w.%+-]{1,64}:(?!\/\/)[^\s'"@]{1,200}@(?=[\w.-])(?:[^\s'"@]{1,200}@)*/g,
		replace: () => `${hidden}@`,
	},
	// Authorization: …, X-Api-Key: …, to the end of the line or quote; -H "Name: …" whatever the name.
	{
		find: new RegExp(`\\b(${headerName})(["']?\\s{0,3}[:=]\\s{0,3}["']?)[^\\r\\n"']+`, 'gi'),
		replace: (_, name = '', sign = '') => name + sign + hidden,
	},
	{
		find: /((?:^|\s)(?:-H|--header)[\s=]{0,3}["']?[\w-]{1,80}:\s{0,3})[^\r\n"']+/g,
		replace: (_, before = '') => before + hidden,
	},
	{
		find: /\b(bearer|basic|digest)(\s{1,3})([\w.~+/=-]+)/gi,
		replace: (all, scheme = '', space = '', word = '') => (isCredential(word) ? scheme + space + hidden : all),
	},
	// Keys by their own form. What is left of them tells one kind from another.
	{find: /\b(AKIA|ASIA)[A-Z0-9]{12,}\b/g, replace: (_, kind = '') => `${kind}…`},
	{
		find: /\b(ABSK|bedrock-api-key-|sk-ant-|sk-|gh[opsu]_|github_pat_|glpat-|xox[abprs]-|npm_|hf_|AIza|eyJ)[\w+/=.-]{8,}/g,
		replace: (_, kind = '') => `${kind}…`,
	},
	{find: /(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----)[^-]*/g, replace: (_, begin = '') => begin + hidden},
	{find: /[\w+/=-]{20,}/g, replace: (word) => (looksRandom(word) ? hidden : word)},
];

const byName: readonly Rule[] = [
	// curl -u me:password, --password …, sshpass -p …
	{
		find: /(\s(?:-u|-U|--user|--proxy-user)[\s=]{0,3}["']?[^\s:"']{1,200}:)[^\s"']+/g,
		replace: (_, before = '') => before + hidden,
	},
	{
		find: new RegExp(`(\\s--?([a-z][\\w-]{0,60})(?:=|\\s{1,3}))${value}`, 'gi'),
		replace: (all, before = '', flag = '', word = '') =>
			isSecretName(flag) && !word.startsWith('-') ? before + hideValue(word) : all,
	},
	{find: /(\bsshpass\s{1,3}-p\s{0,3})[^\s]+/g, replace: (_, before = '') => before + hidden},
	// NAME=value, "NAME": "value", NAME: value
	{find: new RegExp(`((?<![\\w-])([A-Za-z_][\\w.-]{0,100})=)${value}`, 'g'), replace: assignment},
	{
		find: new RegExp(`((?<![\\w-])["']([A-Za-z_][\\w.-]{0,100})["']\\s{0,9}:\\s{0,9})${value}`, 'g'),
		replace: assignment,
	},
	{find: new RegExp(`((?<![\\w-])([A-Z_][A-Z0-9_]{0,100})\\s{0,9}[:=]\\s{0,9})${value}`, 'g'), replace: assignment},
	// name = value and name: value at the start of a line, in small letters: a sentence may begin with `ExpiredToken: The …`.
	{
		find: new RegExp(`(^[ \\t]{0,40}([a-z_][a-z0-9_.-]{0,100})\\s{0,9}[:=]\\s{0,9})${value}[^\\r\\n]*`, 'gm'),
		replace: assignment,
	},
	// fish's set -gx NAME value
	{
		find: new RegExp(`(\\bset\\s{1,3}(?:-\\S{1,20}\\s{1,3}){0,5}([A-Za-z_]\\w{0,100})\\s{1,3})${value}`, 'g'),
		replace: assignment,
	},
];

const applied = (rules: readonly Rule[], text: string) =>
	rules.reduce((shown, {find, replace}) => shown.replace(find, replace), text);

/** Names stay, and so do quotes. Ordinary values (ARNs, ids, regions, paths, request ids) stay as they are. */
export const withoutSecrets = (text: string): string => applied([...byForm, ...byName], text);

/** The same for sentences of this program, which says of a name what kind of secret it holds: only addresses, headers and keys. */
export const withoutKeys = (text: string): string => applied(byForm, text);

function assignment(all: string, before = '', name = '', word = ''): string {
	return isSecretName(name) && !isSwitch(word) ? before + hideValue(word) : all;
}

/** `CLAUDE_CODE_SKIP_BEDROCK_AUTH=1` hides nothing, and neither does a name in angle brackets or a variable. */
export const isSwitch = (word: string): boolean =>
	/^["']?(\d{0,5}|true|false|on|off|yes|no|null|\*{8}|\$\w+|\$\{\w+\}|<.*)["']?$/i.test(word);

/** Anything long, or with a digit: `Basic authentication` is prose. */
const isCredential = (word: string) => word.length >= 6 && (/\d/.test(word) || word.length >= 20);

function hideValue(word: string): string {
	const [open = ''] = /^["']/.exec(word) ?? [];
	const isClosed = open !== '' && word.length > 1 && word.endsWith(open);
	return open + hidden + (isClosed ? open : '');
}
