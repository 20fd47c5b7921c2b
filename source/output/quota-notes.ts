// What the review and the log say about tokens per minute: of each chosen model, or why that is not known, and where a turn is refused.
import {quotaSteps, quotasText, quotaText, tooSmallText, unreadText} from '../access/quota-sentences.ts';
import {turnFinding} from '../access/turn-finding.ts';
import {tooSmall} from '../access/turn-quotas.ts';
import type {AccessWarning} from '../conversation/access-warnings.ts';
import {type ChosenQuotas, chosenQuotas, limitInForce} from '../conversation/chosen-quotas.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import type {Finding} from '../finding.ts';

type Seen = Pick<ConversationView, 'context'>;

const quotasOf = ({context}: Seen): ChosenQuotas => chosenQuotas(context, limitInForce(context)) ?? {rows: []};

/** Of all models in one sentence, and one where they could not be read. */
export function quotaNotes(view: Seen): string[] {
	const {rows, problem} = quotasOf(view);
	return [...(rows.length > 0 ? [quotasText(rows)] : []), ...(problem ? [unreadText(problem)] : [])];
}

/** The same, a sentence for each model. */
export function quotaDetails(view: Seen): string[] {
	const {rows, problem} = quotasOf(view);
	return [...rows.map((row) => `${quotaText(row)}.`), ...(problem ? [unreadText(problem)] : [])];
}

/** For each model of which a turn is refused with what is about to be written. */
export function quotaWarnings(view: Seen): AccessWarning[] {
	const rows = tooSmall(quotasOf(view).rows);
	const steps = quotaSteps(rows).map(({say, own}) => `${say}${own ? ` (${own})` : ''}.`);
	return rows.map((row) => ({status: 'fail', text: [`${tooSmallText(row)}.`, ...steps].join(' ')}));
}

/** The same as the doctor would find it: a failure where every turn is refused, so that Claude Code does not work. */
export const quotaFinding = (view: Seen): Finding | undefined => turnFinding(quotasOf(view).rows);
