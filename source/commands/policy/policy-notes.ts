// What `policy` says beside the policy, one note after the other: what it is for, where to attach it, what could not be known.
import {familyName} from '../../claude-code/variables.ts';
import {assumptionTexts, attachText, modelsText, systemProfilesText} from '../../output/policy-sentences.ts';
import type {Next} from '../../problem.ts';
import {allOfThem, listText} from '../../sentence-parts.ts';
import type {OpenReason, PolicyChoice} from './policy-choice.ts';
import type {PolicyNotes} from './policy-content.ts';

type PolicyRun = {
	readonly onlyMissing: boolean;
	/** It allows the first call of a model, too. */
	readonly marketplace: boolean;
	/** How many managed policies it takes. */
	readonly count: number;
};

export function policyNotes(choice: PolicyChoice, {onlyMissing, marketplace, count}: PolicyRun): PolicyNotes {
	if (count === 0)
		return {purpose: {say: `Nothing is missing for ${subject(choice)}, as far as AWS could be asked`}, others: []};
	const purpose = {
		say: `This policy allows ${choice.missing ? 'what is missing for' : 'Claude Code to call'} ${subject(choice)}`,
	};
	const others = [
		...(onlyMissing && !choice.missing
			? [{say: 'It could not be checked what is allowed already, so this is everything that is needed'}]
			: []),
		...(marketplace
			? [
					{
						say: 'It also allows the first call of a model, which subscribes the account on the AWS Marketplace. Leave that out if somebody else makes this call',
					},
				]
			: []),
		...openNotes(choice),
		...unchosenNotes(choice),
		...assumptionNotes(choice),
		...(count > 1 ? [{say: `It is too long for one managed policy: attach ${allOfThem(count)}`}] : []),
		{say: attachText(choice.callerArn)},
		{say: 'Make it again after you switch to another region or choose another model'},
	];
	return {purpose, others};
}

function subject({request, accountId, open, suggested}: PolicyChoice): string {
	const models = request.roles.length > 0 ? [modelsText({request})] : [];
	const others = open && open.roles.length > 0 ? [`AWS's own Claude profiles in ${open.region}`] : [];
	const note = suggested ? ' (suggested, since nothing is set up here)' : '';
	return `${listText([...models, ...others])}${note}${accountId ? `, account ${accountId}` : ''}`;
}

const whyOpen: Readonly<Record<OpenReason, (region: string) => string>> = {
	'not asked': () => 'Not every model was given',
	'listing denied': (region) => `You are not allowed to list the inference profiles in ${region}`,
	'none listed': (region) => `AWS lists no inference profile of a Claude model in ${region} for this account`,
};

/** The models that the account will use are narrower than all that AWS offers: they can be named as flags. */
function openNotes({open}: PolicyChoice): Next[] {
	if (!open || open.roles.length === 0) return [];
	const flags = open.roles.map((role) => [`--${role}`, {placeholder: '<profile>'}] as const);
	return [
		{say: `${whyOpen[open.because](open.region)}. ${systemProfilesText(open.roles, open.region)}`},
		{
			say: 'It allows no application profile of your own. To allow exactly the models that you use, name them',
			again: {set: Object.fromEntries(flags)},
		},
	];
}

function unchosenNotes({request: {unchosen = []}, missing}: PolicyChoice): Next[] {
	if (missing) return [];
	return unchosen.map((family) => ({
		say: `It does not allow ${familyName(family)}, which /model also offers. To allow it, name an inference profile for it`,
		again: {set: {[`--${family}`]: {placeholder: '<profile>'}}},
	}));
}

function assumptionNotes({request, evidence, open}: PolicyChoice): Next[] {
	const texts = assumptionTexts({request, evidence});
	const last: Next =
		open?.because === 'not asked'
			? {
					say: 'For an exact policy, make it again while you are signed in to that account, without --account and --offline',
				}
			: {say: 'Attach this policy first, which also allows reading them, and then make an exact one', again: {}};
	return texts.length > 0 ? [...texts.map((say) => ({say})), last] : [];
}
