// Every world there is: the proof ends, says what the world is about, and the calls that follow agree with it.
import {describe, expect, test} from 'vitest';
import {missingPermissions} from '../../source/access/missing-permissions.ts';
import {policyDocument} from '../../source/bedrock/policy/document.ts';
import {Problem} from '../../source/problem.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {forever, requestFor, world} from '../account/in-world.ts';
import {type Proof, proofIn} from './prove-in-world.ts';

const pins = {
	opus: 'us.anthropic.claude-opus-5-5',
	sonnet: 'us.anthropic.claude-sonnet-5-5',
	haiku: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
};

/** Status, and the ids of the findings that are not ok, for these pins in us-west-2. */
const expected: Readonly<Record<string, readonly string[]>> = {
	healthy: ['ok'],
	'own-profiles-only': ['fail', 'access-identity-policy'],
	'haiku-denied': ['fail', 'access-identity-policy'],
	'expired-sso': ['fail', 'access-sso-session-expired'],
	'no-iam-rights': ['unknown', 'access-destinations-unknown'],
	'no-access': ['fail', 'access-identity-policy'],
	'invoke-only': ['fail', 'access-identity-policy'],
	boundary: ['fail', 'access-permissions-boundary'],
	'scp-region': ['fail', 'access-service-control-policy', 'access-disagreement'],
	'scp-plain': ['fail', 'access-service-control-policy'],
	rcp: ['fail', 'access-resource-control-policy', 'access-disagreement'],
	'vpc-endpoint': ['fail', 'access-vpc-endpoint', 'access-disagreement'],
	marketplace: ['unknown', 'access-agreement'],
	'first-use': ['unknown', 'access-agreement'],
	'use-case-form': ['unknown', 'access-agreement', 'access-use-case-form'],
	legacy: ['fail', 'access-legacy'],
	'end-of-life': ['fail', 'access-end-of-life'],
	'account-not-authorized': ['fail', 'access-account-not-authorized'],
	'iam-throttled': ['unknown', 'access-destinations-unknown'],
	throttled: ['ok'],
	'daily-quota': ['warn', 'access-daily-quota'],
	unavailable: ['unknown', 'access-no-answer'],
	'proxy-page': ['fail', 'access-not-aws'],
	hanging: ['unknown', 'access-no-answer'],
	'all-hanging': ['unknown', 'access-no-answer'],
	slow: ['ok'],
	'list-denied': ['unknown', 'access-destinations-unknown'],
	root: ['unknown', 'access-destinations-unknown'],
	'iam-user': ['ok'],
	federated: ['unknown', 'access-destinations-unknown'],
	'assumed-role': ['ok'],
	'expired-keys': ['fail', 'access-credentials-expired'],
	'invalid-keys': ['fail', 'access-credentials-invalid'],
	'wrong-secret': ['fail', 'access-signature-refused'],
	'clock-skew': ['fail', 'access-clock-wrong'],
	'api-key': ['unknown', 'access-destinations-unknown'],
	'api-key-expired': ['fail', 'access-api-key-expired'],
	'api-key-invalid': ['fail', 'access-api-key-invalid'],
	'api-key-denied': ['fail', 'access-api-key-permission'],
};

const wanting = /hanging/;

