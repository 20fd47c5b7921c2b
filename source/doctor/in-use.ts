// States what Claude Code uses here: identity, region and models, each with the worst that the checks found about it.

import {quotasText, quotaText, unreadReason} from '../access/quota-sentences.ts';
import {modelOf} from '../bedrock/inference-profile.ts';
import {parsePin} from '../bedrock/pin.ts';
import type {ModelCall, ModelRole} from '../claude-code/called-models.ts';
import {withoutWindow} from '../claude-code/called-target.ts';
import {limitVariable} from '../claude-code/output-limit.ts';
import {describeOrigin} from '../claude-code/settings-layers.ts';
import type {CheckResult, Finding} from '../finding.ts';
import {Problem} from '../problem.ts';
import {usesBedrock} from './bedrock-use.ts';
import {identityDoubt, modelDoubt, regionDoubt} from './doubt.ts';
import {type InUse, verdictOn} from './in-use-verdict.ts';
import {knownValue} from './lookup.ts';
import {callsStrayInAutoMode, profileBehind} from './pinned-models.ts';
import {quotaRows, unreadQuotas} from './quotas-here.ts';
import {credentialsFail} from './refusal-check.ts';
import {sessionName} from './session-name.ts';
import type {Subject} from './subject.ts';
import {assignmentEvidence} from './values.ts';

type Statement = CheckResult & {readonly id: string};

/** A line for each; empty where Bedrock is not used. @param found what the checks found */
export function usageSummary(subject: Subject, found: readonly Finding[]): Statement[] {
	if (!usesBedrock(subject)) return [];
	const {calls} = subject;
	// A role can have two calls: of the model that is set, and of a built-in one at every start, which a check reports.
	// What auto mode calls beside AWS's own profiles is Claude Code's own choice among these.
	const shown = calls
		.filter(({role, id}) => id || !calls.some((other) => other.role === role && other.id))
		.filter(({role, id}) => id || role !== 'auto-mode' || callsStrayInAutoMode(subject));
	const models = shown.map((call) => modelInUse(subject, call));
	return [identityInUse(subject), regionInUse(subject), ...models, ...quotasInUse(subject)].map(
		({id, title, evidence, ...use}) => ({
			id,
			...verdictOn(use, found),
			title,
			evidence,
		}),
	);
}

function identityInUse(subject: Subject): InUse {
	const {credentials} = subject;
	const identity = knownValue(subject.identity);
	return {
		id: 'in-use-identity',
		title: identity
			? `AWS account ${identity.accountId}, as ${sessionName(identity.arn)}`
			: `AWS sign-in: ${signInName(subject)}`,
		evidence: credentials.by ? assignmentEvidence(subject, credentials.by) : [credentials.why],
		doubt: identityDoubt(subject),
		isAbout: ({identity: about, variables}) => about || variables?.includes(credentials.by ?? ''),
	};
}

function regionInUse(subject: Subject): InUse {
	const {region, from, why} = subject.region;
	const evidence = assignmentEvidence(subject, from);
	return {
		id: 'in-use-region',
		title: `Region: ${region}`,
		evidence: evidence.length > 0 ? evidence : [why],
		doubt: regionDoubt(subject),
		isAbout: ({region: about, variables}) => about || variables?.includes(from),
	};
}

/** What the account may use in a minute, beside what one turn reserves; a line alone where that may not be read. */
function quotasInUse(subject: Subject): InUse[] {
	const rows = quotaRows(subject);
	const problem = credentialsFail(subject) ? undefined : unreadQuotas(subject);
	if (rows.length === 0 && !problem) return [];
	return [
		{
			id: 'in-use-quotas',
			title: rows.length > 0 ? quotasText(rows).replace(/\.$/, '') : 'Tokens per minute: not known',
			evidence: rows.map(quotaText),
			doubt: problem && unreadReason(problem),
			isAbout: ({variables}) => variables?.includes(limitVariable),
		},
	];
}

const roleNames: Readonly<Record<ModelRole, string>> = {
	primary: 'Primary model',
	opus: 'Opus model',
	sonnet: 'Sonnet model',
	haiku: 'Haiku model',
	fable: 'Fable model',
	'small-fast': 'Small/fast model',
	subagent: 'Model for subagents',
	'auto-mode': 'Model for auto mode',
	fallback: 'Fallback model',
	custom: 'Model added to /model',
};

function modelInUse(subject: Subject, {role, id = '', from, origin, region, when: time}: ModelCall): InUse {
	const elsewhere = region && region !== subject.region.region ? ` in ${region}` : '';
	const place = origin ? ` · ${describeOrigin(origin)}` : '';
	return {
		id: `in-use-${role}`,
		title: `${roleNames[role]}: ${id ? modelName(subject, id) : 'built into Claude Code'}${elsewhere}${time === 'picked' && !id ? ', if picked in /model' : ''}`,
		evidence: from ? [`${from}=${id}${place}`] : [],
		doubt: modelDoubt(subject, id),
		isAbout: ({allModels, roles, variables, pins}) =>
			allModels || roles?.includes(role) || variables?.includes(from ?? '') || pins?.includes(id),
	};
}

/**
 * `platform opus (Opus 5.5)` for an application profile that AWS described, else the end of its ARN, which is where two of
 * one account differ; any other id as it is.
 */
function modelName(subject: Subject, id: string): string {
	const profile = profileBehind(subject, withoutWindow(id));
	const model = profile && modelOf(profile);
	if (profile?.kind === 'application' && model) return `${profile.name} (${model.label})`;
	const pin = parsePin(id);
	const isApplication = !(pin instanceof Problem) && pin.kind === 'application-arn';
	return isApplication ? `application profile ${id.split('/').at(-1)}` : id;
}

const signInName = ({credentials}: Subject) =>
	credentials.profile ? `AWS profile ${credentials.profile}` : (credentials.by ?? 'default credential chain');
