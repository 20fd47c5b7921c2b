// Sentences for the review: what follows from the decision and cannot be seen from the values alone.
import {type Decision, profileVariable} from '../claude-code/decision.ts';
import {familyName, type Tier, tiers, type Variable} from '../claude-code/variables.ts';
import {contextNotes} from './context-notes.ts';
import type {AnsweredTargets} from './targets.ts';

const tierUse = {
	haiku: 'Background work',
	sonnet: 'Whatever asks for Sonnet',
	opus: 'Whatever asks for Opus',
} as const;

/** `handMade`: variables that keep a value which somebody set by hand. */
export function notesFor(decision: Decision, targets: AnsweredTargets, handMade: readonly Variable[]): string[] {
	const {write = []} = targets;
	const otherFamilies = tiers.flatMap((tier) => {
		const {family} = decision.tiers[tier];
		return family && family !== tier
			? [
					`${tierUse[tier]} will run on ${family[0]?.toUpperCase()}${family.slice(1)}, because no ${familyName(tier)} model is chosen.`,
				]
			: [];
	});
	const keyIsLost = decision.apiKey && targets.typedApiKey && (targets.keepKey ?? 'nowhere') === 'nowhere';
	return [
		...(keyIsLost
			? [
					'Your Bedrock API key is written nowhere: export AWS_BEARER_TOKEN_BEDROCK before you start claude, or change the answer "API key".',
				]
			: []),
		...seenByTools(decision, targets),
		...otherFamilies,
		...contextNotes(decision),
		...(write.includes('settings')
			? [
					write.length > 1
						? 'The settings file overrides the shell variables. Claude Code sessions that are running use it at once.'
						: 'Claude Code sessions that are running use the new settings at once.',
				]
			: []),
		...(write.includes('shell') && !write.includes('settings')
			? ['Open a new terminal before you start claude: a shell reads its start-up file only when it starts.']
			: []),
		...(decision.modelAs === 'fixed'
			? ['Models chosen with /model will not be remembered, because ANTHROPIC_MODEL is fixed.']
			: []),
		...tiers.flatMap((tier) => builtInStillCalled(tier, decision)),
		...(write.includes('shell') && targets.shellScope === 'all'
			? newForOtherPrograms(decision, targets.environment)
			: []),
		...(targets.environment.AWS_PROFILE && !decision.profile && decision.credentials !== 'export'
			? [
					`Your shell exports AWS_PROFILE=${targets.environment.AWS_PROFILE}. Claude Code will use that instead of the sign-in chosen here until you unset it.`,
				]
			: []),
		...(targets.existing?.conflicting.length
			? [
					`${targets.existing.conflicting.join(', ')}: the settings file and the dotenv file differ now, and the settings file wins. Both will get the same value.`,
				]
			: []),
		...handMade.map(({name}) => `${name} keeps the value that was set by hand.`),
		...(decision.caching === 'off'
			? ['Without prompt caching, every request pays for the whole conversation again.']
			: []),
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
		`Claude Code will still call its built-in ${familyName(tier)} model at every start, because ${id} names another family. An application profile would prevent that.`,
	];
}

/** What the programs see that Claude Code starts: it hands them its variables, and never what a command of its settings gives it. */
function seenByTools(decision: Decision, {write = [], settings}: AnsweredTargets): string[] {
	const {credentials} = decision;
	if (credentials === undefined) return [];
	if (credentials === 'export')
		return [
			`Claude Code gets its credentials from a command. The tools that it starts see neither an AWS profile nor keys, only AWS_REGION ${decision.region}.`,
		];
	if (decision.apiKey) return ['The tools that Claude starts see your Bedrock API key in AWS_BEARER_TOKEN_BEDROCK.'];
	const profile = profileVariable(decision);
	const prevention =
		write.includes('settings') && settings !== 'project' ? ' --credentials export would prevent that.' : '';
	return profile
		? [
				`The tools that Claude starts, such as aws and terraform, inherit AWS_PROFILE ${profile} and AWS_REGION ${decision.region}.${prevention}`,
			]
		: [];
}

/** Variables that are exported to every program also change what `aws` and terraform use. */
function newForOtherPrograms(decision: Decision, environment: Readonly<Record<string, string>>): string[] {
	const exported = {AWS_PROFILE: profileVariable(decision), AWS_REGION: decision.region};
	const changed = Object.entries(exported).filter(([name, value]) => value && environment[name] !== value);
	if (changed.length === 0) return [];
	const changes = changed.map(
		([name, value]) =>
			`${name} ${value}${environment[name] ? ` instead of ${environment[name]}` : ' (not set until now)'}`,
	);
	return [
		`Every program that you start from your shell will use ${changes.join(' and ')}. To change only Claude Code, choose "Only claude".`,
	];
}
