// The type of a home on the disk and the account behind it, as data: a healthy home with what is different about this one.
import type {TimeLimits} from '../../source/account/time-limits.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import type {Values} from './names.ts';

/**
 * In texts `{home}` stands for the home, `{aws}` for the address of its account, `{aws:name}` for that of another world,
 * `{inspected}` for one whose certificate nobody trusts. An undefined value takes away.
 */
export type TestHome = {
	/** What is special about it, in a clause; docs/checks.md uses these words. */
	readonly description: string;
	/** The simulated account, by name or as a value. Absent: AWS is not asked. */
	readonly world?: string | World;
	/** Where the hosts of AWS lead instead of to the account: an address, or a placeholder for one. */
	readonly network?: string;
	/** Variables of the settings files; those of the user settings are added to the healthy ones. */
	readonly user?: Values;
	readonly project?: Values;
	readonly local?: Values;
	readonly managed?: Values;
	/** Keys of the user settings beside `env`. */
	readonly keys?: Readonly<Record<string, unknown>>;
	/** Of the process that Claude Code would be started from. */
	readonly environment?: Values;
	/** As `process.platform` says it; `linux` where absent. */
	readonly platform?: NodeJS.Platform;
	/** The folder below the home that claude is started in; `work` where absent. */
	readonly start?: string;
	/** By path below the home; an absolute path is one of the machine around it. Those in bin/ are programs. */
	readonly files?: Values;
	/** What `claude --version` says. */
	readonly claude?: string;
	/** This terminal was opened before everything in the home was written. */
	readonly olderTerminal?: boolean;
	/** Ask bash what a new terminal would export. */
	readonly shell?: boolean;
	/** Call no model. */
	readonly noProbe?: boolean;
	/** Prove caching, as `doctor --prove-caching` does. */
	readonly proveCaching?: boolean;
	readonly limits?: Partial<TimeLimits>;
};
