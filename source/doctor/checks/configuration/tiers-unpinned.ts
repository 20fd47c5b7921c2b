// Finds tiers without a pin: at every start Claude Code calls the
// built-in model of each, which nobody chose (measured with 2.1.330).

import {modelOf, pinOf} from '../../../bedrock/inference-profile.ts';
import {byVersion} from '../../../bedrock/model.ts';
import {overridesTier} from '../../../claude-code/called-models.ts';
import {type Tier, tiers, tierVariable} from '../../../claude-code/variables.ts';
import {listText} from '../../../sentence-parts.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {combinedFix, setTo} from '../../fixes/fix.ts';
import {knownValue} from '../../lookup.ts';
import type {Subject} from '../../subject.ts';
import {effectiveValue} from '../../values.ts';
import {modelNames, models} from '../../words.ts';

export const tiersUnpinned: Check = {
	id: 'tiers-unpinned',
	title: 'An Opus, a Sonnet and a Haiku model are set',
	needs: 'offline',
	find(subject) {
		const open = unpinned(subject);
		return findingIf(usesBedrock(subject) && open.length > 0, () => ({
			status: 'fail',
			about: open,
			concerns: {roles: open},
			title: `Claude Code calls models that you did not choose: its built-in ${modelNames(open)}`,
			because: 'At every start it calls a built-in model where none is set, and older ones if that is refused',
			evidence: open.map((tier) => `${tierVariable(tier)} is not set`),
			next: [{say: `Choose the ${models(open)}`, own: ''}],
		}));
	},
	fix(subject) {
		const open = unpinned(subject);
		const tierFixes = open.flatMap((tier) => {
			const pin = pinFor(subject, tier);
			return pin ? [setTo(subject, tierVariable(tier), pin)] : [];
		});
		return tierFixes.length === open.length
			? combinedFix(`Set ${listText(open.map(tierVariable))}`, tierFixes)
			: undefined;
	},
};

const unpinned = (subject: Subject): Tier[] =>
	tiers.filter(
		(tier) =>
			!effectiveValue(subject, tierVariable(tier)) &&
			subject.calls.some(({role, builtIn, when: time}) => role === tier && builtIn && time === 'start'),
	);

/** The primary model where it can be the tier's pin, else the newest listed model of that family, the account's own first. */
function pinFor(subject: Subject, tier: Tier): string | undefined {
	const primary = subject.calls.find(({role}) => role === 'primary')?.id;
	if (primary && overridesTier(tier, primary)) return primary;
	const geography = (primary ?? '').split('.')[0];
	const place = (id: string, kind: string) => (kind === 'application' ? 0 : id.startsWith(`${geography}.`) ? 1 : 2);
	const [best] = (knownValue(subject.profiles) ?? [])
		.flatMap((profile) => {
			const model = modelOf(profile);
			return model?.family === tier ? [{profile, model}] : [];
		})
		.toSorted(
			(left, right) =>
				place(left.profile.id, left.profile.kind) - place(right.profile.id, right.profile.kind) ||
				byVersion(left.model, right.model),
		);
	return best && pinOf(best.profile);
}
