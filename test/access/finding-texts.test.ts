// What is said of a proof of access: every finding as the log prints it, in simulated accounts and for each way of asking.
import {expect, test} from 'vitest';
import type {AccessRequest} from '../../source/access/access-request.ts';
import {evaluateAccess} from '../../source/access/evaluate/index.ts';
import {proveAccess} from '../../source/access/prove/index.ts';
import type {ProofOptions} from '../../source/access/prove/proof-options.ts';
import {effective} from '../../source/claude-code/effective.ts';
import {installed} from '../../source/invocation.ts';
import {findingText} from '../../source/output/finding-text.ts';
import {fullAccess, ordinary} from '../../source/simulated-aws/grants.ts';
import {deny, type Policies, policy} from '../../source/simulated-aws/policy/document.ts';
import type {World, WorldFault} from '../../source/simulated-aws/world.ts';
import {enter, forever, world} from '../account/in-world.ts';
import {everything} from './prove-in-world.ts';

const region = 'us-west-2';
const opus = 'us.anthropic.claude-opus-5-5';
const haiku = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const noProfile = `arn:aws:bedrock:${region}:123456789012:application-inference-profile/zzzzzzzzzzzz`;

type Situation = {
	readonly heading: string;
	readonly in?: string | World;
	readonly pins?: readonly string[];
	readonly options?: Partial<ProofOptions>;
	readonly asked?: Partial<AccessRequest>;
};

const healthy = world('healthy');
const denying = deny(['bedrock:InvokeModel*'], 'arn:aws:bedrock:us-east-2::foundation-model/*');
const withPolicies = (policies: Policies): World => ({...healthy, identity: ordinary(policies)});
const withFault = (fault: WorldFault): World => ({...healthy, faults: [fault]});
const set = (values: Readonly<Record<string, string>>) =>
	effective(Object.entries(values).map(([name, value]) => ({name, value, origin: {layer: 'environment'}})));

const simulationOnly = {probe: false};

const situations: readonly Situation[] = [
	{heading: 'no call is allowed', pins: [opus, haiku], options: simulationOnly},
	{heading: 'nothing is asked about', pins: []},
	{heading: 'the models are called at bedrock-mantle', asked: {values: set({CLAUDE_CODE_USE_MANTLE: '1'})}},
	{heading: 'only a project names the host', options: {heldHost: 'its settings name models.example.com'}},
	{heading: 'the first call would subscribe the account', in: 'marketplace'},
	{
		heading: 'the subscription failed',
		in: {...healthy, modelStates: {'*': {agreement: 'ERROR', agreementError: 'a payment instrument is missing'}}},
	},
	{heading: 'the use-case form is missing', in: 'use-case-form'},
	{heading: 'a profile that is not there', pins: [noProfile]},
	{heading: 'an ARN that is none', pins: ['arn:aws:bedrock:us-west-2']},
	{heading: 'AWS is busy', in: 'throttled'},
	{heading: 'the tokens of the day are used up', in: 'daily-quota'},
	{heading: 'one destination lacks a stream', in: 'haiku-denied', pins: [haiku], options: simulationOnly},
	{heading: 'a boundary', in: 'boundary', options: simulationOnly},
	{
		heading: 'a policy of the organisation',
		in: withPolicies({scp: [fullAccess, policy('Regions', denying)]}),
		options: simulationOnly,
	},
	{
		heading: 'a deny statement about one region',
		in: withPolicies({identity: [fullAccess, policy('Regions', denying)]}),
		options: simulationOnly,
	},
	{
		heading: 'a global profile that may not go everywhere',
		in: 'global-missing-regionless',
		pins: ['global.anthropic.claude-opus-5-5'],
		options: simulationOnly,
	},
	{heading: 'the simulation lacks a circumstance', in: 'simulator-too-strict'},
	{heading: 'the simulation denies what a call may do', in: {...healthy, simulator: {identity: []}}},
	{heading: 'the simulation allows what a call may not', in: 'simulator-disagrees'},
	{heading: 'the simulation is switched off', options: {simulate: false}},
	{heading: 'IAM may not be asked', in: 'no-iam-rights'},
	{
		heading: 'IAM does not answer',
		in: withFault({operation: 'SimulatePrincipalPolicy', kind: 'hang'}),
		options: {limit: 4000},
	},
	{heading: 'AWS does not answer', in: 'all-hanging', options: {limit: 300}},
	{
		heading: 'AWS does not say who calls',
		in: withFault({operation: 'GetCallerIdentity', kind: 'error', status: 400, name: 'Odd', message: 'no'}),
	},
	{
		heading: 'a caller that is neither a user nor a role',
		asked: {identity: {accountId: '123456789012', partition: 'aws', arn: 'arn:aws:sts::123456789012:other/x'}},
	},
	{heading: 'the root user', in: 'root'},
	{heading: 'a federated user', in: 'federated'},
	{heading: 'an API key', in: 'api-key'},
];

async function findingsIn({heading, in: where = healthy, pins = [opus], options, asked}: Situation): Promise<string> {
	const {account, target} = await enter(where);
	const {signIn} = target;
	const roles = pins.map((pin) => ({role: pin.includes('haiku') ? 'haiku' : 'opus', pin, region}));
	const request: AccessRequest = {roles, signIn, apiKey: signIn.kind === 'api-key', ...asked};
	const evidence = await proveAccess(account, signIn, request, {...everything, ...options}, forever);
	const {findings} = evaluateAccess(request, evidence);
	return [`# ${heading}`, ...findings.map((finding) => findingText(finding, installed)), ''].join('\n');
}

test('every proof says what it found', async () => {
	const said: string[] = [];
	for (const situation of situations) said.push(await findingsIn(situation));
	await expect(said.join('\n')).toMatchFileSnapshot('texts/findings.txt');
});
