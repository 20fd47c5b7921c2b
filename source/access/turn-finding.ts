// The finding that a turn is larger than the account may use in a minute: AWS answers it with 429, and Claude Code tries again for minutes
// without a word. Set-up and the doctor say it alike.
import type {Finding} from '../finding.ts';
import {listText} from '../sentence-parts.ts';
import {quotaSteps, tooSmallText} from './quota-sentences.ts';
import {isRefusedAtOnce, type ModelQuota, tooSmall} from './turn-quotas.ts';

export const turnTooLargeId = 'turn-too-large';

/** `fail` where every turn is refused. Undefined where all fit. */
export function turnFinding(all: readonly ModelQuota[]): Finding | undefined {
	const rows = tooSmall(all);
	if (rows.length === 0) return undefined;
	return {
		id: turnTooLargeId,
		status: rows.some(isRefusedAtOnce) ? 'fail' : 'warn',
		title: `One turn of ${listText(rows.map(({model}) => model.label))} is larger than the account may use in a minute`,
		because: rows.map(tooSmallText).join('. '),
		next: quotaSteps(rows),
	};
}
