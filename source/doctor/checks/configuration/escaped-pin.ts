// Finds an ARN whose slash is written as %2F: Claude Code escapes it once
// more since 0.2.125, and AWS finds no such profile (measured with 2.1.330).

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {combinedFix, setTo} from '../../fixes/fix.ts';
import {pins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';
import {isOrAre} from '../../words.ts';

export const escapedPin: Check = {
	id: 'escaped-pin',
	title: 'No model is written with % as in a URL',
	needs: 'offline',
	find(subject) {
		const odd = pins(subject).filter(({id}) => /%2f|%3a/i.test(id));
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: odd.map(({name}) => name),
			concerns: {variables: odd.map(({name}) => name)},
			title: `${listText(odd.map(({name}) => name))} ${isOrAre(odd)} URL-escaped`,
			because: 'Claude Code escapes the value once more, and AWS then finds no such profile',
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name)),
			next: [{say: 'Write / instead of %2F'}],
		}));
	},
	fix(subject) {
		const odd = pins(subject).filter(({name, id}) => /%2f|%3a/i.test(id) && name !== 'model');
		const plain = (id: string) => id.replace(/%2f/gi, '/').replace(/%3a/gi, ':');
		return combinedFix(
			'Write the ids without escapes',
			odd.map(({name, id}) => setTo(subject, name, plain(id))),
		);
	},
};
