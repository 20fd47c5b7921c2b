// Findings of IAM's simulation: calls that will be refused, contradictions to live calls, and what could not be simulated.
import {parseArn} from '../../bedrock/arn.ts';
import type {Next} from '../../problem.ts';
import type {AccessEvidence} from '../evidence.ts';
import type {EvaluatedNeed, EvaluatedRole} from './evaluate-role.ts';
import {actionOf} from './evaluate-role.ts';
import type {PartialFinding} from './partial-finding.ts';
import type {DenyingPolicy} from './simulation-verdict.ts';

export function simulationFindings(row: EvaluatedRole, evidence: AccessEvidence): PartialFinding[] {
	return [...fromDenials(row), ...fromDisagreement(row), ...fromDoubt(row, evidence)];
}

const policy: Next = {
	say: 'Ask your administrator to add the missing permissions',
	own: 'policy --missing',
};

/** One per layer that denies; a refused call says more than the simulation of the same way, so that way is left out. */
function fromDenials({row, calls, denied}: EvaluatedRole): PartialFinding[] {
	const refused = (['plain', 'stream'] as const)
		.filter((way) => calls[way].verdict === 'refused')
		.map((way) => actionOf[way]);
	const open = denied.filter(({need}) => !refused.includes(need.action));
	const outcomes = new Map(open.map(({outcome}) => [outcome.reason, outcome]));
	return [...outcomes.values()].map(({reason, because}) => {
		const these = open.filter(({outcome}) => outcome.reason === reason);
		return {
			id: 'access-destination-denied',
			status: 'fail',
			about: deniedRegions(these),
			title: `calls ${placesOf(these)}will be refused`,
			because: `IAM's simulation says that ${because} ${reason === 'deny statement' ? 'denies them' : 'does not allow them'}`,
			evidence: these.map(({need}) => `${need.action} on ${need.resource}`),
			next: [reason === 'no allow' ? policy : exemption(reason, because)],
			role: row.role,
		};
	});
}

function exemption(reason: DenyingPolicy, because: string): Next {
	const whom = reason === 'service control policy' ? 'the administrator of your organisation' : 'your administrator';
	return {say: `Ask ${whom} to exempt these calls from ${because.replace(/^a /, 'the ')}`};
}

/** `that are routed to us-east-2 `, or nothing when the profile itself is denied. */
function placesOf(denied: readonly EvaluatedNeed[]): string {
	const regions = deniedRegions(denied).map((region) => region || 'any commercial region');
	return regions.length > 0 ? `that are routed to ${regions.join(', ')} ` : '';
}

/** Where models are denied, `''` for the region-less one of a global profile; nothing when the profile itself is denied. */
function deniedRegions(denied: readonly EvaluatedNeed[]): string[] {
	const arns = denied.map(({need}) => parseArn(need.resource));
	if (arns.some((arn) => !arn?.resource.startsWith('foundation-model/'))) return [];
	return [...new Set(arns.map((arn) => arn?.region ?? ''))];
}

function fromDisagreement({row, contradicted}: EvaluatedRole): PartialFinding[] {
	const {disagreement, role, refusal} = row;
	if (!disagreement) return [];
	const again: Next = {
		say: 'Check again in a minute: a change in IAM takes time to have an effect',
		own: 'doctor',
	};
	const next = refusal ? refusal.next : [again];
	const about = [contradicted, row.plain === 'refused', refusal?.cause];
	return [{id: 'access-disagreement', status: 'warn', about, title: disagreement, evidence: [], next, role}];
}

function fromDoubt({row}: EvaluatedRole, {simulation}: AccessEvidence): PartialFinding[] {
	const reached = [row.plain, row.stream].every((verdict) => verdict === 'ok' || verdict === 'throttled');
	if (row.status !== 'unknown' || !reached) return [];
	const open = row.destinations.filter(({plain, stream}) => plain === 'unknown' || stream === 'unknown');
	const lacking = open.find(({because}) => because)?.because;
	const off = simulation.state === 'off' ? "IAM's simulation was not asked" : undefined;
	return [
		{
			id: 'access-destinations-unknown',
			status: 'unknown',
			about: [open.length, open.length > 0 && row.destinations.length],
			title: `the calls work; ${doubtAbout(row.destinations.length, open.length)}`,
			because: simulation.state === 'cannot' ? simulation.because : (lacking ?? off),
			evidence: open.map(({modelArn}) => modelArn),
			next: [{say: 'Have someone compare what is needed with what is allowed', own: 'policy'}],
			role: row.role,
		},
	];
}

/** @param open so many of them could not be checked; none: they are an assumption */
function doubtAbout(all: number, open: number): string {
	if (all === 0) return 'the regions that AWS may route them to are not known, so they could not be checked';
	const regions = all === 1 ? 'the region' : `the ${all} regions`;
	if (open === 0)
		return `${regions} that such a profile usually routes to ${all === 1 ? 'is' : 'are'} allowed, but AWS's list, which may name others, could not be read`;
	return `${open === all ? regions : `${open} of ${regions}`} that AWS may route them to could not be checked`;
}
