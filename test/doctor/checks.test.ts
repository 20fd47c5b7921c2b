// Tests every check in a real home on the disk: it finds its fault, finds nothing in the nearest healthy home, and the repair removes the finding.

import {describe, expect, it, test} from 'vitest';
import {touched} from '../../source/claude-code/fixable-variables.ts';
import {checks} from '../../source/doctor/checks/index.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {searchFixes} from '../../source/doctor/fixes/fix-search.ts';
import type {Subject} from '../../source/doctor/subject.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf, nextAsJson} from '../../source/next-step.ts';
import type {Case} from './cases/case.ts';
import {cases} from './cases/index.ts';
import {enter} from './homes/open-home.ts';
import {leaveScenes} from './homes/shared.ts';
import type {Scene} from './test-home.ts';

leaveScenes();

test('Every check has a case', () => {
	const covered = new Set(cases.map(({check}) => check));
	expect(checks.map(({id}) => id).filter((id) => !covered.has(id))).toEqual([]);
	expect([...covered].filter((id) => !checks.some((check) => check.id === id))).toEqual([]);
});

test('Every case has a repair, by a fix or by hand', () => {
	const fixable = new Set(checks.filter(({fix}) => fix).map(({id}) => id));
	expect(cases.filter(({check, mended}) => !mended && !fixable.has(check)).map(({check}) => check)).toEqual([]);
});

const fixed = new Set<string>();

describe.each(cases.map((row, at) => [`${row.check} (case ${at})`, row] as const))('%s', (_, row) => {
	const mine = (subject: Subject) => diagnose(subject).filter(({id, status}) => id === row.check && status !== 'ok');

	it(`The check finds nothing: ${row.fine.say}`, async () => {
		expect(mine(await look(row.fine)).map(({title}) => title)).toEqual([]);
	});

	it(`The check finds the fault, and the repair removes the finding: ${row.broken.say}`, async () => {
		const {before, after} = await mending(row);
		const findings = mine(before);
		expect(findings.map(({status}) => status)).toContain(row.status ?? 'fail');
		expect(others(before, row)).toEqual([...(row.also ?? [])].sort());
		expect(findings.map(said).join('\n')).toMatch(row.says);
		for (const {title, next} of findings) {
			expect(title).not.toMatch(/undefined|\.$/);
			expect(next.length).toBeGreaterThan(0);
		}
		expect(mine(after).map(({title}) => title)).toEqual([]);
		expect([...fails(after)].filter((id) => !fails(before).has(id))).toEqual([]);
	});
});

test('Every check with a fix has a case that the fix repairs', () => {
	expect(checks.filter(({id, fix}) => fix && !fixed.has(id)).map(({id}) => id)).toEqual([]);
});

/** Other checks that find something. That AWS was not asked is left out where the home has no world. */
function others(subject: Subject, {check: id, broken}: Case): string[] {
	const offline = broken.world === undefined;
	const ids = diagnose(subject).flatMap((each) => (each.status === 'ok' ? [] : [each.id]));
	return [...new Set(ids)].filter((each) => each !== id && !(offline && each === 'identity-unknown')).sort();
}

const look = async (scene: Scene) => (await enter(scene)).look();

/** Repairs the home by fixes, where one of them is for this check or the case has no other repair, else by the case's repair. */
async function mending({check: id, broken, mended, answers = ''}: Case): Promise<{before: Subject; after: Subject}> {
	const entered = await enter(broken);
	const before = await entered.look();
	const {fixes} = searchFixes(before);
	if (fixes.some((fix) => fix.id === id) || (mended === undefined && fixes.length > 0)) {
		for (const {name} of fixes.flatMap(({changes}) => changes)) expect(touched).toContain(name);
		await entered.apply(fixes);
		fixed.add(id);
		return {before, after: await entered.look()};
	}
	if (mended === undefined) throw new Error(`nothing mends ${id} here`);
	if (typeof mended !== 'string') return {before, after: await look(mended)};
	const command = mended.replaceAll('{home}', entered.home);
	expect(
		diagnose(before).flatMap((each) => (each.id === id ? each.next.map((next) => commandOf(next)) : [])),
	).toContain(command);
	await entered.follow(`${command} ${answers}`.trim());
	return {before, after: await entered.look()};
}

const said = ({title, because, evidence, next}: Finding) =>
	JSON.stringify([title, because, evidence, next.map((step) => nextAsJson(step, installed))], undefined, 1).replaceAll(
		'\\"',
		'"',
	);

const fails = (subject: Subject) =>
	new Set(diagnose(subject).flatMap(({id, status}) => (status === 'fail' ? [id] : [])));
