// One question of the conversation, as data: the wizard, the flags, `--help`, the README's table and the tests all use it.
import type {Problem} from '../problem.ts';
import type {AnswerSource, Answers, AnswersWithSource, AnswerWithSource, Id} from './answers.ts';
import type {InitialState} from './initial-state.ts';
import type {QueryReader} from './query.ts';

/** What a question may look at: the answers before it, what this machine says, and the results of queries. */
export type QuestionContext = {
	/** Valid answers to the questions before this one. */
	readonly answers: Partial<Answers>;
	/** The same answers with where each comes from. */
	readonly answersWithSource: AnswersWithSource;
	/** Earlier answers that suggestions start from: what is set now, or what was answered before a region switch. */
	readonly previous: PreviousAnswers | undefined;
	readonly initial: InitialState;
	/** What is known of a query. The session runs it, as long as a question still asks for it. */
	readonly lookUp: QueryReader;
	/** What is known of a query, without having it run. */
	readonly peek: QueryReader;
	/** The value of the highlighted option, where that decides what is looked up. */
	readonly highlight: string | undefined;
	/** A person wants to know what every region offers. */
	readonly everyRegion: boolean;
	/** How often "check again" was chosen. Part of the keys of queries that must then run again. */
	readonly refreshCount: number;
};

export type PreviousAnswers = {
	readonly answers: Partial<Answers>;
	/** Where they come from, but for those in `sources`. */
	readonly from: AnswerSource;
	/** Answers of this run that were taken back, or given for another region, as they were recorded when they were given. */
	readonly sources?: AnswersWithSource;
};

export type Option<Value> = {
	readonly value: Value;
	/** The first one is what a person recognises it by. */
	readonly columns: readonly string[];
	/** Why it cannot be chosen. */
	readonly disabledReason?: string;
	/** More about it, shown while the cursor is on it. */
	readonly detail?: string;
	/** Words that a filter also finds it by: a country, an ARN. */
	readonly keywords?: string;
	/** Of a question with check boxes: what Space switches; absent: the first entry of the value. */
	readonly checkId?: string;
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
	/** May be given several times, each time with another value. */
	readonly repeats?: boolean;
};

/** `--region <region>`, as `--help` and hints show it; `-h, --help` where there is a short form; `--tag <key=value>...` where it repeats. */
export const usage = ({name, takes, short = [], repeats}: FlagDefinition) =>
	[...short.map((letter) => `-${letter}`), takes ? `--${name} ${takes}${repeats ? '...' : ''}` : `--${name}`].join(
		', ',
	);

export type Suggestion<Value> = AnswerWithSource<Value> | undefined;

export type Question<Value> = {
	readonly id: Id;
	/** The question itself, in one or two lines. */
	readonly title: string;
	/** A sentence below the title. */
	readonly help?: (context: QuestionContext) => string | undefined;
	/** Its name in receipts and groups: one or two words. */
	readonly name: string;
	readonly flag?: FlagDefinition;
	readonly kind: 'choose' | 'choose-many' | 'report';
	/** May stay unanswered: nothing is written for it. */
	readonly optional?: boolean;
	/** What leaving it out means, in words; absent: `none`. */
	readonly none?: string;
	/** Its value is an inference profile. */
	readonly pins?: boolean;
	/** Whether it is asked at all; absent: always. */
	readonly applies?: (context: QuestionContext) => boolean;
	/** Best first; empty while nothing is known. */
	options(context: QuestionContext): readonly Option<Value>[];
	/** Of a question with check boxes whose value is not the list of the checked ones: how the two correspond. */
	readonly checks?: {
		readonly checked: (value: Value, context: QuestionContext) => readonly string[];
		readonly value: (checked: readonly string[], context: QuestionContext) => Value;
	};
	/** More options are loading: what is being done. */
	readonly loadingText?: (context: QuestionContext) => string | undefined;
	/** Why it cannot be asked at all right now. */
	readonly blockedBy?: (context: QuestionContext) => Problem | undefined;
	/** What Enter takes. */
	suggest(context: QuestionContext): Suggestion<Value>;
	/** undefined: valid; `wait`: a query must tell first; `stale`: what it answered has changed since, so it is asked again. */
	check(value: Value, context: QuestionContext): Problem | 'wait' | 'stale' | undefined;
	/** A value in words, for receipts, groups and the review. */
	show(value: Value, context: QuestionContext): string;
	/** The value's name alone, where `show` says more of it: a profile without its model, a region without its place. */
	readonly brief?: (value: Value, context: QuestionContext) => string;
	/** The value of a text that was typed, pasted or given as a flag. Throws a Problem. */
	readonly read?: (text: string, context: Pick<QuestionContext, 'initial'>) => Value;
	/** What may be typed, in words: `paste an ARN`. */
	readonly typed?: string;
};

/** A value by its name alone. */
export const briefly = (question: Question<never>, value: unknown, context: QuestionContext): string =>
	(question.brief ?? question.show)(value as never, context);

/** What leaving an optional question out means: `None`, `Same region as the other models`. */
export function noneText({none = 'none'}: Question<never>): string {
	return `${none[0]?.toUpperCase()}${none.slice(1)}`;
}
