// Splits a policy that exceeds IAM's size limit into several managed policies.
import type {PolicyDocument, Statement} from './document.ts';

/** Characters of a managed policy, white space not counted (IAM and AWS STS quotas). */
export const managedPolicyLimit = 6144;

/** The size as IAM counts it. */
export function sizeOf(document: PolicyDocument): number {
	return JSON.stringify(document).replace(/\s/g, '').length;
}

/** The same permissions in as few documents as fit the limit, in order. A single ARN longer than the limit stays alone. */
export function splitPolicy(document: PolicyDocument, limit: number = managedPolicyLimit): PolicyDocument[] {
	const documents: PolicyDocument[] = [];
	let current: readonly Statement[] = [];
	for (const statement of document.Statement.flatMap((each) => pieces(each, limit))) {
		const next = [...current, statement];
		if (current.length > 0 && sizeOf({...document, Statement: next}) > limit) {
			documents.push({...document, Statement: current});
			current = [statement];
		} else current = next;
	}
	return current.length > 0 ? [...documents, {...document, Statement: current}] : documents;
}

function pieces(statement: Statement, limit: number): Statement[] {
	const fits = sizeOf({Version: '2012-10-17', Statement: [statement]}) <= limit;
	if (fits || statement.Resource.length < 2) return [statement];
	const half = Math.ceil(statement.Resource.length / 2);
	const parts = [statement.Resource.slice(0, half), statement.Resource.slice(half)];
	return parts.flatMap((Resource, at) => pieces({...statement, Sid: `${statement.Sid}Part${at + 1}`, Resource}, limit));
}
