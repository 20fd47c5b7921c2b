// Tests the list of checks: unique ids, a file named after each, no finding on a healthy configuration.

import {readdirSync} from 'node:fs';
import {expect, it} from 'vitest';
import {checks, checksByArea} from '../../source/doctor/checks/index.ts';
import {diagnose, exitCode} from '../../source/doctor/diagnose.ts';
import {healthy} from './healthy.ts';

it('A healthy configuration gets only findings that state what is in use', () => {
	const findings = diagnose(healthy());
	// The row of /model that nobody chose is called by nobody.
	expect(findings.filter(({status}) => status !== 'ok').map(({id}) => id)).toEqual(['in-use-fable']);
	expect(findings.map(({id}) => id)).toContain('in-use-region');
	expect(exitCode(findings)).toBe(0);
});

it('Every check has a unique kebab-case id', () => {
	expect(new Set(checks.map(({id}) => id)).size).toBe(checks.length);
	for (const {id} of checks) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

it('Every check stands in a file named after its id, in the folder of its area', () => {
	const listed = Object.entries(checksByArea).flatMap(([area, all]) => all.map(({id}) => `${area}/${id}.ts`));
	const files = readdirSync('source/doctor/checks', {recursive: true, encoding: 'utf8'}).filter(
		(name) => name.includes('/') && !name.endsWith('/index.ts'),
	);
	expect(files.toSorted()).toEqual(listed.toSorted());
	expect(listed.length).toBeGreaterThanOrEqual(152);
});
