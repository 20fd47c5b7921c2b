// Inference profiles of the simulated account, read, paged, made and deleted by the real SDK client.
import {
	CreateInferenceProfileCommand,
	DeleteInferenceProfileCommand,
	GetInferenceProfileCommand,
	type InferenceProfileSummary,
	ListInferenceProfilesCommand,
	ListTagsForResourceCommand,
	paginateListInferenceProfiles,
	TagResourceCommand,
	UntagResourceCommand,
} from '@aws-sdk/client-bedrock';
import {InvokeModelCommand} from '@aws-sdk/client-bedrock-runtime';
import {describe, expect, it} from 'vitest';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {manyProfiles} from '../../source/simulated-aws/worlds/many-profiles.ts';
import {clientsOf, refusalOf, serve, smallest} from './clients.ts';

const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';

describe('inference profiles', () => {
	it('ListInferenceProfiles answers for the region that the signature names', async () => {
		const {url} = await serve(healthy);
		const ids = async (region: string) => {
			const {inferenceProfileSummaries = []} = await clientsOf(url, region).bedrock.send(
				new ListInferenceProfilesCommand({}),
			);
			return inferenceProfileSummaries.map(({inferenceProfileId}) => inferenceProfileId ?? '');
		};
		expect(await ids('us-west-2')).toContain('us.anthropic.claude-opus-5-5');
		expect(await ids('ap-northeast-1')).toContain('jp.anthropic.claude-opus-5-5');
		const central = await ids('eu-central-1');
		expect(central).toContain('eu.anthropic.claude-sonnet-5-5');
		expect(central.some((id) => id.startsWith('us.'))).toBe(false);
	});

	it('pages of any size hold every profile once', async () => {
		const {url} = await serve(healthy);
		const {bedrock} = clientsOf(url);
		const paged: InferenceProfileSummary[] = [];
		let pages = 0;
		for await (const page of paginateListInferenceProfiles({client: bedrock, pageSize: 7}, {})) {
			paged.push(...(page.inferenceProfileSummaries ?? []));
			pages++;
		}
		const {inferenceProfileSummaries: whole = []} = await bedrock.send(
			new ListInferenceProfilesCommand({maxResults: 1000}),
		);
		expect(paged).toEqual(whole);
		expect(pages).toBe(Math.ceil(whole.length / 7));
		expect(await refusalOf(bedrock.send(new ListInferenceProfilesCommand({nextToken: 'nonsense'})))).toMatchObject({
			...{status: 400, name: 'ValidationException'},
		});
	});

	it('2,000 application profiles come in pages of at most 100', async () => {
		const {url, requests} = await serve(manyProfiles());
		const {bedrock} = clientsOf(url, 'eu-west-1');
		const ids = new Set<string>();
		for await (const page of paginateListInferenceProfiles(
			{client: bedrock, pageSize: 1000},
			{typeEquals: 'APPLICATION'},
		))
			for (const {inferenceProfileId} of page.inferenceProfileSummaries ?? []) ids.add(inferenceProfileId ?? '');
		expect(ids.size).toBe(2000);
		expect(requests).toHaveLength(20);
	});

	it('GetInferenceProfile finds a profile by id and by ARN, with the destinations of the source region', async () => {
		const {url} = await serve(healthy);
		const west = clientsOf(url, 'eu-west-2').bedrock;
		const id = 'eu.anthropic.claude-opus-5-5';
		const byId = await west.send(new GetInferenceProfileCommand({inferenceProfileIdentifier: id}));
		expect(byId.models).toHaveLength(7);
		const byArn = await west.send(
			new GetInferenceProfileCommand({inferenceProfileIdentifier: byId.inferenceProfileArn ?? ''}),
		);
		expect({...byArn, $metadata: 0}).toEqual({...byId, $metadata: 0});
		const refused = refusalOf(
			west.send(new GetInferenceProfileCommand({inferenceProfileIdentifier: `us${id.slice(2)}`})),
		);
		expect(await refused).toMatchObject({status: 404, name: 'ResourceNotFoundException'});
	});

	it('a global profile lists the region-less model and that of the source region', async () => {
		const {url} = await serve(healthy);
		const {models} = await clientsOf(url, 'sa-east-1').bedrock.send(
			new GetInferenceProfileCommand({inferenceProfileIdentifier: `global.${haiku}`}),
		);
		expect(models).toEqual([
			{modelArn: `arn:aws:bedrock:::foundation-model/${haiku}`},
			{modelArn: `arn:aws:bedrock:sa-east-1::foundation-model/${haiku}`},
		]);
	});

	it('an application profile can be created, tagged, listed, invoked and deleted', async () => {
		const {url} = await serve(healthy);
		const {bedrock, runtime} = clientsOf(url);
		const create = () =>
			bedrock.send(
				new CreateInferenceProfileCommand({
					inferenceProfileName: 'team alpha',
					modelSource: {copyFrom: `arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.${haiku}`},
					tags: [{key: 'team', value: 'alpha'}],
				}),
			);
		const {inferenceProfileArn: resourceARN = '', $metadata} = await create();
		expect($metadata.httpStatusCode).toBe(201);
		expect(resourceARN).toMatch(/:application-inference-profile\/[a-z0-9]{12}$/);
		expect(await refusalOf(create())).toMatchObject({status: 400, name: 'ConflictException'});
		await bedrock.send(new TagResourceCommand({resourceARN, tags: [{key: 'cost', value: '7'}]}));
		await bedrock.send(new UntagResourceCommand({resourceARN, tagKeys: ['team']}));
		const {tags} = await bedrock.send(new ListTagsForResourceCommand({resourceARN}));
		expect(tags).toEqual([{key: 'cost', value: '7'}]);
		const invoke = () => runtime.send(new InvokeModelCommand({modelId: resourceARN, body: smallest()}));
		expect((await invoke()).$metadata.httpStatusCode).toBe(200);
		await bedrock.send(new DeleteInferenceProfileCommand({inferenceProfileIdentifier: resourceARN}));
		expect(await refusalOf(invoke())).toMatchObject({status: 404, name: 'ResourceNotFoundException'});
	});
});
