// Claude Code remembers a refused model for up to a day, even after access was granted.
import {quote} from '../../../quote.ts';
import type {Check} from '../../check.ts';
import type {Subject} from '../../subject.ts';
import {when} from '../../subject-selectors.ts';

export const rememberedRefusals: Check = {
	id: 'remembered-refusals',
	title: 'Claude Code remembers no refusal of a model that works',
	needs: 'account',
	find(subject) {
		const now = refusedNoMore(subject);
		const path = subject.remembered?.path ?? '';
		return when(now.length > 0, () => ({
			status: 'warn',
			about: now,
			title: `Claude Code still remembers ${now.join(', ')} as refused, although it can be called`,
			because: 'it keeps refusals for up to 24 hours',
			evidence: [path],
			next: [{say: 'delete what it remembers', run: `rm ${quote.posix(path)}`}],
		}));
	},
	/**
	 * The whole file goes, not the one entry: it is a cache that Claude Code writes anew at its next start and of which no
	 * form is promised, and all that is lost is one smallest call for each model whose refusal still holds.
	 */
	fix: (subject) =>
		subject.remembered && refusedNoMore(subject).length > 0
			? {say: 'let Claude Code forget the models it was refused', changes: [], forget: subject.remembered.path}
			: undefined,
};

/** Only a call that passed just now says so: without one nothing is claimed. */
const refusedNoMore = ({remembered, probes}: Subject): string[] =>
	(remembered?.refused ?? []).filter((id) => probes.some(({pin, outcome}) => pin === id && outcome === 'ok'));
