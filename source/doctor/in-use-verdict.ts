// Whether something that Claude Code uses is fine: not where a check found something about it, nor where nothing proved it.
import {type CheckResult, type Concern, type Finding, worstFirst} from '../finding.ts';

/** A part of what Claude Code uses. */
export type InUse = {
	readonly id: string;
	readonly title: string;
	readonly evidence: readonly string[];
	/** Why nothing proved that it works; undefined where an answer of AWS did. */
	readonly doubt: string | undefined;
	isAbout(concern: Concern): boolean | undefined;
};

export function verdictOn(
	{doubt, isAbout}: Pick<InUse, 'doubt' | 'isAbout'>,
	found: readonly Finding[],
): Pick<CheckResult, 'status' | 'because'> {
	const about = found.filter(({status, concerns}) => status !== 'ok' && concerns && isAbout(concerns));
	const [first] = worstFirst(about);
	if (!first) return doubt === undefined ? {status: 'ok'} : {status: 'unknown', because: doubt};
	const ids = [...new Set(about.filter(({status}) => status === first.status).map(({id}) => id))];
	return {status: first.status, because: `see ${ids.join(', ')}`};
}
