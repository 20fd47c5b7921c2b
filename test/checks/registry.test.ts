// The registry: unique ids, wide coverage of the catalogue, silence on a healthy subject.
import {expect, it} from 'vitest';
import {checks, diagnose, exitCode} from '../../source/checks/index.ts';
import {healthy} from './healthy.ts';

it('says nothing but what is in use when all is well', () => {
	const findings = diagnose(healthy());
	expect(findings.filter(({status}) => status !== 'ok')).toEqual([]);
	expect(findings.map(({id}) => id)).toContain('in-use-region');
	expect(exitCode(findings)).toBe(0);
});

it('knows every check by an id of its own', () => {
	expect(new Set(checks.map(({id}) => id)).size).toBe(checks.length);
	for (const {id} of checks) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

it('covers most of the catalogue of known failures', () => {
	expect(new Set(checks.map(({catalogue}) => catalogue)).size).toBeGreaterThanOrEqual(100);
});
