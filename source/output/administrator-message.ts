// What is handed to an administrator: the permissions that are missing, and a message that says why.

import {policyDocument} from '../bedrock/policy/document.ts';
import {renderPolicy} from '../bedrock/policy/render.ts';
import type {AccessResult} from '../conversation/queries/access-query.ts';
import type {Invocation} from '../invocation.ts';
import {stepText} from '../next-step.ts';

/** The missing permissions as a policy; empty where no policy of the account could help. */
export function missingPolicyText({missing}: AccessResult): string {
	return missing.length > 0 ? renderPolicy.json([policyDocument(missing)]) : '';
}

/** Plain text, ready to send: who, what was refused in AWS's own words, what would mend it. */
export function administratorMessage(proven: AccessResult, invocation: Invocation): string {
	const {request, evidence, report} = proven;
	const identity = request.identity ?? evidence.identity;
	const refused = report.rows.filter(({status}) => status === 'fail');
	const policy = missingPolicyText(proven);
	return [
		'Claude Code on Amazon Bedrock is refused some of the calls that it makes.',
		'',
		...(identity ? [`Account:   ${identity.accountId}`, `Principal: ${identity.arn}`] : []),
		...refused.flatMap(({role, name, pin, region, refusal}) => [
			'',
			`${role}: ${name} (${pin}), called in ${region}`,
			`  ${refusal?.title ?? 'refused'}`,
			...(refusal ? [`  "${refusal.because}"`] : []),
			...(refusal?.next ?? []).map((next) => `  ${stepText(next, invocation)}`),
		]),
		...(policy ? ['', 'This policy would allow what is missing, and nothing else:', '', policy] : []),
		'',
	].join('\n');
}
