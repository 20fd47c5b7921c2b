// What is known of a change in the account whose answer was an error.
import {AwsProblem} from '../../bedrock/aws-errors/aws-problem.ts';
import {Problem} from '../../problem.ts';

/** AWS may have got the request and carried it out, unless it refused, or the sign-in failed before anything was sent. */
export function mayBeDone(error: unknown): boolean {
	if (!(error instanceof Problem)) return true;
	if (error instanceof AwsProblem && error.failure.layer === 'credentials') return false;
	const {status = 0} = error.answer ?? {};
	return status < 400 || status >= 500;
}
