// What is rehearsed while the first answer is waited for works as a call does, and reaches nobody.
import {expect, it} from 'vitest';
import {type ClientDependencies, settings} from '../../source/account/clients.ts';
import {rehearse} from '../../source/account/rehearsal.ts';
import {ordinaryLimits} from '../../source/account/time-limits.ts';
import {Transport} from '../../source/account/transport.ts';
import {enter, forever} from './in-world.ts';

const sent: string[] = [];

class Mute extends Transport {
	override async handle(): Promise<never> {
		throw new Error('a rehearsal went out');
	}
}

const wiring: ClientDependencies = {
	environment: {},
	limits: ordinaryLimits,
	transport: async () => new Mute(1),
	count: (operation) => sent.push(operation),
	waiting: Promise.resolve(),
	wait: () => {},
};

it.each(['sts', 'bedrock', 'iam', 'runtime'] as const)('rehearses %s to the end', async (service) => {
	await expect(rehearse(service, await settings(wiring, service, 'eu-central-1'))).resolves.toBeUndefined();
	expect(sent).toEqual([]);
});

it('adds nothing to what a call sends', async () => {
	const {account, aws, reach} = await enter('healthy');
	await account.identity(reach, forever);
	await account.foundationModels(reach, forever);
	const operations = ['GetRoleCredentials', 'GetCallerIdentity', 'ListFoundationModels'];
	expect(aws.requests.map(({operation}) => operation)).toEqual(operations);
	expect(account.requests()).toEqual(Object.fromEntries(operations.map((operation) => [operation, 1])));
});
