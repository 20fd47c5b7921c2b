// What has to be said beside a policy: what it is for, where to attach it, and what could not be known.

import {type AccessRequest, chosenProfiles, type RequestedRole} from '../access/access-request.ts';
import type {AccessEvidence} from '../access/evidence.ts';
import {attachmentOf} from '../bedrock/policy/attachment.ts';
import {hasUnknownModel, systemProfilePatterns} from '../bedrock/policy/pattern-needs.ts';
import {familyName, type PinnableTier} from '../claude-code/variables.ts';
import {listText} from '../sentence-parts.ts';

const roleNames: Readonly<Record<string, string>> = {
	primary: 'primary',
	opus: 'Opus',
	sonnet: 'Sonnet',
	haiku: 'Haiku',
	fable: 'Fable',
	subagent: 'subagent',
};

/** `primary and Opus`: to be followed by "model". */
export const rolesText = (roles: readonly string[]): string => listText(roles.map((role) => roleNames[role] ?? role));

type Proof = {readonly request: AccessRequest; readonly evidence: Pick<AccessEvidence, 'profiles'>};

/** `platform opus`; of a profile that could not be read its id: `application profile t31o6a8q331i`. */
export function pinName({pin, name}: Pick<RequestedRole, 'pin' | 'name'>): string {
	const id = /:application-inference-profile\/(.*)$/.exec(pin)?.[1];
	return name ?? (id ? `application profile ${id}` : pin);
}

/** `platform opus (primary and Opus model) in us-west-2; platform haiku (Haiku model) in us-east-1`. */
export function modelsText({request}: Pick<Proof, 'request'>): string {
	const regions = [...new Set(request.roles.map(({region}) => region))];
	return regions
		.map((region) => {
			const inRegion = request.roles.filter((role) => role.region === region);
			const pins = [...new Set(inRegion.map(({pin}) => pin))].map((pin) => {
				const roles = inRegion.filter((role) => role.pin === pin);
				return `${pinName({pin, ...roles[0]})} (${rolesText(roles.map(({role}) => role))} model)`;
			});
			return `${listText(pins)} in ${region}`;
		})
		.join('; ');
}

/** What a row of /model means that nobody chose. */
export const unchosenText = (family: PinnableTier): string =>
	`/model also offers ${familyName(family)}, which was not chosen: if it is picked, Claude Code calls a profile of AWS's own.`;

/** One sentence without full stop: where the policy belongs. */
export function attachText(callerArn: string | undefined): string {
	const attachment = attachmentOf(callerArn);
	switch (attachment.kind) {
		case 'permission-set':
			return `Attach it to the permission set ${attachment.name} in IAM Identity Center, as an inline policy, and provision the permission set again`;
		case 'role':
			return `Attach it to the IAM role ${attachment.name}`;
		case 'user':
			return `Attach it to the IAM user ${attachment.name}`;
		case 'root':
			return 'The caller is the root user, which needs no policy: attach it to the role or user that will call Bedrock';
		case 'unknown':
			return 'Attach it to the IAM role or user that will call Bedrock; with IAM Identity Center, to its permission set';
	}
}

/** Sentences without full stop about what the policy allows on an assumption, since AWS could not be asked or refused. */
export function assumptionTexts({request, evidence}: Proof): string[] {
	const unread = evidence.profiles.filter(({known}) => known === 'could not ask');
	const namesOf = (roles: readonly RequestedRole[]) => listText([...new Set(roles.map(pinName))]);
	const unknown = request.roles.filter((role) =>
		chosenProfiles({...request, roles: [role]}, evidence).some(hasUnknownModel),
	);
	const guessed = request.roles.filter(({pin, region}) =>
		unread.some((each) => each.pin === pin && each.region === region && each.profile?.kind === 'system'),
	);
	return [
		...(unknown.length > 0
			? [
					`The model behind ${namesOf(unknown)} is not known, so the policy allows every Claude model, but only through ${new Set(unknown.map(({pin}) => pin)).size > 1 ? 'these profiles' : 'this profile'}`,
				]
			: []),
		...(guessed.length > 0
			? [`The regions that ${namesOf(guessed)} may route to could not be read, so the policy names the usual ones`]
			: []),
	];
}

/** One sentence without full stop, for roles that have no profile yet. */
export const systemProfilesText = (roles: readonly string[], region: string): string =>
	`For the ${rolesText(roles)} model${roles.length > 1 ? 's' : ''}, the policy allows all Claude profiles that AWS itself offers in ${region} (${systemProfilePatterns(region).join(', ')})`;
