// Tests an old export in a start-up file: this terminal is healthy, and a new one would not be.

import {expect, test} from 'vitest';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {searchFixes} from '../../source/doctor/fixes/fix-search.ts';
import {subjectOf} from '../../source/doctor/subject.ts';
import {isFound} from '../../source/finding.ts';
import {healthy, known} from './healthy.ts';

const shell = known({program: 'zsh'});
const old = {
	ANTHROPIC_SMALL_FAST_MODEL: 'us.anthropic.claude-3-5-haiku-20241022-v1:0',
	AWS_BEARER_TOKEN_BEDROCK: 'bedrock-api-key-notarealone',
	DISABLE_PROMPT_CACHING: '1',
};

test('Faults that only a new terminal has are reported as such, and have fixes', () => {
	const subject = healthy({shell, shellValues: old});
	const found = diagnose(subject).filter(isFound);
	expect(found.length).toBeGreaterThanOrEqual(3);
	expect(found.every(({title}) => title.startsWith('In a new terminal: '))).toBe(true);
	expect(JSON.stringify(found)).not.toContain('notarealone');
	const switched = searchFixes(subject).fixes.flatMap(({changes}) => changes.map(({name, value}) => [name, value]));
	expect(Object.fromEntries(switched)).toMatchObject({
		ANTHROPIC_SMALL_FAST_MODEL: '',
		AWS_BEARER_TOKEN_BEDROCK: '',
		DISABLE_PROMPT_CACHING: '',
	});
});

test('A fault of this terminal is not reported a second time for a new one', () => {
	const subject = healthy({shell, environment: old, shellValues: old});
	const titles = diagnose(subject).map(({title}) => title);
	expect(titles.filter((title) => title.startsWith('In a new terminal'))).toEqual([]);
	expect(new Set(titles).size).toBe(titles.length);
});

test('Equal values in both terminals are no finding', () => {
	const subject = healthy({shell, shellValues: {}});
	expect(diagnose(subject).filter(isFound)).toEqual([]);
});

test('subjectOf derives everything again when the sources change', () => {
	const subject = healthy();
	const skip = {name: 'CLAUDE_CODE_SKIP_BEDROCK_AUTH', value: '1', origin: {layer: 'user' as const}};
	expect(subject.signIn?.id).toBe('profile:dev');
	expect(subjectOf({...subject, sources: [...subject.sources, skip]}).signIn?.kind).toBe('none');
});
