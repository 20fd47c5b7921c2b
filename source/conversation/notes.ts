// Sentences for the review: what follows from the decision and cannot be seen from the values alone.
import type {Decision} from '../claude-code/decision.ts';
import {type Tier, tiers, type Variable} from '../claude-code/variables.ts';
import type {AnsweredTargets} from './targets.ts';

const tierUse = {
	haiku: 'background tasks',
	sonnet: 'what asks for Sonnet',
	opus: 'what asks for Opus',
} as const;

/** `handMade`: variables that keep a value which somebody set by hand. */
export function notesFor(decision: Decision, targets: AnsweredTargets, handMade: readonly Variable[]): string[] {
	const {write = []} = targets;
	const otherFamilies = tiers.flatMap((tier) => {
		const {family} = decision.tiers[tier];
		return family && family !== tier
			? [`No ${tier} of its own: ${tierUse[tier]} will run on ${family[0]?.toUpperCase()}${family.slice(1)}.`]
			: [];
	});
	const keyIsLost = decision.apiKey && targets.typedApiKey && (targets.keepKey ?? 'nowhere') === 'nowhere';
	return [
		...(keyIsLost
			? [
					'Your Bedrock API key is written nowhere: export AWS_BEARER_TOKEN_BEDROCK before you start claude, or change the answer "API key".',
				]
			: []),
		...otherFamilies,
		...(write.includes('settings')
			? [
					write.length > 1
						? 'The settings win over the shell; running sessions take them up at once.'
						: 'Running sessions take the settings up at once.',
				]
			: []),
		...(decision.modelAs === 'fixed' ? ['/model choices end with their session: ANTHROPIC_MODEL is set.'] : []),
		...tiers.flatMap((tier) => builtInStillCalled(tier, decision)),
		...(write.includes('shell') && targets.shellScope === 'all'
			? newForOtherPrograms(decision, targets.environment)
			: []),
		...(targets.environment.AWS_PROFILE && !decision.profile
			? [
					`Your shell exports AWS_PROFILE=${targets.environment.AWS_PROFILE}, which Claude Code prefers to what you sign in with here: unset it.`,
				]
			: []),
		...(targets.existing?.conflicting.length
			? [
					`${targets.existing.conflicting.join(', ')}: the settings and the dotenv file differ today, and the settings win; both will say the same.`,
				]
			: []),
		...handMade.map(({name}) => `${name} keeps the value that somebody set by hand.`),
		...(decision.caching === 'off' ? ['Without caching every request pays for the whole conversation again.'] : []),
	];
}

/**
 * Measured with Claude Code 2.1.330: where the tier's id names another family, Claude Code calls the tier's built-in model all
 * the same; an application profile's ARN, which names no family, keeps it from that.
 */
function builtInStillCalled(tier: Tier, decision: Decision): string[] {
	const {id, family} = decision.tiers[tier];
	if (!family || family === tier || id.includes(':application-inference-profile/')) return [];
	return [
		`Claude Code will still try its built-in ${tier} model at every start, since ${id} names another family: an application profile as the pin would keep it from that.`,
	];
}

/** Variables that are exported to every program also change what `aws` and terraform use. */
function newForOtherPrograms(decision: Decision, environment: Readonly<Record<string, string>>): string[] {
	const exported = {AWS_PROFILE: decision.profile, AWS_REGION: decision.region};
	const changed = Object.entries(exported).filter(([name, value]) => value && environment[name] !== value);
	if (changed.length === 0) return [];
	const changes = changed.map(
		([name, value]) =>
			`${name} ${value}${environment[name] ? ` instead of ${environment[name]}` : ', which is not set today'}`,
	);
	return [
		`Every program of your terminal will use ${changes.join(' and ')}: --shell-scope claude would leave the others alone.`,
	];
}
