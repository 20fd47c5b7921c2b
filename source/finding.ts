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
	/** What was seen and where, one item per line; secrets masked. */
	readonly evidence?: string;
	/** The one thing to do first. */
	readonly next: readonly Next[];
};

/** A finding as a check gives it: the registry adds the id. */
export type CheckResult = {
	readonly status: Status;
	readonly title: string;
	readonly because?: string | undefined;
	readonly evidence?: readonly string[];
	readonly next?: readonly Next[];
};
