// Every check speaks when it should, is silent when it should be, and its fix makes it silent.
import {describe, expect, it} from 'vitest';
import {mended} from '../../source/checks/fix.ts';
import {checks, diagnose} from '../../source/checks/index.ts';
import {subjectOf} from '../../source/checks/subject.ts';
import {touched} from '../../source/claude-code/mendable.ts';
import {configuration} from './cases/configuration.ts';
import {credentials} from './cases/credentials.ts';
import {model} from './cases/model.ts';
import {region} from './cases/region.ts';
import {surroundings} from './cases/surroundings.ts';
import {healthy, healthyFacts} from './healthy.ts';

const cases = [...configuration, ...credentials, ...region, ...model, ...surroundings];
const named = (id: string) => {
	const check = checks.find((each) => each.id === id);
	if (!check) throw new Error(`no check ${id}`);
	return check;
};

it('has a row for every check', () => {
	const covered = new Set(cases.map(({check}) => check));
	expect(checks.map(({id}) => id).filter((id) => !covered.has(id))).toEqual([]);
});

describe.each(cases.map((row, at) => [`${row.check} (row ${at})`, row] as const))(
	'%s',
	(_, {check: id, broken, fine, status = 'fail', says}) => {
		const check = named(id);

		it('speaks', () => {
			const findings = diagnose(healthy(broken)).filter((finding) => finding.id === id);
			expect(findings.map((finding) => finding.status)).toContain(status);
			const all = findings
				.map((finding) =>
					JSON.stringify([finding.title, finding.because, finding.evidence, finding.next], undefined, 1),
				)
				.join('\n');
			expect(all.replaceAll('\\"', '"')).toMatch(says);
			for (const finding of findings) {
				expect(finding.title).not.toMatch(/undefined|\.$/);
				expect(finding.next.length).toBeGreaterThan(0);
			}
		});

		it('is silent with the nearest subject that is fine', () => {
			expect(check.find(healthy(fine)).map(({title}) => title)).toEqual([]);
		});
	},
);

const fixable = cases.flatMap(({check: id, broken}, at) => {
	const check = named(id);
	const facts = healthyFacts(broken);
	const fix = check.fix?.(subjectOf(facts));
	return fix ? [{name: `${id} (row ${at})`, check, facts, fix}] : [];
});

it('has a working fix for every check that offers one', () => {
	const fixed = new Set(fixable.map(({check}) => check.id));
	expect(checks.filter(({fix}) => fix).flatMap(({id}) => (fixed.has(id) ? [] : [id]))).toEqual([]);
});

it.each(fixable)('$name is silent after its fix', ({check, facts, fix}) => {
	for (const {name} of fix.changes) expect(touched).toContain(name);
	expect(check.find(subjectOf(mended(facts, fix))).map(({title}) => title)).toEqual([]);
});
