// Where the steps of a test of prompt caching lead to.
import type {Answers} from '../../../conversation/answers.ts';
import type {CachingTest} from '../../../conversation/caching-proof.ts';

/** What Enter on a row of these screens leads to. */
export type CachingStep =
	/** What would be called, and what that costs. */
	| {readonly to: 'price'}
	| {readonly to: 'call'; readonly test: CachingTest}
	/** Ends the calls that are under way. */
	| {readonly to: 'stop'; readonly calls: AbortController}
	/** An answer that follows from what was found. */
	| {readonly to: 'answer'; readonly answer: CachingAnswer};

export type CachingAnswer = Partial<Pick<Answers, 'caching' | 'cacheTtl'>>;
