// The choice from flags and files alone, without an answer of AWS: what AWS's own profiles usually route to stands in.
import type {AccessRequest, RequestedRole} from '../../access/access-request.ts';
import {parseArn} from '../../bedrock/arn.ts';
import {parsePin} from '../../bedrock/pin.ts';
import {checkPin} from '../../bedrock/pin-check.ts';
import {partitionOf} from '../../bedrock/region.ts';
import {usualProfile} from '../../bedrock/usual-routes.ts';
import {tiers} from '../../claude-code/variables.ts';
import type {Answers} from '../../conversation/answers.ts';
import {pinsIn} from '../../conversation/pin-profile.ts';
import {Problem} from '../../problem.ts';
import type {OpenReason, PolicyChoice} from './policy-choice.ts';
import {policyPlace} from './policy-place.ts';

type GivenAnswers = {
	readonly answers: Partial<Answers>;
	/** Twelve digits; where it is absent an ARN among the answers has to name it. */
	readonly accountId?: string;
	readonly callerArn?: string;
	readonly apiKey: boolean;
	readonly because: OpenReason;
	/** The models that other keys of the settings name, in a region, beside these. */
	further(region: string, pins: readonly string[]): readonly RequestedRole[];
	readonly unchosen: AccessRequest['unchosen'];
};

/** @throws Problem where the region or the account is not known, or a model cannot be called there */
export function givenChoice(choice: GivenAnswers): PolicyChoice {
	const {answers, accountId: given, callerArn, apiKey, because, further, unchosen} = choice;
	const models = pinsIn(answers);
	const {region, accountId} = policyPlace({
		region: answers.region,
		account: given,
		otherwise: models.map(({pin}) => parseArn(pin)?.account).find((account) => account),
		usage: because === 'not asked',
	});
	const partition = partitionOf(region);
	const chosen = models.map(({role, pin}): RequestedRole => {
		const calledIn = role === 'haiku' ? (answers.haikuRegion ?? region) : region;
		return {role, pin: checked(role, pin, calledIn, accountId), region: calledIn};
	});
	const roles = [
		...chosen,
		...further(
			region,
			chosen.map(({pin}) => pin),
		),
	];
	const profiles = roles.map(({pin, region: calledIn}) => {
		const profile = usualProfile(pin, {region: calledIn, accountId, partition});
		return {pin, region: calledIn, known: 'could not ask' as const, ...(profile && {profile})};
	});
	return {
		request: {roles, apiKey, ...(unchosen && !models.some(({role}) => role === 'fable') && {unchosen})},
		evidence: {profiles},
		accountId,
		...(callerArn !== undefined && {callerArn}),
		open: {roles: tiers.filter((tier) => !answers[tier]), region, because},
		suggested: false,
		unsubscribed: false,
	};
}

function checked(role: string, text: string, region: string, accountId: string): string {
	const pin = parsePin(text);
	if (pin instanceof Problem) throw pin;
	const flag = `--${role === 'primary' ? 'model' : role}`;
	const problem = checkPin(pin, {region, accountId, flag});
	if (problem) throw problem;
	return pin.value;
}
