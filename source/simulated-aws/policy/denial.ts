// AWS's words for a refusal, letter by letter (IAM User Guide, "Troubleshoot access denied error messages").
import type {Verdict} from './evaluate.ts';
import {layers} from './layers.ts';

/** `resource` is left out where the action has none (recorded: ListFoundationModels). */
export function denialText(principal: string, action: string, resource: string, verdict: Verdict): string {
	const words = layers.find(({name}) => name === verdict.layer)?.words ?? 'identity-based policy';
	const on = resource === '*' ? '' : ` on resource: ${resource}`;
	const article = /^[aeio]/.test(words) ? 'an' : 'a';
	const arn = verdict.policy?.arn ? `: ${verdict.policy.arn}` : '';
	const why =
		verdict.decision === 'explicitDeny'
			? `with an explicit deny in ${article} ${words}${arn}`
			: `because no ${words} allows the ${action} action`;
	return `User: ${principal} is not authorized to perform: ${action}${on} ${why}`;
}
