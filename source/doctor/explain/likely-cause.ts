// A likely cause of a message, and what the checks of this machine say of it.
import type {Finding} from '../../finding.ts';
import {checks} from '../checks/index.ts';
import type {Subject} from '../subject.ts';

/** What is known here. */
export type Situation = {
	readonly subject: Subject;
	/** The id or ARN that the message names. */
	readonly called: string;
	/** What the checks found. */
	readonly found: readonly Finding[];
	/** The AWS profile that the message names, where nothing here signs in with it. */
	readonly otherProfile?: string | undefined;
};

export type LikelyCause = {
	readonly say: string;
	/** The checks that look for it. */
	readonly checks?: readonly string[];
	/** undefined: nothing that was asked tells. */
	holds(situation: Situation): boolean | undefined;
};

/** A cause that checks look for: it holds where one of them found something. */
export const checkedBy = (say: string, ...ids: readonly string[]): LikelyCause => ({
	say,
	checks: ids,
	holds({subject, found}) {
		const own = found.filter(({id}) => ids.includes(id));
		if (own.some(({status}) => status !== 'unknown')) return true;
		return own.length > 0 || !couldLook(subject, ids) ? undefined : false;
	},
});

/** A check that reads AWS's answers sees nothing where AWS gave none. */
function couldLook(subject: Subject, ids: readonly string[]): boolean {
	if (subject.identity.state === 'known') return true;
	return checks.every(({id, needs}) => needs === 'offline' || !ids.includes(id));
}

/** The same cause, of which the checks tell nothing where the message is about another AWS profile than they looked at. */
export const ofProfileInUse = (cause: LikelyCause): LikelyCause => ({
	...cause,
	holds: (situation) => (situation.otherProfile === undefined ? cause.holds(situation) : undefined),
});

/** A cause of which no file and no answer of AWS tells. */
export const untold = (say: string): LikelyCause => ({say, holds: () => undefined});
