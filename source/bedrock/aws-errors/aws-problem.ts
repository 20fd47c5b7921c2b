// A Problem that came of an error of AWS, the SDK or the network, with what the error means.
import {Problem, type ProblemParts} from '../../problem.ts';
import {type ClassifiedError, unexpectedError} from './classify-error.ts';

export class AwsProblem extends Problem {
	readonly failure: ClassifiedError;

	constructor(parts: ProblemParts, failure: ClassifiedError) {
		super(parts);
		this.failure = failure;
	}
}

/** What a problem means for the call that it came of; `unexpected` where no error of AWS or the network is behind it. */
export const failureOf = (problem: Problem): ClassifiedError =>
	problem instanceof AwsProblem ? problem.failure : unexpectedError;
