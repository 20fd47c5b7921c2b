// An answer with status 200 that lacks what AWS always gives, or gives it in another form, is not AWS's: whoever wrote it, nothing in it
// counts. The SDK passes both on without a word.
import {notAwsName} from '../bedrock/aws-errors/normalize-error.ts';

export const notAnAnswer = (message: string): Error => Object.assign(new Error(message), {name: notAwsName});

/** @param name of the member that is missing or in another form, as AWS names it */
export const lacks = (name: string) =>
	notAnAnswer(`the answer has no ${name} as AWS gives it: a proxy or gateway on the way may have written it`);

/** @param name of the member, as AWS names it */
export function textOf(value: unknown, name: string): string {
	if (typeof value !== 'string' || value === '') throw lacks(name);
	return value;
}

export function listOf<Item>(value: readonly Item[] | undefined, name: string): readonly Item[] {
	if (!Array.isArray(value)) throw lacks(name);
	// A list of AWS's holds no gaps, and each of its members is a structure or a text.
	if (value.some((item) => item === null || (typeof item !== 'object' && typeof item !== 'string'))) throw lacks(name);
	return value;
}
