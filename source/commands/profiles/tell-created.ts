// Tells what became of application profiles that were to be created; nothing is left half made without saying how to go on.
import type {MakingResult} from '../../conversation/own-profiles/make.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {nextText} from '../../output/next-text.ts';
import {costNotes, madeEntry, profileLines, seeProfiles, useThem} from '../../output/own-profiles-text.ts';
import {problemText} from '../../output/problem-text.ts';
import {type Next, Problem} from '../../problem.ts';
import type {CommandContext} from '../command-context.ts';
import type {CommandLine} from '../command-line.ts';

/** @returns the exit code */
export function tellCreated({profiles, failure}: MakingResult, line: CommandLine, context: CommandContext): number {
	const {out, err, invocation} = context;
	const {command, options} = line;
	const entries = profiles.map(madeEntry);
	const problem = failure instanceof Problem ? withWayOn(failure, profiles) : undefined;
	const outcome = failure === 'interrupted' ? 'cancelled' : problem ? 'problem' : 'done';
	const next = failure ? undefined : useThem(profiles);
	const notes: readonly Next[] = failure ? [] : [...(next ? [next] : []), ...costNotes.map((say) => ({say}))];
	if (options.json)
		out(
			jsonDocument(
				{
					command,
					outcome,
					profiles: entries,
					notes: notes.map((note) => nextText(note, invocation)),
					problems: problem ? [problem] : [],
				},
				invocation,
			),
		);
	else {
		out(profileLines(entries));
		for (const note of notes) err(`${nextText(note, invocation)}\n`);
		if (problem) err(`${problemText(problem, invocation)}\n`);
		if (failure === 'interrupted')
			err(
				`Cancelled. What was created stays; the one that was under way may be there, too.\n${nextText(seeProfiles, invocation)}\n`,
			);
	}
	return failure === 'interrupted' ? 130 : failure ? 1 : 0;
}

const waysOn: Readonly<Record<string, readonly Next[]>> = {
	'access-denied': [{say: 'Or hand over what somebody else can create', again: {set: {'--format': 'terraform'}}}],
	'name-taken': [
		{
			say: 'Or let the names begin with something else',
			again: {set: {'--name-prefix': {placeholder: '<text>'}}},
		},
	],
};

/** Nothing is left half made without saying how to go on, and how to take it back. */
function withWayOn(problem: Problem, profiles: MakingResult['profiles']): Problem {
	const {code, title, because, answer} = problem;
	const made = profiles.filter(({state}) => state === 'created');
	const next = [...problem.next, ...(waysOn[code] ?? [])];
	if (made.length === 0) return new Problem({code, title, because, next, answer});
	const wanted = profiles.filter(({state}) => state !== 'reused').length;
	return new Problem({
		code,
		title: `${made.length} of ${wanted} application profiles ${made.length === 1 ? 'was' : 'were'} created, then this happened: ${title}`,
		because,
		next: [
			...next,
			{say: 'When that is put right, run it again: what was created is reused', again: {}},
			{say: 'Or delete what was created', own: `profiles delete ${made.map(({arn}) => arn).join(' ')}`},
		],
		answer,
	});
}
