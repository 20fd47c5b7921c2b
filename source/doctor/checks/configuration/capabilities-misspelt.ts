// Finds names among a tier's capabilities that Claude Code does not know: it ignores them silently.

import {pinnableTiers, tierVariable} from '../../../claude-code/variables.ts';
import {listText} from '../../../sentence-parts.ts';
import type {Check} from '../../check.ts';
import {combinedFix, setTo, switchOff} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

const words = ['effort', 'xhigh_effort', 'max_effort', 'thinking', 'adaptive_thinking', 'interleaved_thinking'];

export const capabilitiesMisspelt: Check = {
	id: 'capabilities-misspelt',
	title: 'Claude Code knows every capability by its name',
	needs: 'offline',
	find: (subject) =>
		misspelt(subject).map(({name, odd}) => ({
			status: 'warn',
			about: [name, ...odd],
			title: `${name} names unknown capabilities: ${odd.join(', ')}`,
			because: `Claude Code ignores them; it knows ${listText(words)}`,
			evidence: assignmentEvidence(subject, name),
			next: [{say: 'Choose the model again', own: ''}],
		})),
	/** Removes the unknown names and does not guess what was meant. */
	fix: (subject) =>
		combinedFix(
			'Remove the unknown capabilities',
			misspelt(subject).map(({name, fine}) =>
				fine.length > 0 ? setTo(subject, name, fine.join(',')) : switchOff(subject, name),
			),
		),
};

function misspelt(subject: Subject) {
	return pinnableTiers.flatMap((tier) => {
		const name = `${tierVariable(tier)}_SUPPORTED_CAPABILITIES`;
		const all = (effectiveValue(subject, name) ?? '').split(',').map((word) => word.trim());
		const odd = all.filter((word) => word && !words.includes(word));
		return odd.length > 0 ? [{name, odd, fine: all.filter((word) => words.includes(word))}] : [];
	});
}
