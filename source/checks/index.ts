// The doctor's mind: every check asked of one subject, what blocks first on top.
import {isSecret, scrub} from '../claude-code/mask.ts';
import type {Check} from './check.ts';
import type {Finding, Found, Status} from './finding.ts';
import * as registry from './registry.ts';
import type {Subject} from './subject.ts';
import {inUse} from './summary.ts';

/** Families in the order in which a start of Claude Code meets them; a void settings file makes all else pointless. */
const families = ['K14', 'K11', 'K17', 'K', 'C', 'R', 'N', 'G', 'M', 'I', 'V', 'Q', 'P'];
const severity: readonly Status[] = ['fail', 'warn', 'unknown', 'ok'];

const place = ({catalogue}: Check) => families.findIndex((family) => catalogue.startsWith(family));

/** Every check, in the order of what blocks first. */
export const checks: readonly Check[] = Object.values(registry).toSorted((left, right) => place(left) - place(right));

/** All findings, the most urgent first; what is in use comes last as `ok`. Secrets are masked. Pure. */
export function diagnose(subject: Subject): Finding[] {
	const secrets = subject.sources.filter(({name}) => isSecret(name));
	const clean = (text: string) => scrub(text, secrets);
	const finding = (id: string, found: Found): Finding => ({
		id,
		status: found.status,
		title: clean(found.title),
		...(found.because ? {because: clean(found.because)} : {}),
		...(found.evidence?.length ? {evidence: clean(found.evidence.filter(Boolean).join('\n'))} : {}),
		next: (found.next ?? []).map(({say, run}) => ({say: clean(say), ...(run !== undefined && {run: clean(run)})})),
	});
	return [
		...checks.flatMap((check) => check.find(subject).map((found) => finding(check.id, found))),
		...inUse(subject).map(({id, ...found}) => finding(id, found)),
	].toSorted((left, right) => severity.indexOf(left.status) - severity.indexOf(right.status));
}

/** Every fix that this subject calls for, by the id of its check. */
export function fixes(subject: Subject) {
	return checks.flatMap((check) => {
		const fix = check.find(subject).length > 0 ? check.fix?.(subject) : undefined;
		return fix ? [{id: check.id, ...fix}] : [];
	});
}

/** The exit code of the doctor: 1 when something fails; a warning or an unknown alone does not count. */
export const exitCode = (findings: readonly Finding[]): 0 | 1 =>
	findings.some(({status}) => status === 'fail') ? 1 : 0;
