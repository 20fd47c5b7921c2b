// Why a run without questions cannot go on: an invalid answer, or all the missing ones at once.

import type {Repeat} from '../invocation.ts';
import {Problem} from '../problem.ts';
import {availableProfiles} from './available-profiles.ts';
import type {ConversationView} from './conversation.ts';
import {profileName, regionFor} from './questions/pins.ts';
import {signInName} from './questions/sign-in.ts';
import {counterpartOf} from './remap.ts';

/** The first thing that stands in the way: an invalid answer, or all the missing ones together. */
export function blockingProblem(view: ConversationView): Problem | undefined {
	if (!view.page) return undefined;
	const invalid = view.asked.find(({problem}) => problem);
	if (invalid?.problem) return invalid.problem;
	const blocked = view.asked.map((one) => one.blocked).find((problem) => problem);
	if (blocked) return blocked;
	const lost = withoutCounterpart(view);
	if (lost.length > 0) {
		return new Problem({
			code: 'no-counterpart',
			usage: true,
			title: `${view.answers.region} has no counterpart for what is set now`,
			because: lost.join('\n'),
			next: [{say: 'say which profile to take there', again: withFlags(view.missing)}],
		});
	}
	return missing(view);
}

/** Pins of before that nothing stands for in the region of now. */
function withoutCounterpart({missing, context}: ConversationView): string[] {
	return missing.flatMap(({question}) => {
		const found = counterpartOf(question.id, regionFor(question.id, context) ?? '', context);
		return found && 'none' in found
			? [`${question.name}: ${found.none}${found.nearest ? ` (nearest: ${profileName(found.nearest)})` : ''}`]
			: [];
	});
}

function missing({missing, context}: ConversationView): Problem {
	return new Problem({
		code: 'missing-answers',
		usage: true,
		title: missing.length === 1 ? 'One answer is missing' : `${missing.length} answers are missing`,
		because: [
			...missing.map(({question}) => `${question.name}: nothing was given, and nothing could be suggested`),
			...context.start.signIns.flatMap((one) =>
				one.off && !context.answers.signIn ? [`${signInName(one)}: ${one.off}`] : [],
			),
			...availableProfiles(context).problems.map((problem) => problem.message),
		].join('\n'),
		next: [{say: 'give them as flags', again: withFlags(missing)}],
	});
}

/** The typed command with a flag for every question, its value left to the person. */
function withFlags(missing: ConversationView['missing']): Repeat {
	const flags = missing.flatMap(({question}) => question.flag ?? []);
	return {set: Object.fromEntries(flags.map(({name, takes}) => [`--${name}`, takes ? {placeholder: takes} : true]))};
}
