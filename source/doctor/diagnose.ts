// Runs every check on one configuration and sorts the findings by severity.
import {isSecret, scrub} from '../claude-code/mask.ts';
import {type CheckResult, type Finding, type Status, sameness} from '../finding.ts';
import type {Next} from '../problem.ts';
import {checks} from './checks/index.ts';
import {searchFixes} from './fixes/fix-search.ts';
import {inNewTerminal} from './new-terminal.ts';
import type {Subject} from './subject.ts';
import {usageSummary} from './summary.ts';
import {valueReport} from './value-report.ts';

const severity: readonly Status[] = ['fail', 'warn', 'unknown', 'ok'];

/** All findings, the most urgent first; what is in use and where it comes from comes last as `ok`. Secrets are masked. Pure. */
export function diagnose(subject: Subject): Finding[] {
	const secrets = subject.sources.filter(({name}) => isSecret(name));
	const clean = (text: string) => scrub(text, secrets);
	const fixes = new Map(searchFixes(subject).fixes.map(({id, say}) => [id, say]));
	const finding = (id: string, result: CheckResult): Finding => ({
		id,
		status: result.status,
		...(result.about ? {about: result.about} : {}),
		...(result.value ? {value: result.value} : {}),
		title: clean(result.title),
		...(result.because ? {because: clean(result.because)} : {}),
		...(result.evidence?.length ? {evidence: clean(result.evidence.filter(Boolean).join('\n'))} : {}),
		next: [...byFix(fixes.get(id)), ...(result.next ?? [])].map((step) => ({
			...step,
			say: clean(step.say),
			...(step.run !== undefined && {run: clean(step.run)}),
			...(step.own !== undefined && {own: clean(step.own)}),
		})),
	});
	const here = checks.flatMap((check) => check.find(subject).map((result) => finding(check.id, result)));
	const shownHere = new Set(here.map(sameness));
	const later = inLaterTerminals(subject)
		.map(({id, result}) => finding(id, result))
		.filter((each) => !shownHere.has(sameness(each)))
		.map((each) => ({...each, title: `In a new terminal: ${each.title}`}));
	// What a new terminal changes is said by what comes of it; the bare fact only where nothing does.
	const shown = later.length > 0 ? here.filter(({id}) => id !== 'new-terminal') : here;
	const stated = [...usageSummary(subject), ...valueReport(subject)].map(({id, ...result}) => finding(id, result));
	return [...shown, ...later, ...stated].toSorted(
		(left, right) => severity.indexOf(left.status) - severity.indexOf(right.status),
	);
}

const byFix = (say: string | undefined): Next[] => (say ? [{say, own: 'doctor --fix'}] : []);

/** What only a new terminal would show: an old export in a start-up file. AWS was asked about what is in force here, so only the checks that need no account can say. */
function inLaterTerminals(subject: Subject): {id: string; result: CheckResult}[] {
	const fresh = inNewTerminal(subject);
	if (!fresh) return [];
	return checks
		.filter(({needs, id}) => needs === 'offline' && id !== 'new-terminal')
		.flatMap((check) => check.find(fresh).map((result) => ({id: check.id, result})));
}

/** The exit code of the doctor: 1 when something fails; a warning or an unknown alone does not count. */
export const exitCode = (findings: readonly Finding[]): 0 | 1 =>
	findings.some(({status}) => status === 'fail') ? 1 : 0;
