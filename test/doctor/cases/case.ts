// One row of the table: what makes a check speak, what comes close to it but is fine, and how a person mends it.
import type {Scene} from '../test-home.ts';

export type Case = {
	readonly check: string;
	readonly broken: Scene;
	/** The nearest thing with which this check finds nothing wrong. */
	readonly fine: Scene;
	/** `fail` when absent. */
	readonly status?: 'warn' | 'unknown';
	/** A part of what is said: the name, the place, AWS's words. */
	readonly says: RegExp;
	/** What other checks rightly say of the broken one; nothing when absent. */
	readonly also?: readonly string[];
	/** Where no fix can mend it: a command that the finding names, or what the person has done then, and how it is after. */
	readonly mended?: string | Scene;
	/** What the wizard is answered, where that command is the wizard. */
	readonly answers?: string;
};
