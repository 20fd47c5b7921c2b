// A 200 that is not what AWS answers says nothing: no empty list, no missing right, no proof. It is told as the fault of whoever wrote it.
import {expect, test} from 'vitest';
import type {Account} from '../../source/account/account.ts';
import {Problem} from '../../source/problem.ts';
import {headedProblem} from '../problem-texts.ts';
import {forever, requestFor} from './in-world.ts';
import {accountAt, serve, target} from './loopback.ts';

const arn = 'arn:aws:iam::123456789012:role/Dev';
const simulation = {principal: arn, actions: ['bedrock:InvokeModel'], resources: ['*'], context: {}};

const calls: readonly (readonly [string, (account: Account) => Promise<unknown>])[] = [
	['GetCallerIdentity', (account) => account.identity(target, forever)],
	['GetRole', (account) => account.roleArn(target, 'Dev', forever)],
	['SimulatePrincipalPolicy', (account) => account.simulate(target, simulation, forever)],
	['ListInferenceProfiles', (account) => account.inferenceProfiles(target, 'system', forever)],
	['GetInferenceProfile', (account) => account.inferenceProfile(target, 'us.anthropic.claude', forever)],
	['ListFoundationModels', (account) => account.foundationModels(target, forever)],
	['GetFoundationModelAvailability', (account) => account.availability(target, 'anthropic.claude', forever)],
	['GetUseCaseForModelAccess', (account) => account.useCaseSubmitted(target, forever)],
	['InvokeModel', (account) => account.probe(target, requestFor('us.anthropic.claude', 'plain'), forever)],
];

const bodies = [
	'',
	'{}',
	'[]',
	'null',
	'5',
	'"text"',
	'<a/>',
	'\u0000\u0001',
	'{"inferenceProfileSummaries":{"0":1},"modelSummaries":"x","content":5}',
	'{"inferenceProfileSummaries":[null],"modelSummaries":[5],"models":[null]}',
	'{"inferenceProfileSummaries":[{"inferenceProfileId":{}}],"modelSummaries":[{"modelId":[1]}],"inferenceProfileArn":7}',
	'<R><GetRoleResult><Role><Arn><Inner>1</Inner></Arn></Role></GetRoleResult></R>',
];

test.each(calls)('an answer of %s in no form of AWS is not taken for one', async (_, call) => {
	for (const body of bodies) {
		const url = await serve((__, response) =>
			response.writeHead(200, {'content-type': 'application/json', 'x-amzn-requestid': 'r'}).end(body),
		);
		await expect(call(await accountAt(url)), body).rejects.toMatchObject({name: 'Problem', code: 'not-aws'});
	}
});

test.each([
	['keys that are no texts', '{"roleCredentials":{"accessKeyId":[1],"secretAccessKey":{"was":[4]},"sessionToken":7}}'],
	['keys that no header can hold', '{"roleCredentials":{"accessKeyId":"ASIA\\u0007","secretAccessKey":"x"}}'],
	[
		'a token with a line break',
		'{"roleCredentials":{"accessKeyId":"ASIA","secretAccessKey":"x","sessionToken":"a\\r\\nb"}}',
	],
	['no keys', '{"roleCredentials":{}}'],
	['nothing', '{}'],
])('a portal that hands out %s hands out none', async (_, body) => {
	const {keysOf} = await import('../../source/account/signing-keys.ts');
	const {roleCredentials = {}} = JSON.parse(body);
	const {accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken} = roleCredentials;
	expect(keysOf({AccessKeyId, SecretAccessKey, SessionToken})).toBeUndefined();
});

/** In the form of AWS, without what matters. */
const undecided = `<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults><member>
<EvalActionName>bedrock:InvokeModel</EvalActionName></member></EvaluationResults>
</SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>`;
/** A list whose next page is always the same one. */
const endless = '{"inferenceProfileSummaries":[],"modelSummaries":[],"Quotas":[],"nextToken":"x","NextToken":"x"}';

/** A quota that matters, without what it allows. */
const unvalued = `{"Quotas":[{"QuotaName":"Cross-region model inference tokens per minute for Anthropic Claude Opus 5.5","QuotaCode":"L-00000000"}]}`;

const asked: typeof calls = [...calls, ['ListServiceQuotas', (account) => account.tokenQuotas(target, forever)]];

test('What is said of an answer in no form of AWS', async () => {
	const texts = new Map<string, string[]>();
	for (const body of ['{}', 'no JSON', undecided, endless, unvalued]) {
		const url = await serve((__, response) =>
			response.writeHead(200, {'content-type': 'application/json', 'x-amzn-requestid': 'r'}).end(body),
		);
		for (const [name, call] of asked) {
			const problem: unknown = await call(await accountAt(url)).catch((error: unknown) => error);
			if (!(problem instanceof Problem)) continue;
			const text = headedProblem('', problem)
				// What Node says of such a text depends on its version.
				.replaceAll(/SyntaxError: .*/g, 'SyntaxError: …');
			texts.set(text, [...(texts.get(text) ?? []), `${name}: ${body.replaceAll('\n', '')}`]);
		}
	}
	const all = [...texts].map(([text, of]) => `${of.map((line) => `# ${line}`).join('\n')}${text.slice(2)}`);
	await expect(all.join('\n')).toMatchFileSnapshot('texts/not-an-answer.txt');
});

test('What is said of a refusal that is not JSON, and of a quota service that is no AWS', async () => {
	const url = await serve((_, response) => response.writeHead(500, {'content-type': 'text/plain'}).end('oops'));
	const problem: unknown = await (await accountAt(url)).tokenQuotas(target, forever).catch((error: unknown) => error);
	expect(headedProblem('ListServiceQuotas', problem as Problem)).toMatchInlineSnapshot(`
		"# ListServiceQuotas
		error: Something other than AWS answered, such as a proxy or a gateway
		  an error whose text is not JSON
		hint: Ask whoever runs the network to let bedrock.us-west-2.amazonaws.com through
		hint: See which proxy is set
		  env | grep -i _proxy
		hint: See which endpoint is set for AWS
		  env | grep -E "AWS_ENDPOINT_URL|BASE_URL"
		"
	`);
});
