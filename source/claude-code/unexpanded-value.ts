// Values that somebody meant a shell to expand: in the `env` of a settings file nothing is (measured with 2.1.332).

/** `${NAME}`, `${NAME:-default}`, `$NAME` and `%NAME%`. A dollar sign inside of a word, as in a password, is no reference. */
const reference = /\$\{(\w+)(?::?[-=]([^}]*))?\}|(?<![\w$])\$([A-Za-z_]\w*)|%([A-Za-z_]\w*)%/g;

/** Values in which the AWS SDK itself expands a leading `~/` (measured with 2.1.332). */
const tildeIsExpanded: ReadonlySet<string> = new Set(['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']);

/** Holds text for others, in which a dollar sign may mean itself. */
const freeText = /_NAME$|_DESCRIPTION$|PROXY|proxy|HEADERS|EXTRA_BODY|TOKEN|SECRET|KEY/;

export type Unexpanded = {
	/** What a shell would have made of it; undefined where it names a variable that is not set here. */
	readonly expanded: string | undefined;
};

/** Undefined where the value means what it says. */
export function unexpanded(
	name: string,
	value: string,
	environment: Readonly<Record<string, string | undefined>>,
): Unexpanded | undefined {
	if (freeText.test(name)) return undefined;
	const hasTilde = value.startsWith('~/') && !tildeIsExpanded.has(name);
	if (!hasTilde && value.search(reference) < 0) return undefined;
	let isComplete = true;
	const expanded = value.replace(reference, (_, braced, otherwise, bare, percent) => {
		const found = environment[braced ?? bare ?? percent] || otherwise;
		if (found === undefined) isComplete = false;
		return found ?? '';
	});
	const home = environment.HOME;
	const whole = hasTilde && home ? home + expanded.slice(1) : expanded;
	return {expanded: isComplete && (!hasTilde || home) ? whole : undefined};
}
