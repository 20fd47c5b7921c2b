// What the doctor would find wrong after a set-up, without a call to AWS: the same checks, on the files as they would be written.
import type {Account} from '../../account/account.ts';
import {checksByArea} from '../../doctor/checks/index.ts';
import {diagnose} from '../../doctor/diagnose.ts';
import {gatherSubject} from '../../doctor/gather/index.ts';
import type {Finding} from '../../finding.ts';
import type {Machine} from '../../machine/machine.ts';
import type {Plan} from '../../plan/edit.ts';

type Place = {
	readonly account: Account;
	readonly machine: Machine;
	/** Nothing outside of the home is read. */
	readonly demo: boolean;
};

/** What the files themselves keep from working; a sign-in may still be exported. Empty where neither settings nor a start-up file are written: somebody else then decides what Claude Code reads. */
export async function findFaults(
	{account, machine, demo}: Place,
	plan: Plan,
	signal: AbortSignal,
): Promise<readonly Finding[]> {
	if (!plan.some(({purpose}) => purpose === 'settings' || purpose === 'shell')) return [];
	const written = new Map(plan.map(({path, after}) => [path, after]));
	const afterwards: Machine = {
		...machine,
		read: async (path) => {
			const file = await machine.read(path);
			return written.has(path) ? {...file, bytes: written.get(path)} : file;
		},
	};
	const {environment, cwd} = machine;
	const options = {offline: true, noShell: true, demo};
	const subject = await gatherSubject({account, machine: afterwards, environment, cwd, options, signal});
	const ofFiles = new Set(checksByArea.configuration.map(({id}) => id));
	return diagnose(subject).filter(({id, status}) => status === 'fail' && ofFiles.has(id));
}
