// The parts of a denial by IAM. Grammar: AWS, "Troubleshoot access denied error messages".
import {parseArn} from '../arn.ts';

export type Denial = {
	readonly principal?: string;
	/** `bedrock:InvokeModel` */
	readonly action: string;
	readonly resource?: string;
	/** `identity-based policy`, as AWS words it; absent when AWS does not say which policy denies. */
	readonly policyType?: string;
	readonly policyArn?: string;
	/** A deny statement is in the way: allowing more does not help. */
	readonly explicit: boolean;
};

/** Undefined when the text is no denial. Bedrock's list calls name no resource. */
export function parseDenial(text: string): Denial | undefined {
	const head =
		/(?:User: (\S+) is )?not authorized to perform:?\s+([\w-]+:[\w*]+)(?:\s+on (?:the )?resource:?\s+("?)(\S+?)\3(?=\s|$))?/i.exec(
			text,
		);
	if (!head?.[2]) return undefined;
	const tail = text.slice(head.index + head[0].length);
	const deny = /with an explicit deny(?: in an? ([\w -]+?(?:policy|boundary))\b(?:: (arn:[^\s"\\]+))?)?/i.exec(tail);
	const implicit = /because no ([\w -]+?) allows/i.exec(tail);
	const policyType = deny?.[1] ?? implicit?.[1];
	return {
		...(head[1] ? {principal: head[1]} : {}),
		action: head[2],
		...(head[4] ? {resource: head[4].replace(/[",.;]+$/, '')} : {}),
		...(policyType ? {policyType: policyType.trim()} : {}),
		...(deny?.[2] ? {policyArn: deny[2].replace(/[.,]+$/, '')} : {}),
		explicit: deny !== null,
	};
}

/**
 * Which part of a call through an inference profile was denied: a model in a region that the profile routes to, the model
 * without a region that every global profile needs, or what is called in the region itself.
 */
export type DeniedPlace = 'home' | 'destination' | 'global';

/** @param region where the call was sent */
export function placeOfDenial({resource = ''}: Denial, region: string): DeniedPlace {
	const arn = parseArn(resource);
	if (!arn?.resource.startsWith('foundation-model/')) return 'home';
	if (arn.region === '') return 'global';
	return arn.region === region ? 'home' : 'destination';
}
