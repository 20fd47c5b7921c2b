// The version of Claude Code, compared with those in which something changed.

import {isOlderVersion} from '../claude-code/version.ts';
import type {Subject} from './subject.ts';

/** Whether Claude Code is known to be older than a version; an unknown version is never older. */
export function isOlderThan({platform: {claudeVersion}}: Subject, than: string): boolean {
	return claudeVersion !== undefined && isOlderVersion(claudeVersion, than);
}

/** Whether the version of Claude Code is known and in a range, both ends included. */
export const isVersionBetween = (subject: Subject, first: string, last: string) =>
	subject.platform.claudeVersion !== undefined &&
	!isOlderThan(subject, first) &&
	(isOlderThan(subject, last) || subject.platform.claudeVersion === last);

/** The version as evidence: `claude --version: 2.1.330`; empty when it is not known. */
export const versionEvidence = (subject: Subject) =>
	subject.platform.claudeVersion ? [`claude --version: ${subject.platform.claudeVersion}`] : [];
