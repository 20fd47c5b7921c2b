// One question of the conversation, as data: the wizard, the flags, `--help`, the README's table and the tests all read this.
import type {Problem} from '../problem.ts';
import type {AnswerSource, Answers, Given, GivenAnswers, Id} from './answers.ts';
import type {InitialState} from './initial-state.ts';
import type {PeekQuery} from './query.ts';

/** What a question may look at: the answers before it, what was found at the start, and facts. */
export type QuestionContext = {
	/** Valid answers to the questions before this one. */
	readonly answers: Partial<Answers>;
	readonly given: GivenAnswers;
	/** Where suggestions start from: what is set now, or the answers before a region switch. */
	readonly base: SuggestionBase | undefined;
	readonly start: InitialState;
	readonly look: PeekQuery;
	/** Like `look`, for what is only shown when somebody else asked. */
	readonly peek: PeekQuery;
	/** The option under the cursor, where that decides what is worth asking. */
	readonly highlight: string | undefined;
	/** Counts "check again": facts that must be looked at afresh carry it in their key. */
	readonly round: number;
};

export type SuggestionBase = {readonly answers: Partial<Answers>; readonly from: AnswerSource};

export type Option<Value> = {
	readonly value: Value;
	/** Columns, the first one is what a person recognises it by. */
	readonly columns: readonly string[];
	/** Why it cannot be taken. */
	readonly off?: string;
};

export type FlagDefinition = {
	/** Without dashes. */
	readonly name: string;
	/** What stands after it; absent for a switch. */
	readonly takes?: string;
	readonly help: string;
	/** A switch whose presence is the value. */
	readonly switch?: boolean;
	/** Short forms, without the dash. */
	readonly short?: readonly string[];
};

/** `--region <region>`, as `--help` and hints show it; `-h, --help` where there is a short form. */
export const usage = ({name, takes, short = []}: FlagDefinition) =>
	[...short.map((letter) => `-${letter}`), takes ? `--${name} ${takes}` : `--${name}`].join(', ');

export type Suggestion<Value> = Given<Value> | undefined;

export type Question<Value> = {
	readonly id: Id;
	/** Asked in one or two lines on its own screen. */
	readonly title: string;
	readonly help?: (context: QuestionContext) => string | undefined;
	/** Its name in receipts and groups: one or two words. */
	readonly name: string;
	readonly flag?: FlagDefinition;
	readonly kind: 'choose' | 'choose-many' | 'report';
	/** May stay unanswered: nothing is written for it. */
	readonly optional?: boolean;
	/** Holds an inference profile of one region, so a suggestion is kept unasked only where it was chosen before. */
	readonly pins?: boolean;
	readonly applies?: (context: QuestionContext) => boolean;
	/** Best first; empty while nothing is known. */
	options(context: QuestionContext): readonly Option<Value>[];
	/** More options are still arriving: what is being done. */
	readonly waits?: (context: QuestionContext) => string | undefined;
	/** Why it cannot be asked at all right now. */
	readonly blocked?: (context: QuestionContext) => Problem | undefined;
	suggest(context: QuestionContext): Suggestion<Value>;
	/** undefined: valid; `wait`: cannot be told yet; `stale`: it answered something that has changed since. */
	check(value: Value, context: QuestionContext): Problem | 'wait' | 'stale' | undefined;
	/** A value in words, for receipts, groups and the review. */
	show(value: Value, context: QuestionContext): string;
	/** Text that was typed, pasted or given as a flag; throws a Problem. */
	readonly read?: (text: string, context: Pick<QuestionContext, 'start'>) => Value;
	/** What may be typed, in words: `an ARN can be pasted here`. */
	readonly typed?: string;
};
