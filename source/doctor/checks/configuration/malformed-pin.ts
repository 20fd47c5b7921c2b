// Finds a pin that has not the shape of an id or ARN (quotes, blanks, no
// account id, an unknown resource type): AWS answers all of them with 400.

import {isAlias, parsePin} from '../../../bedrock/pin.ts';
import type {CheckResult} from '../../../finding.ts';
import {Problem} from '../../../problem.ts';
import type {Check} from '../../check.ts';
import {pins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';
import {capitalized} from '../../words.ts';

export const malformedPin: Check = {
	id: 'malformed-pin',
	title: 'Every model variable holds an id or ARN of an inference profile',
	needs: 'offline',
	find: (subject) =>
		pins(subject).flatMap(({name, id}): CheckResult[] => {
			if (/%2f|%3a/i.test(id) || isAlias(id) || /^(default|inherit)$/i.test(id) || id.startsWith('claude-')) return [];
			const pin = parsePin(id);
			if (!(pin instanceof Problem)) return [];
			return [
				{
					status: 'fail',
					about: [name, pin.code],
					concerns: {variables: [name]},
					title: `${name}: ${pin.title}`,
					because: pin.because && capitalized(pin.because),
					evidence: assignmentEvidence(subject, name),
					next:
						pin.code !== 'pin-malformed' && pin.next.length > 0
							? pin.next.map((step) => ({...step, say: capitalized(step.say)}))
							: [{say: 'Choose an inference profile', own: ''}],
				},
			];
		}),
};
