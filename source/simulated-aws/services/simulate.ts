// The answer of the IAM policy simulator: per action an aggregate, and the real decisions per resource below it.
import {partition, type ServerCall} from '../call.ts';
import type {Caller} from '../caller.ts';
import type {ConditionContext} from '../policy/condition.ts';
import type {Policies} from '../policy/document.ts';
import {evaluate, type Verdict} from '../policy/evaluate.ts';
import {layers} from '../policy/layers.ts';
import {principalContext} from '../principal.ts';
import {ServerError} from '../server-error.ts';
import {members} from '../wire/query.ts';
import type {Tree} from '../wire/xml.ts';

export function simulate(call: ServerCall, policies: Policies, caller: Caller | undefined): Tree {
	const actions = members(call.form, 'ActionNames');
	if (actions.length === 0) throw new ServerError(400, 'InvalidInput', 'Action list must not be empty.');
	const wrong = actions.find((action) => !/^[a-z0-9-]+:[A-Za-z0-9*?]+$/.test(action));
	if (wrong) throw new ServerError(400, 'InvalidInput', `Invalid action name: ${wrong}`);
	const resources = members(call.form, 'ResourceArns');
	const context = {...known(call, caller), ...contextEntries(call.form)};
	const start = Number(call.form.get('Marker') ?? 0);
	const size = Number(call.form.get('MaxItems') ?? 100);
	const more = start + size < actions.length;
	return {
		EvaluationResults: actions.slice(start, start + size).map((action) => result(policies, action, resources, context)),
		IsTruncated: more,
		Marker: more ? String(start + size) : undefined,
	};
}

/** What the simulator knows by itself: the principal, never the session's tags nor the request. */
function known(call: ServerCall, caller: Caller | undefined): ConditionContext {
	if (!caller) return {};
	const all = principalContext({...caller, tags: {}}, call.world.accountId, partition(call));
	return Object.fromEntries(Object.entries(all).filter(([key]) => key !== 'aws:userid'));
}

function contextEntries(form: URLSearchParams): ConditionContext {
	const context: Record<string, string[]> = {};
	for (const [key, name] of form) {
		const entry = /^(ContextEntries\.member\.\d+)\.ContextKeyName$/.exec(key)?.[1];
		if (entry) context[name] = members(form, `${entry}.ContextKeyValues`);
	}
	return context;
}

function result(policies: Policies, action: string, resources: readonly string[], context: ConditionContext): Tree {
	const decide = (resource: string) => evaluate(policies, {action, resource, context});
	const single = resources.length <= 1;
	const name = single ? (resources[0] ?? '*') : template(resources[0] ?? '*');
	// With several resources the top is the verdict on a template that stands for none of them (recorded): it can say
	// "allowed" above a refused resource.
	const top = decide(name);
	const {scp} = policies;
	const byOrganization = (resource: string) =>
		!scp || evaluate({scp}, {action, resource, context}).decision === 'allowed';
	return {
		EvalActionName: action,
		EvalResourceName: name,
		EvalDecision: top.decision,
		MatchedStatements: matched(top),
		MissingContextValues: resources.length === 0 ? [...top.missing] : [],
		// Only here, not per resource: the service model has no such field below.
		OrganizationsDecisionDetail: scp && {
			AllowedByOrganizations: (resources.length > 0 ? resources : [name]).every(byOrganization),
		},
		PermissionsBoundaryDecisionDetail: boundary(policies, action, name, context),
		EvalDecisionDetails: [],
		ResourceSpecificResults: resources.map((resource) => {
			const verdict = decide(resource);
			return {
				EvalResourceName: resource,
				EvalResourceDecision: verdict.decision,
				MatchedStatements: matched(verdict),
				MissingContextValues: [...verdict.missing],
				PermissionsBoundaryDecisionDetail: boundary(policies, action, resource, context),
			};
		}),
	};
}

function boundary(policies: Policies, action: string, resource: string, context: ConditionContext): Tree {
	if (!policies.boundary) return undefined;
	const {decision} = evaluate({boundary: policies.boundary}, {action, resource, context});
	return {AllowedByPermissionsBoundary: decision === 'allowed'};
}

const placeholder = (name: string) => `$\{${name}}`;
const template = (resource: string) =>
	resource.replace(
		/^arn:([a-z-]+):([a-z0-9-]+):[^:]*:([^:]*):([^/:]+).*$/,
		(_, part: string, service: string, account: string, kind: string) =>
			[
				`arn:${part}:${service}`,
				placeholder('Region'),
				account && placeholder('Account'),
				`${kind}/${placeholder('ResourceId')}`,
			].join(':'),
	);

/** Positions are those of the document as IAM stores it, which nobody sees: the first line of each statement is enough. */
function matched(verdict: Verdict): Tree {
	return verdict.matched.map(({policy, layer}, index) => ({
		SourcePolicyId: policy.name,
		// Recorded: the word arrives like this although the service model lists others.
		SourcePolicyType: layer === 'identity' ? 'IAM Policy' : (layers.find(({name}) => name === layer)?.words ?? 'none'),
		StartPosition: {Line: 3 + index, Column: 17},
		EndPosition: {Line: 12 + index, Column: 6},
	}));
}
