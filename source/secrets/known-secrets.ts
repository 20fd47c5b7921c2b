// The secrets that this run has met: whatever signs or authenticates is added when it is read, and struck out of every text that leaves.
import {hidden} from './address.ts';
import {isSecretName} from './secret-name.ts';

export type KnownSecrets = {
	/** Ignores what is undefined or too short to be told from an ordinary word. */
	add(...secrets: readonly (string | undefined)[]): void;
	/** The text without any of them, also where they are written as in JSON or in a URL. */
	strikeOut(text: string): string;
};

/** Shorter texts occur by chance. */
const shortest = 6;

/** @param environment what its names call a secret is known from the start */
export function openKnownSecrets(environment: Readonly<Record<string, string | undefined>> = {}): KnownSecrets {
	const secrets = new Set<string>();
	const add: KnownSecrets['add'] = (...values) => {
		for (const value of values)
			for (const form of formsOf(value?.trim() ?? '')) if (form.length >= shortest) secrets.add(form);
	};
	add(...secretsIn(environment));
	return {
		add,
		strikeOut: (text) =>
			[...secrets]
				.sort((left, right) => right.length - left.length)
				.reduce((shown, secret) => shown.replaceAll(secret, hidden), text),
	};
}

/** What variables hold that is secret by their names: whole values, passwords of addresses, values of headers. */
export const secretsIn = (variables: Readonly<Record<string, string | undefined>>): string[] =>
	Object.entries(variables).flatMap(([name, value = '']) => {
		if (/_(PROXY|URL|URI)$/i.test(name)) return secretsInAddress(value);
		if (/_HEADERS$/.test(name)) return value.split(/\r?\n/).map((line) => line.slice(line.indexOf(':') + 1));
		return isSecretName(name) && !isOrdinary(value) ? [value] : [];
	});

/** What a name calls a secret may be a word, a region, a path or a number: those occur in every text. */
const isOrdinary = (value: string) => /^[a-z-]*\d?$|^[~.]?\/|^\d+$/.test(value.trim());

/** The password, as it is written, and what the query says. */
function secretsInAddress(address: string): string[] {
	const [, user = ''] = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(.*)@/is.exec(address) ?? [];
	const [, query = ''] = /\?([^#]*)/.exec(address) ?? [];
	return [user.slice(user.indexOf(':') + 1), ...query.split('&').map((each) => each.slice(each.indexOf('=') + 1))];
}

function formsOf(secret: string): string[] {
	const forms = [secret, JSON.stringify(secret).slice(1, -1)];
	for (const convert of [encodeURIComponent, decodeURIComponent])
		try {
			forms.push(convert(secret));
		} catch {
			// Half of a surrogate pair, or a percent sign that is no escape.
		}
	return forms;
}
