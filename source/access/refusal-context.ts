// What is known around a refused call: where it was made, for whom, and which other model answered.
import type {RefusalContext} from '../bedrock/aws-errors/explain-refusal.ts';
import {modelOf} from '../bedrock/inference-profile.ts';
import {byVersion, modelNamedIn} from '../bedrock/model.ts';
import {type AccessRequest, callerOf, profileOf, type RequestedRole} from './access-request.ts';
import type {AccessEvidence} from './evidence.ts';

export function refusalContext(
	request: AccessRequest,
	evidence: AccessEvidence,
	pin: string,
	region: string,
): RefusalContext {
	const accountId = callerOf(request, evidence).accountId;
	return {region, pin, accountId, signIn: request.signIn, answering: newestAnswering(request, evidence)};
}

/** Of the models that answered in every way they were called. */
function newestAnswering(request: AccessRequest, evidence: AccessEvidence): RefusalContext['answering'] {
	const answers = ({pin, region}: RequestedRole) => {
		const probes = evidence.probes.filter((probe) => probe.pin === pin && probe.region === region);
		return probes.length > 0 && probes.every((probe) => probe.state === 'asked' && probe.result.outcome === 'ok');
	};
	const [newest] = request.roles
		.flatMap((role) => {
			const profile = profileOf(role, evidence);
			const model = (profile && modelOf(profile)) ?? modelNamedIn(role.pin);
			return model && answers(role) ? [{pin: role.pin, model}] : [];
		})
		.sort((left, right) => byVersion(left.model, right.model));
	return newest && {pin: newest.pin, label: newest.model.label};
}
