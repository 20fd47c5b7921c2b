// The simulated account as clients see it that share no code with the SDK for JavaScript: the AWS CLI and botocore.
import {execFile, execFileSync} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {expect, it, onTestFinished} from 'vitest';
import type {World} from '../../source/simulated-aws/world.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {manyProfiles} from '../../source/simulated-aws/worlds/many-profiles.ts';
import {noIamRights} from '../../source/simulated-aws/worlds/no-iam-rights.ts';
import {streamBreaks} from '../../source/simulated-aws/worlds/stream-breaks.ts';
import {serve, smallest} from './clients.ts';

const run = promisify(execFile);

function present(command: string, ...args: string[]): boolean {
	try {
		execFileSync(command, args, {stdio: 'ignore', timeout: 20_000});
		return true;
	} catch {
		return false;
	}
}
const aws = present('aws', '--version');
const botocore = present('python3', '-c', 'import botocore');
const noAws = aws ? '' : ' (skipped: there is no aws command here)';
const noBotocore = botocore ? '' : ' (skipped: python3 has no botocore here)';

async function enter(world: World) {
	const {url, requests} = await serve(world);
	const home = await mkdtemp(path.join(tmpdir(), 'independent-'));
	onTestFinished(() => rm(home, {recursive: true, force: true}));
	const env = {
		...{HOME: home, PATH: process.env.PATH ?? '', AWS_ENDPOINT_URL: url, AWS_DEFAULT_REGION: 'us-east-1'},
		...{AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_MAX_ATTEMPTS: '1'},
	};
	return {requests, home, env};
}

const roleArn =
	'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef';

it.skipIf(!aws)(`the AWS CLI reads every protocol${noAws}`, {timeout: 90_000}, async () => {
	const {env, home} = await enter(healthy);
	const ask = async (...args: string[]) => {
		const {stdout} = await run('aws', [...args, '--output', 'json'], {env});
		return JSON.parse(stdout) as Record<string, unknown>;
	};
	expect(await ask('sts', 'get-caller-identity')).toMatchObject({Account: '123456789012'});
	expect(await ask('bedrock', 'list-inference-profiles', '--type-equals', 'APPLICATION')).toMatchObject({
		inferenceProfileSummaries: [{inferenceProfileName: 'platform opus'}, {}, {}],
	});
	const simulated = await ask(
		...['iam', 'simulate-principal-policy', '--policy-source-arn', roleArn],
		...['--action-names', 'bedrock:InvokeModel', '--resource-arns', 'arn:aws:bedrock:::foundation-model/x'],
	);
	expect(simulated).toMatchObject({EvaluationResults: [{EvalDecision: 'allowed'}]});
	const answer = path.join(home, 'answer.json');
	const invoke = ['bedrock-runtime', 'invoke-model', '--model-id', 'us.anthropic.claude-opus-5-5'];
	await run('aws', [...invoke, '--body', smallest(), answer], {env});
	expect(JSON.parse(await readFile(answer, 'utf8'))).toMatchObject({type: 'message', model: 'claude-opus-5-5'});
});

it.skipIf(!aws)(`the AWS CLI pages and reports AWS's words${noAws}`, {timeout: 90_000}, async () => {
	const many = await enter(manyProfiles(250));
	const query = ['--query', 'length(inferenceProfileSummaries)'];
	const {stdout} = await run(
		'aws',
		['bedrock', 'list-inference-profiles', '--type-equals', 'APPLICATION', ...query],
		many,
	);
	expect(stdout.trim()).toBe('250');
	expect(many.requests).toHaveLength(3);
	const {env} = await enter(noIamRights);
	const role = ['--role-name', 'AWSReservedSSO_Dev_0123456789abcdef'];
	await expect(run('aws', ['iam', 'get-role', ...role], {env})).rejects.toThrow(
		`An error occurred (AccessDenied) when calling the GetRole operation: User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com is not authorized to perform: iam:GetRole on resource: ${roleArn} because no identity-based policy allows the iam:GetRole action`,
	);
});

const script = `
import json, sys, botocore.session, botocore.exceptions
s = botocore.session.get_session()
runtime = s.create_client('bedrock-runtime')
body = sys.argv[1]
out = {'events': []}
answer = runtime.invoke_model_with_response_stream(modelId='us.anthropic.claude-opus-5-5', body=body)
try:
    for event in answer['body']:
        out['events'].append(json.loads(event['chunk']['bytes'])['type'])
except botocore.exceptions.EventStreamError as error:
    out['error'] = error.response['Error']
bedrock = s.create_client('bedrock')
out['availability'] = bedrock.get_foundation_model_availability(modelId='anthropic.claude-opus-5-5')['agreementAvailability']
out['models'] = len(bedrock.list_foundation_models(byProvider='Anthropic')['modelSummaries'])
out['form'] = json.loads(bedrock.get_use_case_for_model_access()['formData'])['companyName']
try:
    bedrock.get_inference_profile(inferenceProfileIdentifier='eu.anthropic.claude-opus-5-5')
except botocore.exceptions.ClientError as error:
    out['missing'] = error.response['Error']['Code']
print(json.dumps(out))
`;

it.skipIf(!botocore)(`botocore checks the CRCs of a stream and reads the control plane${noBotocore}`, async () => {
	const {env} = await enter(healthy);
	const {stdout} = await run('python3', ['-c', script, smallest()], {env});
	expect(JSON.parse(stdout)).toMatchObject({
		events: [
			...['message_start', 'content_block_start', 'content_block_delta', 'content_block_stop'],
			...['message_delta', 'message_stop'],
		],
		availability: {status: 'AVAILABLE'},
		models: expect.any(Number),
		form: 'Example Corp',
		missing: 'ResourceNotFoundException',
	});
});

it.skipIf(!botocore)(`botocore raises the exception inside a stream${noBotocore}`, async () => {
	const {env} = await enter(streamBreaks);
	const {stdout} = await run('python3', ['-c', script, smallest()], {env});
	expect(JSON.parse(stdout)).toMatchObject({
		events: ['message_start'],
		error: {Code: 'throttlingException', Message: 'Too many tokens, please wait before trying again.'},
	});
});
