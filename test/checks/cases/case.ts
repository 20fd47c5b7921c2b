// One row of the table: what makes a check speak, and what comes close to it but is fine.
import type {Overrides} from '../healthy.ts';

export type Case = {
	readonly check: string;
	readonly broken: Overrides;
	/** The nearest subject with which this check finds nothing wrong. */
	readonly fine: Overrides;
	readonly status?: 'fail' | 'warn' | 'unknown';
	/** A part of what is said: the name, the place, AWS's words. */
	readonly says: RegExp;
};
