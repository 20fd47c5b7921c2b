// One question of the conversation, as data: the wizard, the flags, `--help`, the README's table and the tests all read this.
import type {Problem} from '../problem.ts';
import type {Answers, Given, GivenAnswers, Id, Origin} from './answers.ts';
import type {Look} from './fact.ts';
import type {Start} from './start.ts';

/** What a question may look at: the answers before it, what was found at the start, and facts. */
export type Context = {
	/** Valid answers to the questions before this one. */
	readonly answers: Partial<Answers>;
	readonly given: GivenAnswers;
	/** Where suggestions start from: what is set now, or the answers before a region switch. */
	readonly base: Base | undefined;
	readonly start: Start;
	readonly look: Look;
	/** Like `look`, for what is only shown when somebody else asked. */
	readonly peek: Look;
	/** The option under the cursor, where that decides what is worth asking. */
	readonly highlight: string | undefined;
	/** Counts "check again": facts that must be looked at afresh carry it in their key. */
	readonly round: number;
};

export type Base = {readonly answers: Partial<Answers>; readonly from: Origin};

export type Option<Value> = {
	readonly value: Value;
	/** Columns, the first one is what a person recognises it by. */
	readonly columns: readonly string[];
	/** Why it cannot be taken. */
	readonly off?: string;
};

export type Flag = {
	/** Without dashes. */
	readonly name: string;
	/** What stands after it; absent for a switch. */
	readonly takes?: string;
	readonly help: string;
	/** A switch whose presence is the value. */
	readonly switch?: boolean;
};

export type Suggestion<Value> = Given<Value> | undefined;

export type Question<Value> = {
	readonly id: Id;
	/** Asked in one or two lines on its own screen. */
	readonly title: string;
	readonly help?: (context: Context) => string | undefined;
	/** Its name in receipts and groups: one or two words. */
	readonly name: string;
	readonly flag?: Flag;
	readonly kind: 'choose' | 'choose-many' | 'report';
	/** May stay unanswered: nothing is written for it. */
	readonly optional?: boolean;
	/** Holds an inference profile of one region, so a suggestion is kept unasked only where it was chosen before. */
	readonly pins?: boolean;
	readonly applies?: (context: Context) => boolean;
	/** Best first; empty while nothing is known. */
	options(context: Context): readonly Option<Value>[];
	/** More options are still arriving: what is being done. */
	readonly waits?: (context: Context) => string | undefined;
	/** Why it cannot be asked at all right now. */
	readonly blocked?: (context: Context) => Problem | undefined;
	suggest(context: Context): Suggestion<Value>;
	/** undefined: valid; `wait`: cannot be told yet; `stale`: it answered something that has changed since. */
	check(value: Value, context: Context): Problem | 'wait' | 'stale' | undefined;
	/** A value in words, for receipts, groups and the review. */
	show(value: Value, context: Context): string;
	/** Text that was typed, pasted or given as a flag; throws a Problem. */
	readonly read?: (text: string, context: Pick<Context, 'start'>) => Value;
	/** What may be typed, in words: `an ARN can be pasted here`. */
	readonly typed?: string;
};
