// IAM's refusals: which layer of policies said no, to what. Grammar: AWS, "Troubleshoot access denied error messages".
import type {AwsAnswer, Next} from '../../../problem.ts';
import {parseArn} from '../../arn.ts';
import type {Fixer, RefusalContext, RefusalLayer, Rule} from '../refusal.ts';
import {type Explained, textOf} from './match.ts';

type Kind = {
	readonly cause: string;
	readonly denied?: string;
	readonly layer: RefusalLayer;
	readonly words: string;
	readonly fixer: Fixer;
};

const kinds: Readonly<Record<string, Kind>> = {
	'identity-based policy': {
		cause: 'identity-policy',
		denied: 'explicit-deny-identity',
		layer: 'identity',
		words: 'your identity policy',
		fixer: 'your administrator',
	},
	'permissions boundary': {
		cause: 'permissions-boundary',
		layer: 'identity',
		words: 'the permissions boundary of your identity',
		fixer: 'your administrator',
	},
	'session policy': {
		cause: 'session-policy',
		layer: 'identity',
		words: 'the session policy of your sign-in',
		fixer: 'your administrator',
	},
	'service control policy': {
		cause: 'service-control-policy',
		layer: 'organisation',
		words: 'a service control policy of your organisation',
		fixer: 'organisation administrator',
	},
	'resource control policy': {
		cause: 'resource-control-policy',
		layer: 'organisation',
		words: 'a resource control policy of your organisation',
		fixer: 'organisation administrator',
	},
	'VPC endpoint policy': {
		cause: 'vpc-endpoint',
		layer: 'network',
		words: 'the policy of the VPC endpoint that the call went through',
		fixer: 'your administrator',
	},
	'resource-based policy': {
		cause: 'resource-policy',
		layer: 'account',
		words: 'the resource policy of what was called',
		fixer: 'your administrator',
	},
};

const unnamed: Kind = {
	cause: 'access-denied',
	layer: 'unknown',
	words: 'a policy that AWS does not name',
	fixer: 'your administrator',
};

export type Denial = {
	readonly principal?: string;
	readonly action: string;
	readonly resource?: string;
	/** `identity-based policy`, as AWS words it; absent when it says nothing. */
	readonly policyType?: string;
	readonly policyArn?: string;
	readonly explicit: boolean;
};

/** The parts of IAM's denial, undefined when the text is none. Bedrock's list calls name no resource. */
export function parseDenial(text: string): Denial | undefined {
	const head =
		/(?:User: (\S+) is )?not authorized to perform: ([\w-]+:\w+)(?: on resource: ("?)(\S+?)\3(?=\s|$))?/i.exec(text);
	if (!head?.[2]) return undefined;
	const tail = text.slice(head.index + head[0].length);
	const deny = /with an explicit deny in an? ([\w -]+?(?:policy|boundary))\b(?:: (arn:[^\s"\\]+))?/i.exec(tail);
	const implicit = /because no ([\w -]+?) allows/i.exec(tail);
	const policyType = deny?.[1] ?? implicit?.[1];
	return {
		...(head[1] ? {principal: head[1]} : {}),
		action: head[2],
		...(head[4] ? {resource: head[4].replace(/[",]+$/, '')} : {}),
		...(policyType ? {policyType: policyType.trim()} : {}),
		...(deny?.[2] ? {policyArn: deny[2].replace(/[.,]+$/, '')} : {}),
		explicit: deny !== null,
	};
}

function kindOf({policyType}: Denial): Kind {
	const found = Object.entries(kinds).find(([type]) => type.toLowerCase() === policyType?.toLowerCase());
	return found?.[1] ?? unnamed;
}

// One rule per kind of policy, so that each has a cause of its own; explicit denies of the identity are a cause apart.
export const iam: readonly Rule[] = [...Object.values(kinds), unnamed].flatMap((kind): Rule[] => {
	const when = (answer: AwsAnswer, explicit: boolean) => {
		const denial = parseDenial(textOf(answer));
		return denial !== undefined && kindOf(denial) === kind && (!kind.denied || denial.explicit === explicit);
	};
	const explain = (answer: AwsAnswer, context: RefusalContext) => explained(answer, context, kind);
	const one: Rule = {cause: kind.cause, when: (answer) => when(answer, false), explain};
	return kind.denied ? [one, {cause: kind.denied, when: (answer) => when(answer, true), explain}] : [one];
});

function explained(answer: AwsAnswer, context: RefusalContext, kind: Kind): Explained {
	const denial = parseDenial(textOf(answer));
	if (!denial) return {layer: kind.layer, title: `refused by ${kind.words}`, fixer: kind.fixer, next: []};
	const place = placeOfResource(denial.resource, context);
	return {
		layer: kind.layer,
		title: `${denial.explicit ? 'forbidden' : 'refused'} by ${kind.words}${place.words}`,
		action: denial.action,
		...(denial.resource ? {resource: denial.resource} : {}),
		...(denial.principal ? {principal: denial.principal} : {}),
		...(denial.policyArn ? {policyArn: denial.policyArn} : {}),
		...(denial.explicit ? {explicit: true} : {}),
		fixer: kind.fixer,
		next: [...remedy(denial, kind), ...place.next],
	};
}

function remedy({action, resource, explicit, policyArn}: Denial, kind: Kind): Next[] {
	const what = resource ? `${action} on ${resource}` : action;
	if (kind.cause === 'identity-policy') {
		return [{say: 'give your administrator the permission that is missing', own: 'policy --missing'}];
	}
	const where = policyArn ? `${kind.words} (${policyArn})` : kind.words;
	const to = parseArn(resource ?? '');
	// Region denies are written for people's own calls; the key tells a routed one apart (aws-samples, service control policies #26).
	if (kind.layer === 'organisation' && to?.resource.startsWith('foundation-model/')) {
		const place = to.region || 'the region "unspecified"';
		return [
			{
				say: `ask to have Bedrock calls that come through an inference profile (bedrock:InferenceProfileArn) exempted for ${place} from ${where}`,
			},
		];
	}
	return [{say: explicit ? `ask to have ${what} exempted from ${where}` : `ask to have ${what} allowed in ${where}`}];
}

/** Which part of a cross-region call was refused, when it was not the profile itself. */
function placeOfResource(
	resource: string | undefined,
	{region, accountId, pin}: RefusalContext,
): {words: string; next: Next[]} {
	const arn = resource ? parseArn(resource) : undefined;
	if (arn?.resource.startsWith('foundation-model/')) {
		if (arn.region === '') {
			return {
				words: ', which does not let requests go to any commercial region',
				next: [
					{say: 'a condition on aws:RequestedRegion must allow the value "unspecified" for global profiles'},
					{say: 'or choose a profile that stays in one geography', own: ''},
				],
			};
		}
		if (arn.region !== region) {
			return {
				words: ` in ${arn.region}, where ${pin.startsWith('arn:') ? 'this profile' : pin} may send requests`,
				next: [{say: 'or choose a profile that does not go there', own: ''}],
			};
		}
	}
	if (arn?.account && accountId && arn.account !== accountId) {
		return {
			words: `: the profile belongs to account ${arn.account}, you are in ${accountId}`,
			next: [{say: `sign in to ${arn.account}, or choose a profile of ${accountId}`, own: ''}],
		};
	}
	return {words: '', next: []};
}
