// The order of the sign-ins, and what the environment adds to them.
import {describe, expect, it} from 'vitest';
import {listed, sso} from './config-home.ts';

describe('listSignIns, order', () => {
	const config = [
		'[profile broken]\nregion = x\n',
		sso('ended', 'past'),
		'[sso-session past]\nsso_start_url = https://past\nsso_region = eu-west-1\n',
		'[profile good]\ncredential_process = x\n',
		'[default]\ncredential_process = x\n',
		'[profile named]\nregion = x\n',
	].join('\n');

	it('puts the profile of AWS_PROFILE first, usable or not, then default, then those that need no sign-in', async () => {
		const keys = {AWS_ACCESS_KEY_ID: 'AKIAFAKE', AWS_SECRET_ACCESS_KEY: 'fake'};
		const found = await listed({'.aws/config': config}, {AWS_PROFILE: 'named', ...keys});
		expect(found.map(({id}) => id)).toEqual([
			'profile:named',
			'profile:default',
			'profile:good',
			'environment',
			'profile:ended',
			'profile:broken',
		]);
	});

	it('puts an unusable default profile among the other unusable ones', async () => {
		const found = await listed({'.aws/config': '[default]\nregion = x\n[profile good]\ncredential_process = x\n'});
		expect(found.map(({id}) => id)).toEqual(['profile:good', 'profile:default']);
	});

	it('lists the profile of AWS_PROFILE where no file has it', async () => {
		const found = await listed({}, {AWS_PROFILE: 'nope'});
		expect(found).toEqual([
			expect.objectContaining({id: 'profile:nope', unusableReason: expect.stringContaining('AWS_PROFILE')}),
		]);
	});
});

describe('listSignIns, environment', () => {
	it.each([
		[
			{AWS_ACCESS_KEY_ID: 'AKIAFAKE', AWS_SECRET_ACCESS_KEY: 'fake', AWS_DEFAULT_REGION: 'eu-west-1'},
			{id: 'environment', kind: 'environment', region: 'eu-west-1'},
		],
		[
			{AWS_ACCESS_KEY_ID: 'AKIAFAKE'},
			{
				id: 'environment',
				kind: 'environment',
				unusableReason: expect.stringContaining('AWS_SECRET_ACCESS_KEY is missing'),
			},
		],
		[
			{AWS_SECRET_ACCESS_KEY: 'fake'},
			{id: 'environment', kind: 'environment', unusableReason: expect.stringContaining('AWS_ACCESS_KEY_ID is missing')},
		],
		[
			{AWS_ACCESS_KEY_ID: 'ASIAFAKE', AWS_SECRET_ACCESS_KEY: 'fake'},
			{id: 'environment', kind: 'environment', unusableReason: expect.stringContaining('AWS_SESSION_TOKEN')},
		],
		[
			{AWS_WEB_IDENTITY_TOKEN_FILE: '/x', AWS_ROLE_ARN: 'arn:x'},
			{id: 'web-identity', kind: 'web-identity'},
		],
		[{AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x'}, {id: 'container', kind: 'container'}],
		[{AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1/x'}, {id: 'container', kind: 'container'}],
		[
			{AWS_BEARER_TOKEN_BEDROCK: 'ABSK-fake', AWS_REGION: 'us-east-1'},
			{id: 'api-key', kind: 'api-key', region: 'us-east-1'},
		],
	])('lists for the variables %o the sign-in %o', async (environment, signIn) => {
		expect(await listed({}, environment)).toEqual([signIn]);
	});

	it('lists nothing for an empty API key', async () => {
		expect(await listed({}, {AWS_BEARER_TOKEN_BEDROCK: ' '})).toEqual([]);
	});
});
