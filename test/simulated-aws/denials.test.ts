// Refusals by policy, layer by layer, with AWS's whole text: plain and streamed calls in the worlds made for them.
import {InvokeModelCommand} from '@aws-sdk/client-bedrock-runtime';
import {describe, expect, it} from 'vitest';
import type {World} from '../../source/simulated-aws/world.ts';
import {both, clientsOf, named, refusalOf, serve, smallest} from './clients.ts';

const opus = 'anthropic.claude-opus-5-5';
const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

/** The twelve characters of an application profile by its name. */
async function ownArn(world: World, name: string, region = world.region): Promise<string> {
	const applicationProfiles = world.applicationProfiles(region);
	for (let index = 0; index < applicationProfiles.size; index++) {
		const profile = applicationProfiles.at(index);
		if (profile?.name === name)
			return `arn:aws:bedrock:${region}:${world.accountId}:application-inference-profile/${profile.id}`;
	}
	throw new Error(`no profile ${name}`);
}

const user = 'User: arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane@example.com';
const profile = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:inference-profile/${id}`;
const model = (region: string, id: string) => `arn:aws:bedrock:${region}::foundation-model/${id}`;
const organization = 'arn:aws:organizations::444455556666:policy/o-exampleorgid';
const refused = (action: string, resource: string, why: string) =>
	`${user} is not authorized to perform: bedrock:${action} on resource: ${resource} ${why}`;
const silent = (layer: string, action = 'InvokeModel') => `because no ${layer} allows the bedrock:${action} action`;
const stream = 'InvokeModelWithResponseStream';

const bothDenied = (resource: string, kind: string, id: string) =>
	['InvokeModel', stream].map((action) =>
		refused(
			action,
			resource,
			`with an explicit deny in a ${kind} control policy: ${organization}/${kind}_control_policy/${id}`,
		),
	);

describe('denied by policy', () => {
	// World, model, the whole text of the plain call ('' when it passes), of the stream.
	it.each([
		['healthy', `us.${opus}`, '', ''],
		['invoke-only', `us.${opus}`, '', refused(stream, profile(`us.${opus}`), silent('identity-based policy', stream))],
		[
			...['haiku-denied', `us.${haiku}`, ''],
			refused(stream, model('us-east-2', haiku), silent('identity-based policy', stream)),
		],
		['haiku-denied', `us.${opus}`, '', ''],
		['haiku-denied', `global.${haiku}`, '', ''],
		[
			...['own-profiles-only', `us.${opus}`],
			refused('InvokeModel', profile(`us.${opus}`), silent('identity-based policy')),
			refused(stream, profile(`us.${opus}`), silent('identity-based policy', stream)),
		],
		[
			...['boundary', `us.${opus}`],
			refused('InvokeModel', model('us-west-2', opus), silent('permissions boundary')),
			refused(stream, model('us-west-2', opus), silent('permissions boundary', stream)),
		],
		['boundary', `us.${haiku}`, '', ''],
		[
			...['session-policy', `us.${opus}`],
			refused('InvokeModel', profile(`us.${opus}`), silent('session policy')),
			refused(stream, profile(`us.${opus}`), silent('session policy', stream)),
		],
		['scp-region', `us.${opus}`, ...bothDenied(model('us-east-2', opus), 'service', 'p-allowedregions')],
		['scp-region', `global.${opus}`, '', ''],
		['scp-global', `us.${opus}`, '', ''],
		['scp-global', `global.${opus}`, ...bothDenied(model('', opus), 'service', 'p-noglobal')],
		['rcp', `us.${haiku}`, ...bothDenied(model('us-west-2', haiku), 'resource', 'p-nohaiku')],
		['vpc-endpoint', `us.${opus}`, '', refused(stream, profile(`us.${opus}`), silent('VPC endpoint policy', stream))],
		['global-missing-regionless', `us.${opus}`, '', ''],
		[
			...['global-missing-regionless', `global.${opus}`],
			refused('InvokeModel', model('', opus), silent('identity-based policy')),
			refused(stream, model('', opus), silent('identity-based policy', stream)),
		],
		['simulator-too-strict', `us.${opus}`, '', ''],
		['list-denied', `us.${opus}`, '', ''],
	] as [string, string, string, string][])('%s, %s', async (name, modelId, plain, streamed) => {
		const answers = await both(named(name), modelId);
		expect(answers.plain.message).toBe(plain);
		expect(answers.stream.message).toBe(streamed);
		expect([answers.plain.status, answers.stream.status]).toEqual([plain ? 403 : 200, streamed ? 403 : 200]);
	});

	it("own-profiles-only allows the account's own profiles", async () => {
		const world = named('own-profiles-only');
		const {plain, stream} = await both(world, await ownArn(world, 'platform haiku'));
		expect([plain.status, stream.status]).toEqual([200, 200]);
	});

	it.each(['root', 'iam-user', 'federated'])('calls of %s are allowed', async (name) => {
		expect((await both(named(name), `us.${opus}`)).stream.status).toBe(200);
	});

	it('claude-cli-denied refuses only the client named claude-cli', async () => {
		const {url} = await serve(named('claude-cli-denied'));
		const status = async (agent: string) =>
			(
				await fetch(`${url}/model/us.${opus}/invoke`, {
					...{method: 'POST', body: smallest()},
					headers: {
						authorization: 'AWS4-HMAC-SHA256 Credential=x/20261122/us-west-2/bedrock/aws4_request, SignedHeaders=host',
						'user-agent': agent,
					},
				})
			).status;
		expect(await status('claude-cli/2.1.330 (external, cli)')).toBe(403);
		expect(await status('aws-sdk-js/3.1164.0')).toBe(200);
	});

	it('seeded-destination refuses the same calls every time and allows the others', async () => {
		const series = async () => {
			const {url} = await serve(named('seeded-destination'));
			const {runtime} = clientsOf(url);
			const statuses: number[] = [];
			for (let call = 0; call < 12; call++)
				statuses.push(
					(await refusalOf(runtime.send(new InvokeModelCommand({modelId: `us.${opus}`, body: smallest()})))).status,
				);
			return statuses;
		};
		const first = await series();
		expect(new Set(first)).toEqual(new Set([200, 403]));
		expect(await series()).toEqual(first);
	});
});
