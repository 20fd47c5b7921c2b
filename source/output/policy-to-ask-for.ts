// The policy to ask an administrator for before anything can be chosen: to list profiles, and to call AWS's own of a region.
import {policyDocument} from '../bedrock/policy/document.ts';
import {systemProfileNeeds} from '../bedrock/policy/pattern-needs.ts';
import {renderPolicy} from '../bedrock/policy/render.ts';
import {tiers} from '../claude-code/variables.ts';
import {knownIdentity} from '../conversation/identity.ts';
import type {QuestionContext} from '../conversation/question.ts';

/** JSON, as `policy` prints it in the same place; empty where AWS has not said whose account this is. */
export function policyToAskFor(context: QuestionContext): string {
	const {region = ''} = context.answers;
	const accountId = knownIdentity(context)?.accountId;
	if (!accountId) return '';
	return renderPolicy.json([policyDocument(systemProfileNeeds({region, accountId, roles: tiers}))]);
}
