// Checks names and values of variables before this tool writes them. Stricter than quoting needs: no model id, ARN, region or profile has a line break.
import {Problem} from '../problem.ts';

/** Throws a Problem when `name` is no environment variable name. */
export function checkName(name: string): string {
	if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && name !== '__proto__') return name;
	throw new Problem({
		code: 'variable-name',
		title: `${JSON.stringify(name)} is not a name for an environment variable`,
		because: 'a name is made of letters, digits and underscores and does not start with a digit',
		next: [{say: 'Use a name such as AWS_REGION'}],
	});
}

/** Throws a Problem, which never repeats the value, when it holds what no value of ours needs. */
export function checkManaged(name: string, value: string): string {
	checkName(name);
	const because = reasons.find(([pattern]) => pattern.test(value))?.[1];
	if (because === undefined) return value;
	throw new Problem({
		code: 'variable-value',
		title: `The value of ${name} cannot be written`,
		because: `it contains ${because}`,
		next: [{say: `Give ${name} again, on one line and without invisible characters`}],
	});
}

const reasons: readonly (readonly [RegExp, string])[] = [
	[/[\r\n\u0085\u2028\u2029]/, 'a line break'],
	[/\p{Cc}/u, 'a control character'],
	// Bidi marks and the like: two names that look the same would not be the same profile.
	[/\p{Cf}/u, 'an invisible character'],
	[/\p{Cs}/u, 'half of a surrogate pair, which has no UTF-8 form'],
];
