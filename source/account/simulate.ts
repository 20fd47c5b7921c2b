// iam:SimulatePrincipalPolicy, one answer per action and resource. The answer over several resources is an aggregate and is never passed on.
import type {EvaluationResult, ResourceSpecificResult} from '@aws-sdk/client-iam';
import type {SimulationRequest, SimulationResult} from './account.ts';
import type {ServiceClient} from './clients.ts';

export async function simulate(line: ServiceClient<'iam'>, request: SimulationRequest): Promise<SimulationResult[]> {
	const results = await evaluate(line, request);
	const found: SimulationResult[] = [];
	for (const action of request.actions) {
		const result = results.find(({EvalActionName}) => EvalActionName?.toLowerCase() === action.toLowerCase());
		for (const resource of request.resources)
			found.push(
				await one(line, {...request, actions: [action], resources: [resource]}, result, request.resources.length),
			);
	}
	return found;
}

/** From the common answer where that is about this resource alone, else asked again for it alone. */
async function one(
	line: ServiceClient<'iam'>,
	request: SimulationRequest,
	common: EvaluationResult | undefined,
	resources: number,
): Promise<SimulationResult> {
	const [action = ''] = request.actions;
	const [resource = ''] = request.resources;
	if (common && settles(common, resource, resources)) return read(action, resource, common);
	const [alone] = await evaluate(line, request);
	return read(action, resource, alone ?? {EvalActionName: action, EvalDecision: undefined});
}

// The organization's word is given for all resources together: a "no" over several does not say to which.
function settles(result: EvaluationResult, resource: string, resources: number): boolean {
	if (resources === 1) return true;
	return (
		result.OrganizationsDecisionDetail?.AllowedByOrganizations !== false && specific(result, resource) !== undefined
	);
}

const specific = (result: EvaluationResult, resource: string): ResourceSpecificResult | undefined =>
	result.ResourceSpecificResults?.find(({EvalResourceName}) => EvalResourceName === resource);

function read(action: string, resource: string, result: EvaluationResult): SimulationResult {
	const own = specific(result, resource);
	const organizations = result.OrganizationsDecisionDetail?.AllowedByOrganizations;
	const boundary = (own?.PermissionsBoundaryDecisionDetail ?? result.PermissionsBoundaryDecisionDetail)
		?.AllowedByPermissionsBoundary;
	const decision = decisions[own?.EvalResourceDecision ?? result.EvalDecision ?? ''];
	if (!decision) throw new Error(`the policy simulator said nothing about ${action} on ${resource}`);
	return {
		action,
		resource,
		decision,
		...(organizations === undefined ? {} : {allowedByOrganizations: organizations}),
		...(boundary === undefined ? {} : {allowedByPermissionsBoundary: boundary}),
		missingContext: [...new Set([...(own?.MissingContextValues ?? []), ...(result.MissingContextValues ?? [])])],
	};
}

const decisions: Readonly<Record<string, SimulationResult['decision'] | undefined>> = {
	allowed: 'allowed',
	explicitDeny: 'explicitDeny',
	implicitDeny: 'implicitDeny',
};

async function evaluate(
	{client, sdk, options}: ServiceClient<'iam'>,
	request: SimulationRequest,
): Promise<EvaluationResult[]> {
	const results: EvaluationResult[] = [];
	let Marker: string | undefined;
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
		results.push(...(page.EvaluationResults ?? []));
		Marker = page.IsTruncated ? page.Marker : undefined;
	} while (Marker);
	return merged(results);
}

/** A page may end in the middle of an action's resources: its parts become one again. */
function merged(results: readonly EvaluationResult[]): EvaluationResult[] {
	const byAction = new Map<string, EvaluationResult>();
	for (const result of results) {
		const action = result.EvalActionName ?? '';
		const before = byAction.get(action);
		const all = [...(before?.ResourceSpecificResults ?? []), ...(result.ResourceSpecificResults ?? [])];
		byAction.set(action, before ? {...before, ResourceSpecificResults: all} : result);
	}
	return [...byAction.values()];
}
