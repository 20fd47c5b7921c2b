// What IAM's simulation says of one needed permission; its result counts only if it had every context key that it needed.
import type {SimulationResult} from '../../account/account.ts';
import type {Need} from '../../bedrock/permissions.ts';
import type {AccessEvidence} from '../evidence.ts';
import type {SimulatedVerdict} from '../report.ts';

/** Which policy the simulation names, of what IAM's answer can tell apart. */
export type DenyingPolicy = 'service control policy' | 'permissions boundary' | 'deny statement' | 'no allow';

export type SimulatedDenial = {
	readonly verdict: 'denied';
	readonly reason: DenyingPolicy;
	/** The policy in words. */
	readonly because: string;
};

export type SimulationOutcome =
	| SimulatedDenial
	| {readonly verdict: Exclude<SimulatedVerdict, 'denied'>; readonly because?: string};

export function evaluateNeed(need: Need, {simulated}: Pick<AccessEvidence, 'simulated'>): SimulationOutcome {
	const simulation = simulated.find(
		({profileArn, requestedRegion, result}) =>
			profileArn === (need.profileArn ?? '') &&
			requestedRegion === need.requestedRegion &&
			result.action === need.action &&
			result.resource === need.resource,
	);
	return simulation ? verdictOf(simulation.result) : {verdict: 'unknown'};
}

function verdictOf(result: SimulationResult): SimulationOutcome {
	if (result.missingContext.length > 0) {
		return {
			verdict: 'unknown',
			because: `IAM's simulation lacked ${result.missingContext.join(', ')}`,
		};
	}
	if (result.allowedByOrganizations === false) {
		return {
			verdict: 'denied',
			reason: 'service control policy',
			because: 'a service control policy of your organisation',
		};
	}
	if (result.allowedByPermissionsBoundary === false) {
		return {
			verdict: 'denied',
			reason: 'permissions boundary',
			because: 'your permissions boundary',
		};
	}
	const denied: Readonly<Record<SimulationResult['decision'], SimulationOutcome>> = {
		allowed: {verdict: 'allowed (simulated)'},
		explicitDeny: {
			verdict: 'denied',
			reason: 'deny statement',
			because: 'a deny statement in your policies',
		},
		implicitDeny: {verdict: 'denied', reason: 'no allow', because: 'your identity policy'},
	};
	return denied[result.decision];
}
