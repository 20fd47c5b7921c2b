// What rules look at: AWS's exception name and message as one text, since which of both says it varies by front door.
import type {AwsAnswer} from '../../../problem.ts';
import type {Refusal, RefusalContext, Rule} from '../refusal.ts';

export type Explained = Omit<Refusal, 'cause' | 'because'>;

export function textOf({name, message}: AwsAnswer): string {
	return `${name}: ${message}`;
}

/** A rule that holds when the text matches, whatever the status. */
export function rule(
	cause: string,
	pattern: RegExp,
	explained: Explained | ((context: RefusalContext) => Explained),
): Rule {
	return {
		cause,
		when: (answer) => pattern.test(textOf(answer)),
		explain: (_, context) => (typeof explained === 'function' ? explained(context) : explained),
	};
}

/** `--profile dev`, or nothing: to complete commands of the `aws` program. */
export function profileFlag({awsProfile}: RefusalContext): string {
	return awsProfile ? ` --profile ${awsProfile}` : '';
}
