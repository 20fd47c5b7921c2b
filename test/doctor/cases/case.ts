// The type of a case: a home in which a check finds its fault, the nearest home in which it does not, and the repair.
import type {TestHome} from '../test-home.ts';

export type Case = {
	readonly check: string;
	readonly faultyHome: TestHome;
	/** The nearest home in which this check finds nothing. */
	readonly healthyHome: TestHome;
	/** `fail` when absent. */
	readonly status?: 'warn' | 'unknown';
	/** A part of the finding's text: the name, the place, AWS's words. */
	readonly findingText: RegExp;
	/** Other checks that rightly find something in the broken home; none when absent. */
	readonly otherChecks?: readonly string[];
	/** Where there is no fix: a command that the finding names, or the home after a person has repaired it. */
	readonly repair?: string | TestHome;
	/** Flags that answer the wizard, where that command is the wizard. */
	readonly wizardFlags?: string;
};
