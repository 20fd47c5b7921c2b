// Evidence in, report out: what is claimed, and above all what is not.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {AccessRequest} from '../../source/access/access-request.ts';
import {requestedNeeds} from '../../source/access/access-request.ts';
import {evaluateAccess} from '../../source/access/evaluate/index.ts';
import {type AccessEvidence, noEvidence, type ProbeEvidence} from '../../source/access/evidence.ts';
import {missingPermissions} from '../../source/access/missing-permissions.ts';
import type {SimulationResult} from '../../source/account/account.ts';
import {Problem} from '../../source/problem.ts';
import {account, haiku, opus, system} from '../bedrock/profiles.ts';

const region = 'us-west-2';
const profile = system('us', opus, region);
const asked: AccessRequest = {
	identity: {accountId: account, partition: 'aws', arn: `arn:aws:iam::${account}:user/jane`},
	roles: [
		{role: 'primary', pin: profile.id, region, profile},
		{role: 'opus', pin: profile.id, region, profile},
	],
};
const forbidden = {
	name: 'AccessDeniedException',
	status: 403,
	message: `User: arn:aws:iam::${account}:user/jane is not authorized to perform: bedrock:InvokeModel on resource: ${profile.arn} because no identity-based policy allows the bedrock:InvokeModel action`,
};

const answers = {
	ok: {state: 'asked', result: {outcome: 'ok', milliseconds: 1}},
	refused: {state: 'asked', result: {outcome: 'refused', milliseconds: 1, answer: forbidden}},
	throttled: {
		state: 'asked',
		result: {
			outcome: 'throttled',
			milliseconds: 1,
			answer: {name: 'ThrottlingException', status: 429, message: 'Too many tokens, please wait'},
		},
	},
	silent: {state: 'no answer', problem: new Problem({code: 'no-connection', title: 'No connection'})},
	running: {state: 'running'},
	held: {state: 'held', code: 'no-probe', because: 'not wanted'},
} as const;

type Answer = keyof typeof answers;

function probes(plain: Answer, stream: Answer): ProbeEvidence[] {
	const about = {pin: profile.id, region};
	return [
		{...about, way: 'plain', ...answers[plain]},
		{...about, way: 'stream', ...answers[stream]},
	];
}

type Says = Partial<SimulationResult>;

/** The simulation's answers to all needs of a call, each as `say` gives it. */
function simulated(
	say: (need: {action: string; resource: string}) => Says,
): Pick<AccessEvidence, 'simulation' | 'simulated'> {
	const needs = requestedNeeds(asked, noEvidence).filter(({purpose}) => purpose === 'call');
	return {
		simulation: {state: 'asked', principal: `arn:aws:iam::${account}:user/jane`},
		simulated: needs.map(({action, resource, requestedRegion, profileArn = ''}) => ({
			profileArn,
			requestedRegion,
			result: {action, resource, decision: 'allowed', missingContext: [], ...say({action, resource})},
		})),
	};
}

const evidence = (plain: Answer, stream: Answer, more: Partial<AccessEvidence> = {}): AccessEvidence => ({
	...noEvidence,
	complete: true,
	probes: probes(plain, stream),
	...more,
});

const allowed = simulated(() => ({}));
const rows = (given: AccessEvidence) =>
	evaluateAccess(asked, given).rows.map(({plain, stream, status}) => `${plain} ${stream} ${status}`);

describe('a row', () => {
	test.each<[Answer, Answer, string]>([
		['ok', 'ok', 'ok ok ok'],
		['throttled', 'ok', 'throttled ok ok'],
		['ok', 'refused', 'ok refused fail'],
		['ok', 'silent', 'ok unknown unknown'],
		['running', 'running', 'running running unknown'],
		['held', 'held', 'not asked not asked unknown'],
	])('plain %s, stream %s, everything allowed by the simulation: %s', (plain, stream, said) => {
		expect(rows(evidence(plain, stream, allowed))).toEqual([said, said]);
	});

	test('is not ok on the word of two calls alone: they prove only the way they went', () => {
		expect(rows(evidence('ok', 'ok'))).toEqual(['ok ok unknown', 'ok ok unknown']);
	});

	test('of roles that share a pin are told in one finding', () => {
		const {findings} = evaluateAccess(asked, evidence('refused', 'refused', allowed));
		expect(findings.map(({id, title}) => [id, title.split(':')[0]])).toEqual([
			['access-identity-policy', 'primary, opus'],
			['access-disagreement', 'primary, opus'],
		]);
	});

	test('is judged before anything was asked, too', () => {
		expect(rows(noEvidence)).toEqual(['not asked not asked unknown', 'not asked not asked unknown']);
	});
});

