// Flags are answers given early: each question reads its own, and all invalid flags are reported together.
import {Problem} from '../problem.ts';
import type {AnswersWithSource, AnswerWithSource, Id} from './answers.ts';
import type {InitialState} from './initial-state.ts';
import {questionOf} from './questions/index.ts';

/** @throws Problem `bad-flags` with every flag that cannot be read */
export function readFlags(initial: InitialState): AnswersWithSource {
	const answers: Record<string, AnswerWithSource<unknown>> = {};
	const problems: Problem[] = [];
	for (const [id, text] of Object.entries(initial.flags)) {
		const question = questionOf(id as Id);
		try {
			answers[id] = {value: question.read?.(text, {initial}), from: 'flag'};
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			problems.push(error);
		}
	}
	if (problems.length === 1 && problems[0]) throw problems[0];
	if (problems.length > 0) {
		throw new Problem({
			code: 'bad-flags',
			usage: true,
			title: `${problems.length} flags have values that cannot be used`,
			because: problems.map(({title, because}) => (because ? `${title}: ${because}` : title)).join('\n'),
			next: problems.flatMap(({next}) => next),
		});
	}
	return answers as AnswersWithSource;
}
