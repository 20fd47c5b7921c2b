// Why a run without questions cannot go on: an invalid answer, or all the missing ones at once.
import {Problem} from '../problem.ts';
import type {View} from '../setup/conversation.ts';
import {offerOf} from '../setup/offer.ts';
import {usage} from './help.ts';

/** The first thing that stands in the way: an invalid answer, or all the missing ones together. */
export function whatIsWrong(view: View): Problem | undefined {
	if (!view.page) return undefined;
	const invalid = view.asked.find(({problem}) => problem);
	if (invalid?.problem) return invalid.problem;
	const blocked = view.asked.map((one) => one.blocked).find((problem) => problem);
	if (blocked) return blocked;
	return missing(view);
}

function missing({missing, context}: View): Problem {
	const flags = missing.flatMap(({question}) => (question.flag ? [usage(question.flag)] : []));
	return new Problem({
		code: 'missing-answers',
		title: missing.length === 1 ? 'One answer is missing' : `${missing.length} answers are missing`,
		because: [
			...missing.map(({question}) => `${question.name}: nothing was given, and nothing could be suggested`),
			...offerOf(context).problems.map((problem) => problem.message),
		].join('\n'),
		next: [{say: 'give them as flags', run: `claude-bedrock-setup --yes ${flags.join(' ')}`}],
	});
}
