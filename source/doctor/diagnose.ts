// Runs every check on one configuration and sorts the findings by severity.

import {type CheckResult, type Finding, sameness, worstFirst} from '../finding.ts';
import type {Next} from '../problem.ts';
import {openKnownSecrets, secretsIn} from '../secrets/known-secrets.ts';
import {withoutKeys} from '../secrets/secret-text.ts';
import {mapForms} from '../shell-command.ts';
import {checks} from './checks/index.ts';
import {searchFixes} from './fixes/fix-search.ts';
import {usageSummary} from './in-use.ts';
import {inNewTerminal} from './new-terminal.ts';
import type {Subject} from './subject.ts';
import {valueReport} from './value-report.ts';

/** What the checks found, the most urgent first; then what is in use, and where each value comes from. Secrets are masked. Pure. */
export function diagnose(subject: Subject): Finding[] {
	const secrets = openKnownSecrets();
	for (const {name, value} of subject.sources) secrets.add(...secretsIn({[name]: value}));
	const clean = (text: string) => withoutKeys(secrets.strikeOut(text));
	const fixes = new Map(searchFixes(subject).fixes.map(({id, say}) => [id, say]));
	const finding = (id: string, result: CheckResult): Finding => ({
		id,
		status: result.status,
		...(result.about ? {about: result.about} : {}),
		...(result.value ? {value: result.value} : {}),
		...(result.concerns ? {concerns: result.concerns} : {}),
		title: clean(result.title),
		...(result.because ? {because: clean(result.because)} : {}),
		...(result.awsWords ? {awsWords: clean(result.awsWords)} : {}),
		...(result.evidence?.length ? {evidence: clean(result.evidence.filter(Boolean).join('\n'))} : {}),
		next: stepsOf(result, fixes.get(id)).map((step) => ({
			...step,
			say: clean(step.say),
			...(step.run !== undefined && {run: mapForms(step.run, clean)}),
			...(step.own !== undefined && {own: clean(step.own)}),
		})),
	});
	const here = checks.flatMap((check) => check.find(subject).map((result) => finding(check.id, result)));
	const shownHere = new Set(here.map(sameness));
	const later = inLaterTerminals(subject)
		.map(({id, result}) => finding(id, result))
		.filter((each) => !shownHere.has(sameness(each)))
		.map(({concerns: _, ...each}) => ({...each, title: `In a new terminal: ${each.title}`}));
	// What a new terminal changes is said by what comes of it; the bare fact only where nothing does.
	const shown = later.length > 0 ? here.filter(({id}) => id !== 'new-terminal') : here;
	const found = worstFirst([...shown, ...later]);
	return [
		...found,
		...usageSummary(subject, found).map(({id, ...used}) => ({...finding(id, used), inUse: true as const})),
		...valueReport(subject).map(({id, ...value}) => finding(id, value)),
	];
}

/** The fix of `doctor --fix` where there is one, else the best of the check's own steps and one other. */
const stepsOf = ({next = []}: CheckResult, fix: string | undefined): readonly Next[] =>
	fix === undefined ? next.slice(0, 2) : [{say: fix, own: 'doctor --fix'}];

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
