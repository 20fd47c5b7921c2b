// Why a run without questions cannot go on: an invalid answer, or all the missing ones at once.

import {signInName} from '../bedrock/aws-errors/caller-sign-in.ts';
import {profileName} from '../bedrock/profile-name.ts';
import type {Repeat} from '../invocation.ts';
import {Problem} from '../problem.ts';
import {listText} from '../sentence-parts.ts';
import {availableProfiles} from './available-profiles.ts';
import type {ConversationView} from './conversation.ts';
import {regionFor} from './pin-profile.ts';
import {counterpartOf} from './remap.ts';

/** Undefined when every question is validly answered. */
export function blockingProblem(view: ConversationView): Problem | undefined {
	if (!view.page) return undefined;
	const invalid = view.questions.find(({problem}) => problem);
	if (invalid?.problem) return invalid.problem;
	const blocked = view.questions.find((question) => question.blockedBy);
	if (blocked?.blockedBy) return blocked.blockedBy;
	const reasons = withoutCounterpart(view);
	return reasons.length > 0 ? noCounterpart(view, reasons) : missingAnswers(view);
}

/** For each missing model that has no counterpart in the new region: why not. */
function withoutCounterpart({missing, context}: ConversationView): string[] {
	return missing.flatMap(({question}) => {
		const counterpart = counterpartOf(question.id, regionFor(question.id, context) ?? '', context);
		if (!counterpart || !('none' in counterpart)) return [];
		const {none, nearest} = counterpart;
		return [`${question.name}: ${none}${nearest ? ` (nearest: ${profileName(nearest)})` : ''}`];
	});
}

function noCounterpart(view: ConversationView, reasons: readonly string[]): Problem {
	const {region} = view.answers;
	return new Problem({
		code: 'no-counterpart',
		usage: true,
		title: `${region} has no counterpart for what is set now`,
		because: reasons.join('\n'),
		next: [{say: 'Choose inference profiles of that region yourself', again: flagsFor(view)}],
	});
}

function missingAnswers(view: ConversationView): Problem {
	const {missing, context} = view;
	const [cause] = availableProfiles(context).problems;
	if (cause && missing.every(({question}) => question.pins)) return withoutList(view, cause);
	return new Problem({
		code: 'missing-answers',
		usage: true,
		title: missing.length === 1 ? 'One answer is missing' : `${missing.length} answers are missing`,
		because: [
			...missing.map(({question}) => `${question.name}: nothing was given, and nothing could be suggested`),
			...context.initial.signIns.flatMap((signIn) =>
				signIn.unusableReason && !context.answers.signIn ? [`${signInName(signIn)}: ${signIn.unusableReason}`] : [],
			),
		].join('\n'),
		next: [{say: missing.length === 1 ? 'Give it as a flag' : 'Give them as flags', again: flagsFor(view)}],
	});
}

/** AWS did not list the profiles of the region, so no model could be suggested: that is the cause, and not the command line. */
function withoutList(view: ConversationView, cause: Problem): Problem {
	const {missing, answers} = view;
	const names = listText(missing.map(({question}) => question.name));
	const isDenied = cause.code === 'access-denied';
	return new Problem({
		code: cause.code,
		title: isDenied
			? `You may not list the inference profiles of ${answers.region}, so no model could be suggested`
			: cause.title,
		because: [`Still to be chosen: ${names}`, cause.because].filter(Boolean).join('\n'),
		next: [
			...(isDenied ? [] : cause.next),
			{say: 'Name the models yourself', again: flagsFor(view)},
			...(isDenied ? [{say: 'Or ask your administrator for this policy', own: 'policy'}] : []),
		],
	});
}

/** The typed command with a flag for every missing answer, its value left to the person. */
function flagsFor({missing}: ConversationView): Repeat {
	const flags = missing.flatMap(({question}) => question.flag ?? []);
	return {set: Object.fromEntries(flags.map(({name, takes}) => [`--${name}`, takes ? {placeholder: takes} : true]))};
}
