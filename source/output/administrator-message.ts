// What is handed to an administrator: the permissions that are missing, and a letter that asks for them.
import type {RequestedRole} from '../access/access-request.ts';
import {groupBy} from '../access/prove/group-by.ts';
import type {AccessRow} from '../access/report.ts';
import type {ErrorCause} from '../bedrock/aws-errors/cause.ts';
import {policyDocument} from '../bedrock/policy/document.ts';
import {renderPolicy} from '../bedrock/policy/render.ts';
import {splitPolicy} from '../bedrock/policy/split.ts';
import type {AccessResult} from '../conversation/queries/access-query.ts';
import {listText} from '../sentence-parts.ts';
import {assumptionTexts, attachText, pinName, rolesText} from './policy-sentences.ts';
import {simulationCommand} from './simulation-command.ts';

/** The missing permissions as a policy; empty where no policy of the account could help. */
export function missingPolicyText({missing}: Pick<AccessResult, 'missing'>): string {
	return missing.length > 0 ? renderPolicy.json(splitPolicy(policyDocument(missing))) : '';
}

/** Plain text, ready to send. The sender is the person who was refused; all else is for whoever can change it. */
export function administratorMessage(proven: AccessResult): string {
	const {request, evidence, report} = proven;
	const identity = request.identity ?? evidence.identity;
	const refused = report.rows.filter(({status}) => status === 'fail');
	const policy = missingPolicyText(proven);
	const sections = [
		[`Subject: Amazon Bedrock permissions for Claude Code${identity ? `, account ${identity.accountId}` : ''}`],
		['Hello,'],
		[
			'I use Claude Code with Amazon Bedrock. Some of the calls that it needs are denied.',
			policy
				? 'Please add the policy below.'
				: 'Please have a look at what denies them: a new policy alone would not help.',
		],
		identity ? [`Account:    ${identity.accountId}`, `Principal:  ${identity.arn}`] : [],
		['What is denied'],
		...groupBy(refused, ({pin, region}) => `${pin} ${region}`).map((rows) => deniedLines(rows, request.roles)),
		...(policy ? policySections(proven, policy) : []),
		...answersOf(refused, request.roles),
		['Thank you!'],
	];
	const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
	return `${text.join('\n\n')}\n`;
}

/** One profile: what it is used for, what is denied, and what kind of policy denies it. */
function deniedLines(rows: readonly AccessRow[], roles: readonly RequestedRole[]): string[] {
	const [row] = rows;
	if (!row) return [];
	const name = nameOf(row, roles);
	const {refusal} = row;
	const why = refusal && whatDenies[refusal.cause];
	return [
		`- ${name} in ${row.region}, used as the ${rolesText(rows.map(({role}) => role))} model`,
		...(name === row.pin ? [] : [`  ${row.pin}`]),
		...(refusal?.action ? [`  Denied: ${refusal.action}`] : []),
		...(refusal?.resource ? [`  on ${refusal.resource}`] : []),
		...(why ? [`  ${why}`] : []),
		...deniedModels(row).map((line) => `  ${line}`),
	];
}

/** The name in the request; a row's own may be no more than an id. */
const nameOf = (row: AccessRow, roles: readonly RequestedRole[]) =>
	pinName(roles.find(({pin}) => pin === row.pin) ?? row);

/** What IAM's simulation denies beside the call that was refused. */
function deniedModels({destinations, refusal}: AccessRow): string[] {
	const others = destinations.filter(
		({plain, stream, modelArn}) => (plain === 'denied' || stream === 'denied') && modelArn !== refusal?.resource,
	);
	return others.map(({modelArn}) => `Denied by IAM's policy simulation: ${modelArn}`);
}

/** For the causes that a policy has; other causes are best told by AWS's own answer. */
const whatDenies: Readonly<Partial<Record<ErrorCause, string>>> = {
	'identity-policy': 'No identity-based policy of the principal allows it.',
	'explicit-deny-identity':
		'A Deny statement in an identity-based policy denies it. An Allow does not outweigh a Deny.',
	'permissions-boundary': 'The permissions boundary of the principal does not allow it.',
	'session-policy': 'The session policy with which the role was assumed does not allow it.',
	'service-control-policy': 'A service control policy (SCP) of the organisation denies it.',
	'resource-control-policy': 'A resource control policy (RCP) of the organisation denies it.',
	'vpc-endpoint': 'The policy of the VPC endpoint does not allow it.',
	'api-key-permission': 'The IAM user of the Bedrock API key may not call with a bearer token.',
};

/** What AWS answered, each sentence once, however many calls it refused with it. */
function answersOf(rows: readonly AccessRow[], roles: readonly RequestedRole[]): string[][] {
	const groups = groupBy(
		rows.filter(({refusal}) => refusal),
		({refusal}) => refusal?.because ?? '',
	);
	return groups.map((group) => {
		const names = [...new Set(group.map((row) => nameOf(row, roles)))];
		return [`AWS's answer for ${listText(names)}:`, group[0]?.refusal?.because ?? ''];
	});
}

function policySections(proven: AccessResult, policy: string): string[][] {
	const {request, evidence, missing} = proven;
	const identity = request.identity ?? evidence.identity;
	const unknown = assumptionTexts({request, evidence});
	const check = simulationCommand(evidence.simulation, missing);
	return [
		[
			'The policy to add',
			...(unknown.length > 0 ? unknown.map((say) => `${say}.`) : ['It allows what is missing, and nothing else.']),
		],
		[policy.trimEnd()],
		['Where to attach it', `${attachText(identity?.arn)}.`],
		[
			'How to check',
			'Let me know when it is in place: I will then call each model once more.',
			...(check ? ['You can ask IAM yourself, for example about the first permission:', check] : []),
		],
	];
}