describe('the worlds', () => {
	// Without a sign-in there is nobody to prove anything for.
	const withSignIn = worlds.filter(({name}) => name !== 'no-credentials');
	test.each(withSignIn.map((each) => [each.name, each] as const))('%s', async (name, where) => {
		const limit = wanting.test(name) ? 1000 : 20_000;
		const small = name === 'many-profiles' ? world('many-profiles:20') : where;
		const proof = await proofIn(small, pins, {limit}, {list: !wanting.test(name)});
		const said = proof.report.findings.filter(({status}) => status !== 'ok').map(({id}) => id);
		const outcome = expected[name];
		if (outcome) expect([proof.report.status, ...new Set(said)]).toEqual(outcome);
		for (const finding of proof.report.findings) {
			if (finding.status !== 'ok') expect(finding.next.length, finding.title).toBeGreaterThan(0);
			expect(finding.title).not.toMatch(/undefined|\[object/);
		}
		await agrees(proof);
	});
});

/** What is said of a row, its next calls say too. Faults that come and go, and worlds that hang, are told apart by `unknown`. */
/** No answer of AWS came, and that is proven: the sign-in or the connection does not work. */
const noAnswer = (error: unknown) => {
	if (error instanceof Problem) return {outcome: 'refused'};
	throw error;
};

async function agrees({report, account, target}: Proof): Promise<void> {
	for (const row of report.rows.filter(({status}) => status === 'ok' || status === 'fail')) {
		const outcomes = new Set<string>();
		for (let call = 0; call < 2; call++) {
			for (const way of ['plain', 'stream'] as const) {
				outcomes.add(
					(
						await account
							.probe({...target, region: row.region}, requestFor(row.pin, way, row.region), forever)
							.catch(noAnswer)
					).outcome,
				);
			}
		}
		if (row.status === 'ok') expect([...outcomes], row.role).not.toContain('refused');
		else if (row.plain !== 'not asked') expect([...outcomes], row.role).toContain('refused');
	}
}

const fixable = worlds.filter(({name}) =>
	['own-profiles-only', 'haiku-denied', 'no-access', 'invoke-only', 'list-denied', 'seeded-destination'].includes(name),
);

describe('granting exactly what is missing', () => {
	test.each(fixable.map((each) => [each.name, each] as const))('%s', async (_, where) => {
		const first = await proofIn(where, pins);
		const document = policyDocument(missingPermissions(first.asked, first.evidence));
		expect(document.Statement.length).toBeGreaterThan(0);
		const {identity = [], ...others} = where.identity.policies;
		const granted: World = {
			...where,
			identity: {...where.identity, policies: {...others, identity: [...identity, {name: 'Missing', document}]}},
		};
		const second = await proofIn(granted, pins);
		expect(second.report.rows.flatMap(({plain, stream}) => [plain, stream])).toEqual(
			Array.from({length: 6}, () => 'ok'),
		);
		expect(second.report.status).not.toBe('fail');
		expect(missingPermissions(second.asked, second.evidence)).toEqual([]);
	});
});

test('what is missing for profiles that cannot be read allows the calls through them, whichever Claude model is behind', async () => {
	const own = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile';
	const ownPins = {opus: `${own}/daskjhc4cf22`, sonnet: `${own}/h2wktwmkxupn`, haiku: `${own}/t31o6a8q331i`};
	const where = world('no-access');
	const first = await proofIn(where, ownPins);
	const document = policyDocument(missingPermissions(first.asked, first.evidence));
	expect(document.Statement.find(({Sid}) => Sid === 'AnyClaudeModelThroughProfile')).toEqual({
		Sid: 'AnyClaudeModelThroughProfile',
		Effect: 'Allow',
		Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
		Resource: ['arn:aws:bedrock:*::foundation-model/anthropic.*'],
		Condition: {StringEquals: {'bedrock:InferenceProfileArn': Object.values(ownPins).sort()}},
	});
	const granted = {...where.identity, policies: {identity: [{name: 'Missing', document}]}};
	const second = await proofIn({...where, identity: granted}, ownPins);
	expect(second.report.rows.flatMap(({plain, stream}) => [plain, stream])).toEqual(Array.from({length: 6}, () => 'ok'));
});

test('a key that may not be used is told first; its policy lets the next proof see the rest', async () => {
	const {asked, evidence} = await proofIn('api-key-denied', pins);
	expect(missingPermissions(asked, evidence)).toEqual([
		expect.objectContaining({action: 'bedrock:CallWithBearerToken', resource: '*', roles: ['opus', 'sonnet', 'haiku']}),
	]);
});
