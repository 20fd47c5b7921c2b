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
	const shell = shellOf(plan);
	const inSettings = plan.some(({purpose}) => purpose === 'settings');
	// What PowerShell would do with its profile is not known here.
	if (!inSettings && (!shell || shell.name === 'pwsh')) return [];
	const written = new Map(plan.map(({path, after}) => [path, after]));
	const afterwards: Machine = {
		...machine,
		// A new terminal of the shell that is written for, which need not be the one that this was typed in.
		...(shell && {
			environment: {...machine.environment, ...(shell.zdotdir && {ZDOTDIR: shell.zdotdir})},
			shell: async () => ({name: shell.name, via: 'parent', startedAt: Number.NEGATIVE_INFINITY}),
		}),
		read: async (path, most) => {
			const file = await machine.read(path, most);
			return written.has(path) ? {...file, bytes: written.get(path)} : file;
		},
	};
	const {environment, cwd} = machine;
	const options = {offline: true, noShell: true, demo};
	const subject = await gatherSubject({account, machine: afterwards, environment, cwd, options, signal});
	const ofFiles = new Set(checksByArea.configuration.map(({id}) => id));
	return diagnose(subject).filter(({id, status}) => status === 'fail' && ofFiles.has(id));
}

/** The shell whose part is written; for zsh with the folder of its .zshrc, which only zsh itself may know. */
function shellOf(plan: Plan): {readonly name: string; readonly zdotdir?: string} | undefined {
	const paths = plan.flatMap(({path, purpose}) => (purpose === 'shell' ? [path] : []));
	const zdotdir = paths.find((path) => path.endsWith('/.zshrc'))?.slice(0, -'/.zshrc'.length);
	const generated = paths.map((path) => /[/\\](?:shell\.(bash|zsh)|claude-bedrock-setup\.(fish|ps1))$/.exec(path));
	const [, posix, own] = generated.find((match) => match) ?? [];
	if (!posix && !own) return undefined;
	return {name: posix ?? (own === 'fish' ? 'fish' : 'pwsh'), ...(zdotdir && {zdotdir})};
}
