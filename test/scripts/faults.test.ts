// The table of faults as a document, and the judge of a run, on outcomes that are made up.
import {expect, test} from 'vitest';
import {faultDocument} from '../../scripts/faults/document.ts';
import {faces} from '../../scripts/faults/faces.ts';
import {faultsOf} from '../../scripts/faults/judge.ts';
import type {Outcome} from '../../scripts/faults/table.ts';
import type {WizardEnd} from '../../scripts/watched/program.ts';

const [wizard, doctor, create] = ['wizard', 'doctor', 'profiles create'].map((name) =>
	faces.find((face) => face.name === name),
);
if (!wizard || !doctor || !create) throw new Error('no such face');

const outcome = (more: Partial<Outcome>): Outcome => ({
	...{fault: 'slow', operation: 'InvokeModel', stage: 'signed in with SSO', face: doctor},
	...{faults: [], milliseconds: 1200, megabytes: 120},
	...more,
});

test('the document has the counts, the table, and what is not as it should be', () => {
	const outcomes = [outcome({}), outcome({face: wizard, fault: '500', operation: '*', faults: ['does not end']})];
	expect(faultDocument({date: '2026-11-29', outcomes, faces, notTried: 3}).split('\n').slice(6)).toMatchInlineSnapshot(`
		[
		  "Seen on 2026-11-29: 2 tried (2 faults, 2 calls, 2 faces): 1 as they should be, 1 not; longest 1.2 s, most memory 120 MB. 3 were not tried.",
		  "",
		  "s set-up, d doctor, t doctor at a terminal, p policy, x switch, w wizard, c profiles create, r profiles delete; ✘ not as it should be; empty: not called there",
		  "",
		  "| fault | every call | InvokeModel |",
		  "| --- | --- | --- |",
		  "| 500 | ✘w |  |",
		  "| slow |  | d |",
		  "",
		  "## Not as it should be",
		  "",
		  "- 500 on *, wizard, signed in with SSO: does not end",
		  "",
		]
	`);
});

test('the wizard is judged by the fields that it ends with', () => {
	const faults = (end: WizardEnd | undefined, code = 0, isGenuine = true) =>
		faultsOf(
			wizard,
			{code, stdout: '', stderr: '', megabytes: 1, wizard: end},
			{
				...{createdBefore: [], createdAfter: []},
				calls: ['InvokeModel', 'InvokeModelWithResponseStream'].map((operation) => ({
					...{operation, detail: 'us.x', isGenuine},
				})),
			},
		);
	expect(faults({how: 'written', access: 'ok'})).toEqual([]);
	expect(faults({how: 'written', access: 'unknown'}, 0, false)).toEqual([]);
	expect(faults({how: 'written', access: 'ok'}, 0, false)).toEqual(['ready without a proof']);
	expect(faults({how: 'written', access: 'fail'}, 0, false)).toEqual(['a refusal, and exit code 0']);
	expect(faults(undefined)).toEqual(['the wizard does not say how it ended']);
	expect(faults(undefined, 130)).toEqual([]);
});

test('what was made or deleted in the account must be told, and nothing else', () => {
	const faults = (profiles: readonly object[], createdBefore: string[], createdAfter: string[]) => {
		const document = {outcome: 'done', decision: {}, findings: [], problems: [], profiles};
		const watched = {code: 0, stdout: JSON.stringify(document), stderr: '', megabytes: 1};
		return faultsOf(create, watched, {calls: [], createdBefore, createdAfter});
	};
	const told = (state: string) => [{state, arn: 'arn:aws:bedrock:us-west-2:1:application-inference-profile/a1'}];
	expect(faults(told('created'), [], ['a1'])).toEqual([]);
	expect(faults(told('deleted'), ['a1'], [])).toEqual([]);
	expect(faults(told('created'), [], [])).toEqual(['a1 is said to be created, and is not there']);
	expect(faults(told('deleted'), ['a1'], ['a1'])).toEqual(['a1 is said to be deleted, and is there']);
	expect(faults([], [], ['a1'])).toEqual(['a1 was created, and is not told']);
	expect(faults([], ['a1'], [])).toEqual(['a1 was deleted, and is not told']);
});
