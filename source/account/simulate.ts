// Calls iam:SimulatePrincipalPolicy and gives one result per action and resource. AWS's decision over several resources is an aggregate
// and is never passed on.
import type {EvaluationResult, ResourceSpecificResult} from '@aws-sdk/client-iam';
import type {SimulationRequest, SimulationResult} from './account.ts';
import {listOf, notAnAnswer} from './answer-shape.ts';
import type {ServiceClient} from './create-client.ts';
import {createPageLimit} from './page-limits.ts';

/** In the order of the request: every action, with each of its resources. Rejects with AWS's answer. */
export async function simulate(service: ServiceClient<'iam'>, request: SimulationRequest): Promise<SimulationResult[]> {
	const evaluations = await evaluate(service, request);
	const results: SimulationResult[] = [];
	for (const action of request.actions) {
		const common = evaluations.find(({EvalActionName}) => EvalActionName?.toLowerCase() === action.toLowerCase());
		for (const resource of request.resources) {
			const decided = common && (request.resources.length === 1 || decides(common, resource)) ? common : undefined;
			results.push(resultOf(action, resource, decided ?? (await evaluateAlone(service, request, action, resource))));
		}
	}
	return results;
}

/** The decision of the organization is one for all resources together: where it denies, it does not say which. */
function decides(common: EvaluationResult, resource: string): boolean {
	return common.OrganizationsDecisionDetail?.AllowedByOrganizations !== false && !!resultOn(common, resource);
}

/** Asks IAM about one action on one resource. */
async function evaluateAlone(
	service: ServiceClient<'iam'>,
	request: SimulationRequest,
	action: string,
	resource: string,
): Promise<EvaluationResult> {
	const [evaluation] = await evaluate(service, {...request, actions: [action], resources: [resource]});
	return evaluation ?? {EvalActionName: action, EvalDecision: undefined};
}

const resultOn = (evaluation: EvaluationResult, resource: string): ResourceSpecificResult | undefined =>
	evaluation.ResourceSpecificResults?.find(({EvalResourceName}) => EvalResourceName === resource);

function resultOf(action: string, resource: string, evaluation: EvaluationResult): SimulationResult {
	const specific = resultOn(evaluation, resource);
	const organizations = evaluation.OrganizationsDecisionDetail?.AllowedByOrganizations;
	const boundary = (specific?.PermissionsBoundaryDecisionDetail ?? evaluation.PermissionsBoundaryDecisionDetail)
		?.AllowedByPermissionsBoundary;
	const decision = decisions[specific?.EvalResourceDecision ?? evaluation.EvalDecision ?? ''];
	if (!decision) throw notAnAnswer(`the policy simulator said nothing about ${action} on ${resource}`);
	const missing = [...(specific?.MissingContextValues ?? []), ...(evaluation.MissingContextValues ?? [])];
	return {
		action,
		resource,
		decision,
		...(organizations === undefined ? {} : {allowedByOrganizations: organizations}),
		...(boundary === undefined ? {} : {allowedByPermissionsBoundary: boundary}),
		missingContext: [...new Set(missing)],
	};
}

const decisions: Readonly<Record<string, SimulationResult['decision'] | undefined>> = {
	allowed: 'allowed',
	explicitDeny: 'explicitDeny',
	implicitDeny: 'implicitDeny',
};

/** One evaluation per action, from all pages of AWS's answer. */
async function evaluate(
	{client, sdk, options}: ServiceClient<'iam'>,
	request: SimulationRequest,
): Promise<EvaluationResult[]> {
	const results: EvaluationResult[] = [];
	let Marker: string | undefined;
	const checkPage = createPageLimit();
	do {
		const page = await client.send(
			new sdk.SimulatePrincipalPolicyCommand({
				PolicySourceArn: request.principal,
				ActionNames: [...request.actions],
				ResourceArns: [...request.resources],
				ContextEntries: Object.entries(request.context).map(([ContextKeyName, value]) => ({
					ContextKeyName,
					ContextKeyValues: [value],
					ContextKeyType: 'string' as const,
				})),
				...(Marker ? {Marker} : {}),
			}),
			options,
		);
		results.push(...listOf(page.EvaluationResults, 'EvaluationResults'));
		Marker = page.IsTruncated ? page.Marker : undefined;
		if (Marker) checkPage(Marker);
	} while (Marker);
	return mergeByAction(results);
}

/** A page may end in the middle of an action's resources: the parts of one action are joined. */
function mergeByAction(results: readonly EvaluationResult[]): EvaluationResult[] {
	const byAction = new Map<string, EvaluationResult>();
	for (const result of results) {
		const action = result.EvalActionName ?? '';
		const before = byAction.get(action);
		const all = [...(before?.ResourceSpecificResults ?? []), ...(result.ResourceSpecificResults ?? [])];
		byAction.set(action, before ? {...before, ResourceSpecificResults: all} : result);
	}
	return [...byAction.values()];
}
