// Tests fixes together with an account to ask, on random broken configurations: they end, break nothing, and a second plan is empty.

import fc from 'fast-check';
import {expect, it} from 'vitest';
import {checks} from '../../source/doctor/checks/index.ts';
import type {SubjectFacts} from '../../source/doctor/facts.ts';
import {withFix} from '../../source/doctor/fixes/fix.ts';
import {failingChecks} from '../../source/doctor/fixes/fix-search.ts';
import {planFixes} from '../../source/doctor/fixes/plan-fixes.ts';
import {type Subject, subjectOf} from '../../source/doctor/subject.ts';
import {devSignIn, healthy, healthyFacts, known, probeRefused, profile} from './healthy.ts';
import {haiku, sonnet} from './names.ts';
import {configurations} from './random-configurations.ts';

const titles = (subject: Subject, id: string) =>
	checks.flatMap((check) => (check.id === id ? check.find(subject).map(({title}) => title) : []));

it('The fixes remove their findings, cause no new failure, and a second run plans none', async () => {
	let fixed = 0;
	await fc.assert(
		fc.asyncProperty(configurations, async (overrides) => {
			const facts = healthyFacts(overrides);
			const {identity, profiles, profileLookups, models, useCase, probes, refusals, availability} = facts;
			// This account gives the same answers in every region.
			const answers = {identity, profiles, profileLookups, models, useCase, probes, refusals, availability};
			const ask = async (subject: SubjectFacts) => subjectOf({...subject, ...answers});
			const before = subjectOf(facts);
			const {fixes} = await planFixes(before, ask);
			const after = subjectOf(fixes.reduce(withFix, facts));
			for (const {id} of fixes)
				for (const title of titles(after, id)) expect([id, titles(before, id)]).not.toContain([id, title]);
			for (const id of failingChecks(after)) expect(failingChecks(before)).toContain(id);
			expect((await planFixes(after, ask)).fixes).toEqual([]);
			fixed += fixes.length;
		}),
		{numRuns: 250},
	);
	expect(fixed).toBeGreaterThan(250);
});

const key = {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'};

it('A fix that would lead to a sign-in that AWS refuses is skipped', async () => {
	const subject = healthy({environment: key, signIns: [{id: 'api-key', kind: 'api-key'}, devSignIn]});
	const refused = async (thought: SubjectFacts) =>
		subjectOf({...thought, ...probeRefused('not authorized to perform: bedrock:InvokeModel on resource: y')});
	expect(await planFixes(subject, refused)).toMatchObject({
		fixes: [],
		skipped: [{id: 'stale-api-key', fails: ['policy-lacks-permission']}],
	});
	const welcome = async (thought: SubjectFacts) => subjectOf(thought);
	expect((await planFixes(subject, welcome)).fixes.map(({id}) => id)).toEqual(['stale-api-key']);
});

it('AWS is asked about the corrected region before models of it are pinned', async () => {
	const there = 'us.anthropic.claude-opus-9';
	const subject = healthy({
		user: {
			AWS_REGION: 'us_west_2',
			AWS_PROFILE: undefined,
			ANTHROPIC_MODEL: sonnet,
			ANTHROPIC_DEFAULT_OPUS_MODEL: undefined,
		},
		signIns: [{id: 'container', kind: 'container'}],
	});
	const asked: string[] = [];
	const {fixes} = await planFixes(subject, async (thought) => {
		asked.push(thought.region.region);
		return subjectOf({
			...thought,
			profiles: known([
				profile(sonnet),
				profile(haiku),
				{
					id: there,
					arn: '',
					name: there,
					kind: 'system',
					modelArns: [`arn:aws:bedrock:us-west-2::foundation-model/${there.slice(3)}`],
				},
			]),
		});
	});
	expect(asked).toContain('us-west-2');
	const pins = Object.fromEntries(fixes.flatMap(({changes}) => changes.map(({name, value}) => [name, value])));
	expect(pins).toEqual({AWS_REGION: 'us-west-2', ANTHROPIC_DEFAULT_OPUS_MODEL: there});
});
