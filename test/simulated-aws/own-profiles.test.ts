// Creating and deleting application profiles under policies: what `policy --create-profiles` prints is enough, and no more than that.
import {
	CreateInferenceProfileCommand,
	DeleteInferenceProfileCommand,
	ListTagsForResourceCommand,
	TagResourceCommand,
} from '@aws-sdk/client-bedrock';
import {describe, expect, it} from 'vitest';
import type {InferenceProfile} from '../../source/bedrock/inference-profile.ts';
import {ownTag} from '../../source/bedrock/own-profiles/limits.ts';
import {policyDocument} from '../../source/bedrock/policy/document.ts';
import {ownProfileStatements} from '../../source/bedrock/policy/optional-statements.ts';
import {ssoRole} from '../../source/simulated-aws/grants.ts';
import {newState, stateAsText, stateFromText} from '../../source/simulated-aws/state.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {healthy} from '../../source/simulated-aws/worlds/healthy.ts';
import {profileQuota} from '../../source/simulated-aws/worlds/profile-quota.ts';
import {clientsOf, refusalOf, serve} from './clients.ts';

const place = 'arn:aws:bedrock:us-west-2:123456789012';
const opus = 'us.anthropic.claude-opus-5-5';
const source: InferenceProfile = {
	...{id: opus, name: opus, kind: 'system', arn: `${place}:inference-profile/${opus}`},
	modelArns: ['arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5'],
};
const statements = ownProfileStatements({
	...{region: 'us-west-2', accountId: '123456789012'},
	chosen: [{profile: source, region: 'us-west-2'}],
});

/** The healthy account, whose caller may do exactly this. */
const allowing = (more: typeof statements): World => ({
	...healthy,
	identity: {
		principal: ssoRole('Dev'),
		policies: {identity: [{name: 'Own', document: policyDocument([], {more})}]},
	},
});

type Tag = {readonly key: string; readonly value: string};

const create = (name: string, copyFrom = source.arn, tags: Tag[] = [ownTag]) =>
	new CreateInferenceProfileCommand({inferenceProfileName: name, modelSource: {copyFrom}, tags});

describe('the permissions for application profiles', () => {
	it('are enough to create, tag and delete one', async () => {
		const {url} = await serve(allowing(statements));
		const {bedrock} = clientsOf(url);
		const {inferenceProfileArn = ''} = await bedrock.send(create('a'));
		const {tags} = await bedrock.send(new ListTagsForResourceCommand({resourceARN: inferenceProfileArn}));
		expect(tags).toEqual([ownTag]);
		await bedrock.send(new DeleteInferenceProfileCommand({inferenceProfileIdentifier: inferenceProfileArn}));
	});

	it.each(statements.map((one) => [one.Action[0] ?? '', one] as const))(
		'are too few without %s',
		async (action, one) => {
			const {url} = await serve(allowing(statements.filter((other) => other !== one)));
			const {bedrock} = clientsOf(url);
			const run = async () => {
				const {inferenceProfileArn} = await bedrock.send(create('a'));
				await bedrock.send(new DeleteInferenceProfileCommand({inferenceProfileIdentifier: inferenceProfileArn}));
			};
			expect(await refusalOf(run())).toMatchObject({
				...{
					status: 403,
					name: 'AccessDeniedException',
					message: expect.stringContaining(`not authorized to perform: ${action}`),
				},
			});
		},
	);

	it('do not allow another source, nor deleting what somebody else created', async () => {
		const {url} = await serve(allowing(statements));
		const {bedrock} = clientsOf(url);
		const other = create('a', `${place}:inference-profile/us.anthropic.claude-sonnet-5-5`);
		expect(await refusalOf(bedrock.send(other))).toMatchObject({status: 403});
		const theirs = new DeleteInferenceProfileCommand({inferenceProfileIdentifier: 'daskjhc4cf22'});
		expect(await refusalOf(bedrock.send(theirs))).toMatchObject({status: 403});
	});
});

describe('CreateInferenceProfile', () => {
	it.each([
		['a name that does not fit', create('a--b'), 'ValidationException'],
		['a name of 65 characters', create('a'.repeat(65)), 'ValidationException'],
		['a tag that does not fit', create('a', source.arn, [{key: 'team', value: 'a,b'}]), 'ValidationException'],
		[
			'an application profile as the source',
			create('a', `${place}:application-inference-profile/daskjhc4cf22`),
			'ValidationException',
		],
		[
			'a source that does not exist',
			create('a', `${place}:inference-profile/us.anthropic.none`),
			'ResourceNotFoundException',
		],
		['a name that is taken', create('platform opus'), 'ConflictException'],
		[
			'more than 200 tags',
			create(
				'a',
				source.arn,
				Array.from({length: 201}, (_, at) => ({key: `k${at}`, value: 'v'})),
			),
			'TooManyTagsException',
		],
	])('refuses %s', async (_, command, name) => {
		const {url} = await serve(healthy);
		expect(await refusalOf(clientsOf(url).bedrock.send(command))).toMatchObject({name});
	});

	it('makes one profile of a request that is repeated with its token', async () => {
		const {url} = await serve(healthy);
		const {bedrock} = clientsOf(url);
		const send = () =>
			bedrock.send(
				new CreateInferenceProfileCommand({
					...{inferenceProfileName: 'a', modelSource: {copyFrom: source.arn}, clientRequestToken: 'token-1'},
				}),
			);
		expect((await send()).inferenceProfileArn).toBe((await send()).inferenceProfileArn);
	});

	it('stops at the quota of the account, and a deleted profile makes room again', async () => {
		const {url} = await serve(profileQuota);
		const {bedrock} = clientsOf(url);
		const {inferenceProfileArn} = await bedrock.send(create('a'));
		expect(await refusalOf(bedrock.send(create('b')))).toMatchObject({
			...{status: 400, name: 'ServiceQuotaExceededException'},
		});
		await bedrock.send(new DeleteInferenceProfileCommand({inferenceProfileIdentifier: inferenceProfileArn}));
		expect((await bedrock.send(create('a'))).$metadata.httpStatusCode).toBe(201);
	});
});

it('the profiles of a demo home outlive a run, and a state that cannot be read is a new one', async () => {
	const state = newState();
	state.created.set('us-west-2', [{id: 'abc', name: 'a', copyOf: opus}]);
	state.deleted.add('some arn');
	state.tags.set('arn', {team: 'a'});
	expect(stateFromText(stateAsText(state))).toEqual(state);
	expect(stateFromText('{')).toEqual(newState());
	const tag = new TagResourceCommand({
		resourceARN: `${place}:application-inference-profile/daskjhc4cf22`,
		tags: [ownTag],
	});
	const {url} = await serve(healthy);
	expect((await clientsOf(url).bedrock.send(tag)).$metadata.httpStatusCode).toBe(200);
});
