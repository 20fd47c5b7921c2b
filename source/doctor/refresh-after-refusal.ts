// Which refusals make Claude Code run awsAuthRefresh. It first asks AWS STS who is signed in, and runs nothing where that is answered, also
// after a refused call of a model (measured with 2.0.77, 2.1.112, 2.1.200, 2.1.330 and 2.1.332); 2.0.30 ran it after each refused call.
import type {RefusedCall} from './account-facts.ts';
import {isOlderThan} from './claude-version.ts';
import type {Subject} from './subject.ts';

/** Those with status 403. Of the doctor's own questions Claude Code knows nothing. */
export const refusalsThatRefresh = (subject: Subject): readonly RefusedCall[] =>
	subject.refusals.filter(
		({call, answer}) =>
			answer.status === 403 && (call === 'identity' || (call === 'probe' && isOlderThan(subject, '2.0.77'))),
	);
