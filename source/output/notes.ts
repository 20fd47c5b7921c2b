// What follows from the answers and is no value by itself: sentences for the review and the log.
import {destinations} from '../bedrock/inference-profile.ts';
import type {Decision, PinDecision} from '../claude-code/decision.ts';
import {effective} from '../claude-code/effective.ts';
import type {PinnableTier} from '../claude-code/variables.ts';
import {firstWithDefaultModel, isOlderVersion} from '../claude-code/version.ts';
import {type AccessWarning, accessWarnings} from '../conversation/access-warnings.ts';
import type {AnswerWithSource} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import {offeredUnchosen} from '../conversation/further-roles.ts';
import {pinsIn, profileBehind} from '../conversation/pin-profile.ts';
import {plannedValues} from '../conversation/planned-values.ts';
import {installedClaude} from '../conversation/queries/claude-version-query.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';

import {unchosenText} from './policy-sentences.ts';
import {quotaNotes, quotaWarnings} from './quota-notes.ts';

export type PlanWarning = {
	/** `warn`: it works, but another region processes requests, or another team may be billed. */
	readonly status: AccessWarning['status'] | 'warn';
	readonly text: string;
};

/** What a person must not miss: what is refused or not proven, what another region means for where requests are processed, and for the bill. Each sentence once. */
export function warningsOf({
	answersWithSource,
	context,
}: Pick<ConversationView, 'answersWithSource' | 'context'>): PlanWarning[] {
	const answers = Object.values(answersWithSource) as readonly AnswerWithSource<unknown>[];
	const consequences = new Set(answers.flatMap(({consequences = []}) => consequences));
	const {environment, settingsHere} = context.initial;
	const inSettings = effective(settingsHere).get(checksOff)?.value;
	const unchecked = (inSettings ?? environment[checksOff]) === '0';
	return [
		...(unchecked ? [certificatesUnchecked] : []),
		...credentialWarnings(context),
		...accessWarnings(context),
		...quotaWarnings({context}),
		...[...consequences].map((text) => ({status: 'warn' as const, text})),
	];
}

/** Credentials that Claude Code would use are switched off, or uses although others were chosen. */
function credentialWarnings({answers, initial}: ConversationView['context']): PlanWarning[] {
	const {signIn, credentials} = answers;
	const warn = (text: string) => ({status: 'warn' as const, text});
	return [
		...(initial.environment.AWS_BEARER_TOKEN_BEDROCK && signIn !== 'api-key'
			? [
					warn(
						'Your environment has a Bedrock API key, which Claude Code uses before any AWS profile. It is switched off for Claude Code. To use the key instead: --credentials api-key.',
					),
				]
			: []),
		...(credentials === 'keep' && signIn !== 'export'
			? [
					warn(
						'The command in awsCredentialExport stays as somebody wrote it, so Claude Code signs in with that command and not as tested here. To replace it: --credentials export.',
					),
				]
			: []),
	];
}
const checksOff = 'NODE_TLS_REJECT_UNAUTHORIZED';

const certificatesUnchecked: PlanWarning = {
	status: 'warn',
	text: 'NODE_TLS_REJECT_UNAUTHORIZED=0 is set: certificates are not checked, so anybody on the way can answer in the place of AWS.',
};

/** Where requests may be processed, what this machine's Claude Code does not know, then the plan's own notes. */
export function notesOf(
	planned: Pick<WritePlan, 'notes' | 'decision'>,
	view: Pick<ConversationView, 'context'>,
): string[] {
	const regions = processingRegions(view);
	const where = regions.includes('') ? 'any commercial AWS region' : regions.join(', ');
	return [
		...(regions.length > 0 ? [`Requests may be processed in ${where}.`] : []),
		...(planned.decision.stayIn
			? [
					`Only inference profiles were offered that keep requests where you asked (--stay-in ${planned.decision.stayIn}).`,
				]
			: []),
		callsNote(planned.decision, offeredUnchosen(plannedValues(view.context), view.context.initial)),
		...quotaNotes(view),
		...tooOldFor(planned.decision, installedClaude(view.context)),
		...planned.notes,
	];
}

function tooOldFor({modelAs}: Decision, version: string | undefined): string[] {
	if (modelAs !== 'default' || !version || !isOlderVersion(version, firstWithDefaultModel)) return [];
	return [
		`Claude Code ${version}, which is installed here, does not read ANTHROPIC_DEFAULT_MODEL. Update it to ${firstWithDefaultModel} or later: claude update.`,
	];
}

/** What is called how often. Auto mode: about ten calls for each command (measured with Claude Code 2.1.332). */
function callsNote(
	{model, tiers: {sonnet, haiku}, fable, subagent}: Decision,
	unchosen: readonly PinnableTier[],
): string {
	const named = ({name, id}: PinDecision) => name ?? id;
	return [
		`Turns${subagent ? '' : ' and subagents'} use ${named(model)}, and background work ${named(haiku)}.`,
		...(subagent ? [`Subagents use ${named(subagent)}, whatever an agent names.`] : []),
		`In auto mode, every command that has to be checked costs about 10 short calls of ${named(sonnet)}.`,
		...(fable ? [`${named(fable)} is called only if it is picked in /model.`] : []),
		...unchosen.map(unchosenText),
	].join(' ');
}

/** The regions that the chosen inference profiles may route to; empty where no list told them, `''` for a global one. */
function processingRegions({context}: Pick<ConversationView, 'context'>): readonly string[] {
	const all = pinsIn(context.answers).flatMap(({of, pin}) => {
		const profile = profileBehind(of, pin, context);
		return profile ? destinations(profile) : [];
	});
	return [...new Set(all)].sort();
}
