// Creating, reusing and deleting application profiles through the real SDK, against simulated accounts.
import {describe, expect, test} from 'vitest';
import {createProfile, isGone} from '../../source/account/own-profiles.ts';
import type {InferenceProfile} from '../../source/bedrock/inference-profile.ts';
import {designProfiles} from '../../source/bedrock/own-profiles/design.ts';
import {tagsFrom} from '../../source/bedrock/own-profiles/limits.ts';
import {deleteProfiles, findDeletable} from '../../source/conversation/own-profiles/delete.ts';
import {makeProfiles, type OwnProfilesPlace, planProfiles} from '../../source/conversation/own-profiles/make.ts';
import {Problem} from '../../source/problem.ts';
import {startTestWorld} from '../test-world.ts';

const signal = new AbortController().signal;

async function placeIn(world: string) {
	const {ports, aws} = await startTestWorld(world);
	const [signIn] = await ports.account.signIns();
	if (!signIn) throw new Error('no sign-in');
	const place: OwnProfilesPlace = {account: ports.account, target: {signIn, region: 'us-west-2'}};
	const system = await ports.account.inferenceProfiles(place.target, 'system', signal);
	const sourceOf = (id: string) => system.find((profile) => profile.id === id) as InferenceProfile;
	const designs = (prefix: string, ...tags: string[]) =>
		designProfiles(
			[
				'us.anthropic.claude-opus-5-5',
				'us.anthropic.claude-sonnet-5-5',
				'us.anthropic.claude-haiku-4-5-20251001-v1:0',
			].map((id, at) => ({role: ['opus', 'sonnet', 'haiku'][at] ?? '', source: sourceOf(id)})),
			{prefix, tags: tagsFrom(tags)},
		);
	const make = async (prefix: string, ...tags: string[]) =>
		makeProfiles(place, (await planProfiles(place, designs(prefix, ...tags), signal)).profiles, signal);
	const count = (operation: string) => aws.requests.filter((one) => one.operation === operation).length;
	return {place, designs, make, count};
}

const statesOf = ({profiles}: Awaited<ReturnType<typeof makeProfiles>>) => profiles.map(({state}) => state);

describe('creating', () => {
	test('what fits is reused whatever its name, and everything else is created', async () => {
		const {make, count} = await placeIn('healthy');
		expect(statesOf(await make('a', 'team=a'))).toEqual(['created', 'created', 'created']);
		expect(statesOf(await make('other', 'team=a'))).toEqual(['reused', 'reused', 'reused']);
		expect(statesOf(await make('other', 'team=b'))).toEqual(['created', 'created', 'created']);
		expect(count('CreateInferenceProfile')).toBe(6);
	});

	test.each([
		['create-denied', 'access-denied', ['not created', 'not created', 'not created']],
		['profile-quota', 'account-limit', ['created', 'not created', 'not created']],
		['profile-conflict', 'name-taken', ['not created', 'not created', 'not created']],
	])('in the world %s it stops with %s', async (world, code, states) => {
		const {make} = await placeIn(world);
		const result = await make('claude-code');
		expect(statesOf(result)).toEqual(states);
		expect(result.failure).toMatchObject({code});
	});

	test('where tags cannot be read, nothing counts as fitting, and that is told', async () => {
		const {place, designs} = await placeIn('healthy');
		const refusal = new Problem({code: 'access-denied', title: 'Your identity policy does not allow it'});
		const plan = await planProfiles(
			{...place, account: {...place.account, tags: () => Promise.reject(refusal)}},
			designs('a'),
			signal,
		);
		expect(plan.unknown).toMatchObject({code: 'access-denied'});
		expect(plan.profiles.every(({existing}) => !existing)).toBe(true);
	});

	test('an interruption leaves what was created, and says which one it cannot know', async () => {
		const {place, designs} = await placeIn('healthy');
		const interrupt = new AbortController();
		const {profiles} = await planProfiles(place, designs('a'), signal);
		const begun: string[] = [];
		const result = await makeProfiles(
			place,
			profiles,
			interrupt.signal,
			() => undefined,
			(name) => {
				begun.push(name);
				if (begun.length === 2) interrupt.abort();
			},
		);
		expect(statesOf(result)).toEqual(['created', 'unknown', 'not created']);
		expect(result.failure).toBe('interrupted');
		expect(begun).toEqual(['a-opus-5-5', 'a-sonnet-5-5']);
	});

	test('of hundreds of equal profiles all are looked at, until everything is found', {timeout: 90_000}, async () => {
		const {place, designs, make, count} = await placeIn('many-profiles');
		const all = await place.account.inferenceProfiles(place.target, 'application', signal);
		const plan = await planProfiles(place, designs('a'), signal, undefined, 60_000);
		expect(plan.unknown).toBeUndefined();
		expect(count('ListTagsForResource')).toBe(all.length);
		await make('a');
		const before = count('ListTagsForResource');
		expect((await planProfiles(place, designs('a'), signal)).profiles.every(({existing}) => existing)).toBe(true);
		expect(count('ListTagsForResource') - before, 'those of that name first').toBeLessThan(20);
	});

	test('where reading them takes too long, it is said how many were not read', async () => {
		const {place, designs, count} = await placeIn('many-profiles');
		const plan = await planProfiles(place, designs('a'), signal, undefined, 0);
		expect(count('ListTagsForResource')).toBeLessThan(20);
		expect(plan.unknown?.title).toMatch(
			/^the tags of \d+ of 2000 application profiles with these models were not read/,
		);
	});
});

