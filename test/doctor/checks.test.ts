// Tests every check in a real home on the disk: it finds its fault, finds nothing in the nearest healthy home, and the repair removes the finding.

import {describe, expect, it, test} from 'vitest';
import {changeableVariables} from '../../source/claude-code/fixable-variables.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {checks} from '../../source/doctor/checks/index.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {searchFixes} from '../../source/doctor/fixes/fix-search.ts';
import {type Subject, subjectOf} from '../../source/doctor/subject.ts';
import {type Finding, isFound} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf, nextAsJson} from '../../source/next-step.ts';
import {foreignWords} from '../foreign-words.ts';
import type {Case} from './cases/case.ts';
import {cases} from './cases/index.ts';
import {areas, collectFindingTexts} from './finding-texts.ts';
import {openHome} from './homes/open-home.ts';
import {cleanUpHomes} from './homes/shared.ts';
import type {TestHome} from './test-home.ts';

cleanUpHomes();

test('Every check has a case', () => {
	const covered = new Set(cases.map(({check}) => check));
	expect(checks.map(({id}) => id).filter((id) => !covered.has(id))).toEqual([]);
	expect([...covered].filter((id) => !checks.some((check) => check.id === id))).toEqual([]);
});

test('Every case has a repair, by a fix or by hand', () => {
	const fixable = new Set(checks.filter(({fix}) => fix).map(({id}) => id));
	expect(cases.filter(({check, repair}) => !repair && !fixable.has(check)).map(({check}) => check)).toEqual([]);
});

const fixed = new Set<string>();
const texts = collectFindingTexts();
const textsByHand = collectFindingTexts();

describe.each(cases.map((testCase, at) => [`${testCase.check} (case ${at})`, testCase] as const))(
	'%s',
	(_, testCase) => {
		const findingsOf = (subject: Subject) =>
			diagnose(subject).filter(({id, status}) => id === testCase.check && status !== 'ok');

		it(`The check finds nothing: ${testCase.healthyHome.description}`, async () => {
			expect(findingsOf(await gather(testCase.healthyHome)).map(({title}) => title)).toEqual([]);
		});

		it(`The check finds the fault, and the repair removes the finding: ${testCase.faultyHome.description}`, async () => {
			const {before, after, folder} = await repairCase(testCase);
			const findings = findingsOf(before);
			const heading = `${testCase.check}: ${testCase.faultyHome.description}`;
			texts.add(heading, findings, folder);
			if (findings.some(isFixable)) textsByHand.add(heading, findingsOf(withoutFixes(before)), folder);
			expect(findings.map(({status}) => status)).toContain(testCase.status ?? 'fail');
			expect(others(before, testCase)).toEqual([...(testCase.otherChecks ?? [])].sort());
			expect(findings.map(textOf).join('\n')).toMatch(testCase.findingText);
			for (const {title, because = '', next} of findings) {
				const texts = [title, because, ...next.map(({say}) => say)].filter(Boolean);
				expect(texts.filter((text) => !isSentence(text))).toEqual([]);
				expect([1, 2]).toContain(next.length);
				for (const {own} of next)
					if (own !== undefined) expect(() => readCommandLine(own.split(' ').filter(Boolean))).not.toThrow();
			}
			for (const shell of ['fish', 'pwsh'] as const)
				expect(findings.flatMap(({next}) => next.flatMap((step) => foreignWords(step, shell)))).toEqual([]);
			expect(ticksAgainst(before)).toEqual([]);
			expect(findingsOf(after).map(({title}) => title)).toEqual([]);
			expect([...fails(after)].filter((id) => !fails(before).has(id))).toEqual([]);
		});
	},
);

test.each(areas)('What the findings of the area %s say', async (area) => {
	await expect(texts.of(area)).toMatchFileSnapshot(`texts/${area}.txt`);
});

test('What the findings that have a fix say where no settings file may be edited', async () => {
	const all = areas.map((area) => textsByHand.of(area)).filter((text) => text.trim());
	await expect(all.join('\n')).toMatchFileSnapshot('texts/by-hand.txt');
});

test('Every check with a fix has a case that the fix repairs', () => {
	expect(checks.filter(({id, fix}) => fix && !fixed.has(id)).map(({id}) => id)).toEqual([]);
});

