// Sentences for the review: what follows from the decision that the values alone do not say.
import type {Decision} from '../claude-code/decision.ts';
import {type Tier, tiers, type Variable} from '../claude-code/variables.ts';
import type {AnsweredTargets} from './targets.ts';

const runsOn = {
	haiku: 'background tasks',
	sonnet: 'what asks for Sonnet',
	opus: 'what asks for Opus',
} as const;

export function notesFor(decision: Decision, targets: AnsweredTargets, kept: readonly Variable[]): string[] {
	const {write = []} = targets;
	const other = tiers.flatMap((tier) => {
		const {family} = decision.tiers[tier];
		return family && family !== tier
			? [`No ${tier} of its own: ${runsOn[tier]} will run on ${family[0]?.toUpperCase()}${family.slice(1)}.`]
			: [];
	});
	return [
		...other,
		...(write.includes('settings')
			? [
					write.length > 1
						? 'The settings win over the shell; running sessions take them up at once.'
						: 'Running sessions take the settings up at once.',
				]
			: []),
		...(decision.modelAs === 'fixed' ? ['/model choices end with their session: ANTHROPIC_MODEL is set.'] : []),
		...tiers.flatMap((tier) => stillCalled(tier, decision)),
		...(write.includes('shell') && targets.shellScope === 'all' ? widened(decision, targets.environment) : []),
		...(targets.environment.AWS_PROFILE && !decision.profile
			? [
					`Your shell exports AWS_PROFILE=${targets.environment.AWS_PROFILE}, which Claude Code prefers to what you sign in with here: unset it.`,
				]
			: []),
		...(targets.now?.drifted.length
			? [
					`${targets.now.drifted.join(', ')}: the settings and the dotenv file differ today, and the settings win; both will say the same.`,
				]
			: []),
		...kept.map(({name}) => `${name} keeps the value that somebody set by hand.`),
		...(decision.caching === 'off' ? ['Without caching every request pays for the whole conversation again.'] : []),
	];
}

/** Measured with 2.1.330: a pin whose id names another family does not keep Claude Code from calling the tier's built-in model; an ARN does. */
function stillCalled(tier: Tier, decision: Decision): string[] {
	const {id, family} = decision.tiers[tier];
	if (!family || family === tier || id.includes(':application-inference-profile/')) return [];
	return [
		`Claude Code will still try its built-in ${tier} model at every start, since ${id} names another family: an application profile as the pin would keep it from that.`,
	];
}

/** Exporting to every program changes what `aws` and terraform use: never silently. */
function widened(decision: Decision, environment: Readonly<Record<string, string>>): string[] {
	const wanted = {AWS_PROFILE: decision.profile, AWS_REGION: decision.region};
	const changed = Object.entries(wanted).filter(([name, value]) => value && environment[name] !== value);
	if (changed.length === 0) return [];
	const words = changed.map(
		([name, value]) =>
			`${name} ${value}${environment[name] ? ` instead of ${environment[name]}` : ', which is not set today'}`,
	);
	return [
		`Every program of your terminal will use ${words.join(' and ')}: --shell-scope claude would leave the others alone.`,
	];
}
