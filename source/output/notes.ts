// What follows from the answers and is no value by itself: sentences for the review and the log.
import {destinations} from '../bedrock/inference-profile.ts';
import {pinnableTiers} from '../claude-code/variables.ts';
import {accessWarnings} from '../conversation/access-warnings.ts';
import type {AnswerWithSource} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import {profileBehind} from '../conversation/pin-profile.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';

/** What a person must not miss: what is refused or not proven, what another region means for where requests are processed, and for the bill. Each sentence once. */
export function warningsOf({
	answersWithSource,
	context,
}: Pick<ConversationView, 'answersWithSource' | 'context'>): string[] {
	const answers = Object.values(answersWithSource) as readonly AnswerWithSource<unknown>[];
	const access = accessWarnings(context).map(({status, text}) => `${status === 'fail' ? '✘' : '?'} ${text}`);
	return [...new Set([...access, ...answers.flatMap(({consequences = []}) => consequences)])];
}

/** Where requests may be processed, then the plan's own notes. */
export function notesOf(planned: Pick<WritePlan, 'notes'>, view: Pick<ConversationView, 'context'>): string[] {
	const regions = processingRegions(view);
	if (regions.length === 0) return [...planned.notes];
	const where = regions.includes('') ? 'any commercial AWS region' : regions.join(', ');
	return [`Requests may be processed in ${where}.`, ...planned.notes];
}

/** The regions that the chosen inference profiles may route to; empty where no list told them, `''` for a global one. */
function processingRegions({context}: Pick<ConversationView, 'context'>): readonly string[] {
	const ids = ['model', ...pinnableTiers, 'subagent'] as const;
	const all = ids.flatMap((id) => {
		const value = context.answers[id];
		const profile = value ? profileBehind(id, value, context) : undefined;
		return profile ? destinations(profile) : [];
	});
	return [...new Set(all)].sort();
}
