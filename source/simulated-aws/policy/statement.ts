// Does one statement speak about a request: its action, its resource, its conditions.
import {type ConditionContext, holds, substitute, valuesOf} from './condition.ts';
import {list, type OneOrMany, type PolicyStatement} from './document.ts';
import {glob} from './glob.ts';

export type Request = {
	/** `bedrock:InvokeModel`. */
	readonly action: string;
	/** An ARN, or `*` for an action that has no resource. */
	readonly resource: string;
	readonly context: ConditionContext;
};

/** Action and resource alone: what is left to decide is the Condition. */
export function speaksAbout(statement: PolicyStatement, request: Request): boolean {
	const action = (patterns: OneOrMany | undefined) =>
		list(patterns).some((pattern) => glob(pattern.toLowerCase(), request.action.toLowerCase()));
	// The last `*` of a part may reach beyond its colon (IAM User Guide, "Resource"), so the ARN is matched as one text.
	const resource = (patterns: OneOrMany | undefined) =>
		list(patterns).some((pattern) => glob(substitute(pattern, request.context), request.resource));
	const byAction = statement.NotAction ? !action(statement.NotAction) : action(statement.Action);
	if (!byAction) return false;
	// Resource control policies and trust policies may leave Resource out: all are meant.
	if (!statement.Resource && !statement.NotResource) return true;
	return statement.NotResource ? !resource(statement.NotResource) : resource(statement.Resource);
}

export function applies(statement: PolicyStatement, request: Request): boolean {
	return speaksAbout(statement, request) && holds(statement.Condition, request.context);
}

/** The condition keys that a statement asks for. */
export const keysOf = (statement: PolicyStatement): string[] =>
	Object.values(statement.Condition ?? {}).flatMap(Object.keys);

/** Those of them that the request does not carry. */
export const missingKeys = (statement: PolicyStatement, context: ConditionContext): string[] =>
	keysOf(statement).filter((key) => valuesOf(context, key) === undefined);
