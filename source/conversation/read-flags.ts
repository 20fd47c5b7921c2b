// Flags are answers given early: each question reads its own, and all that are wrong are named at once.
import {Problem} from '../problem.ts';
import type {Given, GivenAnswers, Id} from './answers.ts';
import type {InitialState} from './initial-state.ts';
import {questionOf} from './questions/index.ts';

/** @throws Problem `bad-flags` with every flag that cannot be read */
export function readFlags(start: InitialState): GivenAnswers {
	const given: Record<string, Given<unknown>> = {};
	const wrong: Problem[] = [];
	for (const [id, text] of Object.entries(start.flags)) {
		const question = questionOf(id as Id);
		try {
			given[id] = {value: question.read?.(text, {start}), from: 'flag'};
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			wrong.push(error);
		}
	}
	if (wrong.length === 1 && wrong[0]) throw wrong[0];
	if (wrong.length > 0) {
		throw new Problem({
			code: 'bad-flags',
			usage: true,
			title: `${wrong.length} flags cannot be taken`,
			because: wrong.map(({title, because}) => (because ? `${title}: ${because}` : title)).join('\n'),
			next: wrong.flatMap(({next}) => next),
		});
	}
	return given as GivenAnswers;
}