test.each([
	['no answer came', {}, 'unknown'],
	[
		'AWS answered with a fault of its own',
		{answer: {name: 'InternalServerException', message: '', status: 500}},
		'unknown',
	],
	['the answer was too long to be read', {answer: {name: 'NotAws', message: '', status: 200}}, 'unknown'],
	['AWS refused', {answer: {name: 'AccessDeniedException', message: '', status: 403}}, 'no'],
	['AWS asked to wait', {answer: {name: 'ThrottlingException', message: '', status: 429}}, 'no'],
])('where %s, what is said of a profile is what can be known', async (_, more, known) => {
	const {place, designs, make} = await placeIn('healthy');
	const made = await make('kept');
	const failing = () => Promise.reject(new Problem({code: 'x', title: 'x', ...more}));
	const account = {...place.account, createProfile: failing, deleteProfile: failing};
	const planned = designs('a')
		.slice(0, 1)
		.map((design) => ({design}));
	const [created] = (await makeProfiles({...place, account}, planned, signal)).profiles;
	expect(created?.state).toBe(known === 'no' ? 'not created' : known);
	const {profiles} = await findDeletable(place, {arns: [made.profiles[0]?.arn ?? '']}, [], signal);
	const [deleted] = (await deleteProfiles({...place, account}, profiles, signal)).profiles;
	expect(deleted?.state).toBe(known === 'no' ? 'not deleted' : known);
});

test.each([{}, {inferenceProfileArn: 7}, {inferenceProfileArn: 'a text'}])(
	'an answer without the ARN of the new profile is none: %j',
	async (answer) => {
		class CreateInferenceProfileCommand {}
		const service = {client: {send: async () => answer}, sdk: {CreateInferenceProfileCommand}, options: {}};
		const wish = {name: 'a', copyFrom: 'arn:aws:bedrock:us-west-2::foundation-model/x', tags: {}};
		await expect(createProfile(service as never, wish)).rejects.toMatchObject({name: 'NotAws'});
	},
);

test.each([
	['ResourceNotFoundException', 404, true],
	['Unknown', 404, true],
	['UnknownOperationException', 404, false],
	['AccessDeniedException', 403, false],
])('a profile that AWS answers %s (%i) for is gone: %s', (name, httpStatusCode, gone) => {
	expect(isGone(Object.assign(new Error('x'), {name, $metadata: {httpStatusCode}}))).toBe(gone);
});

describe('deleting', () => {
	test('finds what carries the tag of this tool, those in use first, and deletes exactly these', async () => {
		const {place, make} = await placeIn('healthy');
		const {profiles} = await make('a', 'team=a');
		const last = profiles[2]?.arn ?? '';
		const found = await findDeletable(place, {}, [last], signal);
		expect(found.profiles.map(({name}) => name)).toEqual(['a-haiku-4-5', 'a-opus-5-5', 'a-sonnet-5-5']);
		const narrowed = await findDeletable(place, {prefix: 'a-op'}, [], signal);
		expect(narrowed.profiles.map(({name}) => name)).toEqual(['a-opus-5-5']);
		const result = await deleteProfiles(place, found.profiles, signal);
		expect(result).toMatchObject({failures: [], interrupted: false});
		const left = await place.account.inferenceProfiles(place.target, 'application', signal);
		expect(left.map(({name}) => name)).toEqual(['platform opus', 'platform sonnet', 'platform haiku']);
	});

	test('an ARN of somebody else is named, and nothing of it is deleted', async () => {
		const {place} = await placeIn('healthy');
		const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22';
		expect(await findDeletable(place, {arns: [arn]}, [], signal)).toEqual({profiles: [], others: [arn]});
	});

	test('one that is gone already counts as deleted', async () => {
		const {place, make} = await placeIn('healthy');
		await make('a');
		const {profiles} = await findDeletable(place, {}, [], signal);
		await deleteProfiles(place, profiles, signal);
		expect((await deleteProfiles(place, profiles, signal)).profiles.every(({state}) => state === 'deleted')).toBe(true);
	});
});