describe('the simulation', () => {
	const at = (place: string, says: Says) => simulated(({resource}) => (resource.includes(`:${place}:`) ? says : {}));

	test('that lacked circumstances cannot tell', () => {
		const report = evaluateAccess(
			asked,
			evidence('ok', 'ok', at('us-east-2', {decision: 'implicitDeny', missingContext: ['aws:SourceVpc']})),
		);
		expect(report.rows[0]?.destinations.map(({region: to, plain}) => `${to} ${plain}`)).toEqual([
			'us-west-2 allowed (simulated)',
			'us-east-1 allowed (simulated)',
			'us-east-2 unknown',
		]);
		expect(report.status).toBe('unknown');
		expect(report.findings[0]?.because).toContain('aws:SourceVpc');
	});

	test('that denies one destination makes calls fail sooner or later', () => {
		const given = evidence('ok', 'ok', at('us-east-2', {decision: 'implicitDeny'}));
		const report = evaluateAccess(asked, given);
		expect(report).toMatchObject({
			status: 'fail',
			findings: [{id: 'access-destination-denied', title: expect.stringContaining('us-east-2')}],
		});
		expect(report.rows[0]?.disagreement).toBeUndefined();
		expect(missingPermissions(asked, given).map(({resource}) => resource)).toEqual(
			Array.from({length: 2}, () => `arn:aws:bedrock:us-east-2::foundation-model/${opus}`),
		);
	});

	test.each<[string, Says]>([
		['a service control policy', {decision: 'implicitDeny', allowedByOrganizations: false}],
		['your permissions boundary', {decision: 'implicitDeny', allowedByPermissionsBoundary: false}],
		['a deny statement', {decision: 'explicitDeny'}],
	])('names %s, for which no policy is offered', (words, says) => {
		const given = evidence('held', 'held', at('us-east-2', says));
		expect(evaluateAccess(asked, given).findings.find(({id}) => id === 'access-destination-denied')?.because).toContain(
			words,
		);
		expect(missingPermissions(asked, given)).toEqual([]);
	});

	test('that denies what a call just did is outranked', () => {
		const report = evaluateAccess(
			asked,
			evidence(
				'ok',
				'ok',
				simulated(({resource}) => (resource === profile.arn ? {decision: 'implicitDeny'} : {})),
			),
		);
		expect(report.rows[0]).toMatchObject({status: 'warn', disagreement: expect.stringContaining('The call counts')});
		expect(missingPermissions(asked, evidence('ok', 'ok', allowed))).toEqual([]);
	});

	test('is about the profile that was asked with, and no other', () => {
		const other = system('us', haiku, region);
		const more: AccessRequest = {
			...asked,
			roles: [...asked.roles, {role: 'haiku', pin: other.id, region, profile: other}],
		};
		const {rows: all} = evaluateAccess(more, evidence('ok', 'ok', allowed));
		expect(all.at(-1)?.destinations.every(({plain}) => plain === 'unknown')).toBe(true);
	});
});

test('ok needs both calls, fail needs a refusal or a denial, and the words never say more than the evidence', () => {
	const answer = fc.constantFrom<Answer>('ok', 'refused', 'throttled', 'silent', 'running', 'held');
	const says = fc.constantFrom<Says>(
		{},
		{decision: 'implicitDeny'},
		{decision: 'explicitDeny'},
		{missingContext: ['aws:SourceIp']},
	);
	fc.assert(
		fc.property(
			answer,
			answer,
			fc.array(says, {minLength: 8, maxLength: 8}),
			fc.boolean(),
			(plain, stream, all, simulate) => {
				let at = 0;
				const given = evidence(plain, stream, simulate ? simulated(() => all[at++ % all.length] ?? {}) : {});
				const report = evaluateAccess(asked, given);
				const [row] = report.rows;
				const reached = [plain, stream].every((each) => each === 'ok' || each === 'throttled');
				if (row?.status === 'ok') {
					expect(reached).toBe(true);
					expect(
						row.destinations.every(
							(each) => each.plain === 'allowed (simulated)' && each.stream === 'allowed (simulated)',
						),
					).toBe(true);
				}
				if (row?.status === 'fail') {
					const denied = simulate && all.some(({decision}) => decision !== undefined);
					expect(denied || plain === 'refused' || stream === 'refused').toBe(true);
				}
				if (plain === 'refused' || stream === 'refused') expect(report.status).toBe('fail');
				expect(report.findings.length).toBeGreaterThan(0);
				for (const need of missingPermissions(asked, given)) expect(requestedNeeds(asked, given)).toContainEqual(need);
			},
		),
	);
});

describe('Where AWS does not offer a model to the account', () => {
	const gone = {
		name: 'AccessDeniedException',
		status: 403,
		message: 'anthropic.claude-opus-5-5 is not available for this account',
	};
	const called = (pin: string, outcome: 'ok' | 'refused'): ProbeEvidence[] =>
		(['plain', 'stream'] as const).map((way) => ({
			...{pin, region, way, state: 'asked'},
			result: outcome === 'ok' ? {outcome, milliseconds: 1} : {outcome, milliseconds: 1, answer: gone},
		}));
	const sonnet = system('us', 'anthropic.claude-sonnet-4-6', region);
	const oldHaiku = system('us', haiku, region);
	const request: AccessRequest = {
		...asked,
		roles: [
			{role: 'opus', pin: profile.id, region, profile},
			{role: 'sonnet', pin: sonnet.id, region, profile: sonnet},
			{role: 'haiku', pin: oldHaiku.id, region, profile: oldHaiku},
		],
	};
	const firstStep = (...more: ProbeEvidence[]) =>
		evaluateAccess(request, {...noEvidence, probes: [...called(profile.id, 'refused'), ...more]}).rows[0]?.refusal
			?.next[0]?.say;

	test('the newest model that answered is named', () => {
		expect(firstStep(...called(oldHaiku.id, 'ok'), ...called(sonnet.id, 'ok'))).toBe(
			`Choose Sonnet 4.6 in its place, which answered just now: ${sonnet.id}`,
		);
		expect(firstStep(...called(oldHaiku.id, 'ok'), ...called(sonnet.id, 'refused'))).toContain(oldHaiku.id);
	});

	test('none is named where none answered', () => {
		expect(firstStep()).toBe('Choose another model');
	});
});
