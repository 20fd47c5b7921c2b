// The version of Claude Code, compared with those in which something changed.
import type {Subject} from './subject.ts';

const numbers = (version: string) => version.split('.').map(Number);

/** Whether Claude Code is known to be older than a version; an unknown version is never older. */
export function isOlderThan(subject: Subject, than: string): boolean {
	const version = subject.platform.claudeVersion;
	if (!version) return false;
	const minimum = numbers(than);
	const actual = numbers(version);
	const at = minimum.findIndex((number, index) => number !== (actual[index] ?? 0));
	return at >= 0 && (actual[at] ?? 0) < (minimum[at] ?? 0);
}

/** Whether the version of Claude Code is known and in a range, both ends included. */
export const isVersionBetween = (subject: Subject, first: string, last: string) =>
	subject.platform.claudeVersion !== undefined &&
	!isOlderThan(subject, first) &&
	(isOlderThan(subject, last) || subject.platform.claudeVersion === last);

/** The version as evidence: `claude --version: 2.1.330`; empty when it is not known. */
export const versionEvidence = (subject: Subject) =>
	subject.platform.claudeVersion ? [`claude --version: ${subject.platform.claudeVersion}`] : [];