/** Other checks that find something. That AWS was not asked is left out where the home has no world. */
function others(subject: Subject, {check: id, faultyHome}: Case): string[] {
	const offline = faultyHome.world === undefined;
	const ids = diagnose(subject).flatMap((each) => (isFound(each) ? [each.id] : []));
	return [...new Set(ids)].filter((each) => each !== id && !(offline && each === 'identity-unknown')).sort();
}

const isFixable = ({next}: Finding) => next.some(({own}) => own === 'doctor --fix');

/** The same home, with a key twice in every settings file: none of them is then edited, and what to do is said in steps by hand. */
const withoutFixes = (subject: Subject): Subject =>
	subjectOf({
		...subject,
		settings: subject.settings.map((file) => ({
			...file,
			duplicateKeys: [{name: 'theme', line: 2, column: 1, say: 'a second one'}],
		})),
	});

const gather = async (testHome: TestHome) => (await openHome(testHome)).gather();

/** Repairs the home by fixes, where one of them is for this check or the case has no other repair, else by the case's repair. */
async function repairCase({
	check: id,
	faultyHome,
	repair,
	wizardFlags = '',
}: Case): Promise<{before: Subject; after: Subject; folder: string}> {
	const home = await openHome(faultyHome);
	const before = await home.gather();
	const {folder} = home;
	const {fixes} = searchFixes(before);
	if (fixes.some((fix) => fix.id === id) || (repair === undefined && fixes.length > 0)) {
		for (const {name} of fixes.flatMap(({changes}) => changes)) expect(changeableVariables).toContain(name);
		await home.apply(fixes);
		fixed.add(id);
		return {before, folder, after: await home.gather()};
	}
	if (repair === undefined) throw new Error(`no repair for ${id} here`);
	if (typeof repair !== 'string') return {before, folder, after: await gather(repair)};
	const command = repair.replaceAll('{home}', folder);
	expect(
		diagnose(before).flatMap((each) => (each.id === id ? each.next.map((next) => commandOf(next, installed)) : [])),
	).toContain(command);
	await home.run(`${command} ${wizardFlags}`.trim());
	return {before, folder, after: await home.gather()};
}

/** It begins like one or with a name, and has no full stop, which whoever shows it sets; a prefix of ids ends with a dot. */
const isSentence = (text: string) =>
	/^(\p{Lu}|"|--|~?\/|arn:|anthropic\.|[a-z]+[A-Z_.\d-])/u.test(text) &&
	!/undefined|\[object|\s$/.test(text) &&
	(!text.endsWith('.') || /(with|or) [a-z-]+\.$/.test(text));

/** Checks that fail about something which is no identity, region or model in use. */
const aboutNothingInUse = new Set([
	'agent-ids',
	'agent-models',
	'settings-void',
	'claude-json-void',
	'ca-file-unreadable',
	'caching-hour-version',
]);

/** What is shown as fine although it is not: a model that a call did not reach, or anything beside a failure that nothing else is shown for. */
function ticksAgainst(subject: Subject): string[] {
	const findings = diagnose(subject);
	const rows = findings.filter(({inUse}) => inUse);
	const fine = new Set(rows.flatMap(({id, status}) => (status === 'ok' ? [id] : [])));
	const unreached = subject.probes.filter(({outcome}) => outcome !== 'ok' && outcome !== 'throttled');
	const models = subject.calls.filter(({id}) => unreached.some(({pin}) => pin === id));
	const failures = findings.filter((one) => isFound(one) && one.status === 'fail' && !aboutNothingInUse.has(one.id));
	const allFine = rows.length > 0 && fine.size === rows.length;
	return [
		...models.map(({role}) => `in-use-${role}`).filter((id) => fine.has(id)),
		...failures.flatMap(({id}) => (allFine ? [`all in spite of ${id}`] : [])),
	];
}

const textOf = ({title, because, awsWords, evidence, next}: Finding) =>
	JSON.stringify(
		[title, because, awsWords, evidence, next.map((step) => nextAsJson(step, installed))],
		undefined,
		1,
	).replaceAll('\\"', '"');

const fails = (subject: Subject) =>
	new Set(diagnose(subject).flatMap((each) => (isFound(each) && each.status === 'fail' ? [each.id] : [])));
