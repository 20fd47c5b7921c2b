// What a check says, in the form that every face prints and that scripts may rely on.
import type {Next} from './problem.ts';

/**
 * `fail`: a call that will be made is refused or goes where nobody chose, or the configuration is void. `warn`: it works
 * but costs, leaks or will break. `unknown`: it could not be asked.
 */
export type Status = 'ok' | 'warn' | 'fail' | 'unknown';

export type Finding = {
	/** Kebab-case and stable, for scripts. */
	readonly id: string;
	readonly status: Status;
	/** One sentence, no full stop. */
	readonly title: string;
	readonly because?: string;
	/** AWS's own sentence, where the cause was told in ours or in the title. */
	readonly awsWords?: string;
	/** What was seen and where, one item per line; secrets masked. */
	readonly evidence?: string;
	/** The best thing to do, and at most one other. */
	readonly next: readonly Next[];
	/** As in CheckResult; not part of any output. */
	readonly about?: FindingSubject;
	/** Says where a value comes from, and judges nothing: listed by itself. Not part of any output. */
	readonly value?: ValuePlaces;
	/** As in CheckResult; not part of any output. */
	readonly concerns?: Concern;
	/** States a part of what is used, with the worst status of the findings about it: it judges nothing itself. Not part of any output. */
	readonly inUse?: true;
};

/** Whether a check found something: not a statement of what is in use, or of where a value comes from. */
export const isFound = ({status, inUse}: Finding): boolean => status !== 'ok' && !inUse;

const severity: readonly Status[] = ['fail', 'warn', 'unknown', 'ok'];

export const worstFirst = (findings: readonly Finding[]): Finding[] =>
	findings.toSorted((left, right) => severity.indexOf(left.status) - severity.indexOf(right.status));

/**
 * What tells two findings of one check apart: the variables, files, models or regions that they are about. Two findings with
 * the same id and the same subject say the same of two configurations, however their titles are worded.
 */
export type FindingSubject = readonly unknown[];

/** `alike`: every place where the value is set says the same, and so does a new terminal. */
export type ValuePlaces = {readonly alike: boolean};

/** A finding as a check gives it: the registry adds the id. */
export type CheckResult = {
	readonly status: Status;
	/** Absent where a check finds one thing at most, and always the same. */
	readonly about?: FindingSubject;
	readonly title: string;
	readonly because?: string | undefined;
	/** AWS's own sentence, shown last. */
	readonly awsWords?: string | undefined;
	readonly evidence?: readonly string[];
	readonly next?: readonly Next[];
	readonly value?: ValuePlaces;
	/** What of all that Claude Code uses it is about: the doctor does not show that as fine. */
	readonly concerns?: Concern;
};

export type Concern = {
	/** Whose credentials are used. */
	readonly identity?: boolean;
	readonly region?: boolean;
	/** Every model that is called. */
	readonly allModels?: boolean;
	/** Roles of models, such as `primary` or `haiku`. */
	readonly roles?: readonly string[];
	/** Variables or settings keys whose value is in use. */
	readonly variables?: readonly string[];
	/** Ids or ARNs of models that are called. */
	readonly pins?: readonly string[];
};

/** Equal for two findings that say the same. */
export const sameness = ({id, about = []}: Pick<Finding, 'id' | 'about'>): string => JSON.stringify([id, about]);
