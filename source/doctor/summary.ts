// States what Claude Code uses here: identity, region and models, and where each comes from.
import {modelOf} from '../bedrock/inference-profile.ts';
import {withoutWindow} from '../claude-code/called-models.ts';
import {describeOrigin} from '../claude-code/settings-layers.ts';
import type {CheckResult} from '../finding.ts';
import {usesBedrock} from './bedrock-use.ts';
import {knownValue} from './lookup.ts';
import {profileBehind} from './pinned-models.ts';
import type {Subject} from './subject.ts';
import {assignmentEvidence} from './values.ts';

/** Findings of the status `ok`; empty where Bedrock is not used. */
export function usageSummary(subject: Subject): (CheckResult & {readonly id: string})[] {
	if (!usesBedrock(subject)) return [];
	const {region, credentials} = subject;
	const identity = knownValue(subject.identity);
	return [
		{
			id: 'in-use-identity',
			status: 'ok',
			title: identity
				? `Signed in to account ${identity.accountId} as ${lastPart(identity.arn)}`
				: `Signs in with ${signInName(subject)}`,
			because: credentials.losers.length > 0 || !credentials.by ? credentials.why : `${credentials.by} is set`,
			evidence: credentials.by ? assignmentEvidence(subject, credentials.by) : [],
		},
		{
			id: 'in-use-region',
			status: 'ok',
			title: `Works in ${region.region}`,
			because: region.why,
			evidence: assignmentEvidence(subject, region.from),
		},
		...subject.calls
			.filter(({id}) => id)
			.map(({role, id, from, origin, region: own}) => ({
				id: `in-use-${role}`,
				status: 'ok' as const,
				title: `${role}: ${called(subject, id)}${own && own !== region.region ? ` in ${own}` : ''}`,
				evidence: from ? [`${from}${origin ? ` · ${describeOrigin(origin)}` : ''}`] : [],
			})),
	];
}

/** `platform opus (Opus 5.5)` for an application profile that AWS described, whose ARN does not name the model; else the pin. */
function called(subject: Subject, pin = ''): string {
	const profile = profileBehind(subject, withoutWindow(pin));
	const model = profile && modelOf(profile);
	return profile?.kind === 'application' && model ? `${profile.name} (${model.label})` : pin;
}

const lastPart = (arn: string) => arn.split('/').slice(1).join('/') || arn;

const signInName = ({credentials}: Subject) =>
	credentials.profile ? `the AWS profile ${credentials.profile}` : (credentials.by ?? 'the default chain');
