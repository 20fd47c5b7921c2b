// K9: quotes, blanks, a missing account id or an unknown resource type: AWS answers 400 for all of them.
import {isAlias, parsePin} from '../../bedrock/pin.ts';
import {Problem} from '../../problem.ts';
import type {Check} from '../check.ts';
import type {Found} from '../finding.ts';
import {pins, shown} from '../look.ts';

export const check: Check = {
	id: 'malformed-pin',
	catalogue: 'K9',
	title: 'Every pin has the shape of an inference profile',
	needs: 'offline',
	find: (subject) =>
		pins(subject).flatMap(({name, id}): Found[] => {
			if (/%2f|%3a/i.test(id) || isAlias(id) || /^(default|inherit)$/i.test(id) || id.startsWith('claude-')) return [];
			const pin = parsePin(id);
			if (!(pin instanceof Problem)) return [];
			return [
				{
					status: 'fail',
					title: `${name}: ${pin.title}`,
					because: pin.because,
					evidence: shown(subject, name),
					next: pin.next.length > 0 ? pin.next : [{say: 'choose an inference profile', run: 'claude-bedrock-setup'}],
				},
			];
		}),
};
