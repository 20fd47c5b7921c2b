// When the command that could give Claude Code its credentials is tried: early enough that nobody waits for it, and never for nothing.
import {describe, expect, test, vi} from 'vitest';
import {exportedIdentityQuery} from '../../source/conversation/queries/export-command-query.ts';
import {startTestWorld} from '../test-world.ts';

/** What is being looked up when the sign-in was just chosen, before AWS has answered anything. */
async function firstLookUps(environment: Record<string, string> = {}, ...words: string[]): Promise<string[]> {
	const {openSession} = await startTestWorld('healthy', environment);
	const session = await openSession('--yes', ...words);
	const keys = [...session.view.activeQueries.keys()];
	session.close();
	return keys.map((key) => key.split(' ').slice(0, 2).join(' '));
}

const trial = 'exported identity';

describe('before AWS has said who signs in', () => {
	test('the command is tried on the first day', async () => {
		expect(await firstLookUps()).toContain(trial);
	});

	test.each([[['--credentials', 'profile']], [['--offline']]])('nothing is tried with %j', async (words) => {
		expect(await firstLookUps({}, ...words)).not.toContain(trial);
	});

	test('nothing is tried where the browser is on another machine: the AWS profile is suggested there', async () => {
		const environment = {SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'};
		expect(await firstLookUps(environment)).not.toContain(trial);
		expect(await firstLookUps(environment, '--credentials', 'export')).toContain(trial);
	});
});

test('the command keeps the environment that it was read with: clients of AWS change process.env, and the keys are cached by it', async () => {
	const {ports, openSession} = await startTestWorld('healthy');
	const {initial} = (await openSession()).state;
	const signIn = initial.signIns.find(({profile}) => profile === 'dev');
	if (!signIn) throw new Error('no profile dev');
	const environment: NodeJS.ProcessEnv = {...ports.machine.environment};
	const identity = vi.spyOn(ports.account, 'identity');
	const machine = {...ports.machine, environment};
	await exportedIdentityQuery(signIn, 0).load({...ports, machine}, new AbortController().signal, () => {});
	environment.SET_LATER = 'true';
	expect(identity.mock.calls.map(([{signIn}]) => signIn.command?.environment.SET_LATER)).toEqual([undefined]);
	expect(identity.mock.calls[0]?.[0].signIn.command?.environment.HOME).toBe(environment.HOME);
});
