// What the doctor would find wrong after a set-up, without a call to AWS: the same checks, on the files as they would be written.
import type {Account} from '../../account/account.ts';
import type {Fault, KnownOfAccount} from '../../conversation/query.ts';
import type {Check} from '../../doctor/check.ts';
import {checksByArea} from '../../doctor/checks/index.ts';
import {diagnose} from '../../doctor/diagnose.ts';
import {gatherSubject} from '../../doctor/gather/index.ts';
import {subjectOf} from '../../doctor/subject.ts';
import type {Machine} from '../../machine/machine.ts';
import type {Plan} from '../../plan/edit.ts';

type Place = {
	readonly account: Account;
	readonly machine: Machine;
	/** Nothing outside of the home is read. */
	readonly demo: boolean;
};

/**
 * What would fail. Empty where neither settings nor a start-up file are written: somebody else then decides what Claude Code reads.
 * Without an identity a sign-in may still be exported, and nothing is said of it.
 */
export async function findFaults(
	{account, machine, demo}: Place,
	plan: Plan,
	{identity, profiles}: KnownOfAccount,
	signal: AbortSignal,
): Promise<readonly Fault[]> {
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
	const gathered = await gatherSubject({account, machine: afterwards, environment, cwd, options, signal});
	const subject = subjectOf({
		...gathered,
		...(identity && {identity: {state: 'known', value: identity}}),
		...(profiles && {profiles: {state: 'known', value: profiles}}),
	});
	return diagnose(subject).flatMap((finding) => {
		const {id, status} = finding;
		const isLooked = ofFiles.has(id) || (identity ? offline : offlineWithoutSignIn).has(id);
		return status === 'fail' && isLooked ? [{...finding, keepsFromWriting: ofFiles.has(id)}] : [];
	});
}

const idsOf = (checks: readonly Check[]) => new Set(checks.map(({id}) => id));
const {configuration, credentials, ...others} = checksByArea;
const isOffline = ({needs}: Check) => needs === 'offline';
/** About the files that are written: with these faults nothing of them works. */
const ofFiles = idsOf(configuration);
const offlineWithoutSignIn = idsOf(Object.values(others).flat().filter(isOffline));
const offline = new Set([...offlineWithoutSignIn, ...idsOf(credentials.filter(isOffline))]);

/** The shell whose part is written; for zsh with the folder of its .zshrc, which only zsh itself may know. */
function shellOf(plan: Plan): {readonly name: string; readonly zdotdir?: string} | undefined {
	const paths = plan.flatMap(({path, purpose}) => (purpose === 'shell' ? [path] : []));
	const zdotdir = paths.find((path) => path.endsWith('/.zshrc'))?.slice(0, -'/.zshrc'.length);
	const generated = paths.map((path) => /[/\\](?:shell\.(bash|zsh)|claude-bedrock-setup\.(fish|ps1))$/.exec(path));
	const [, posix, own] = generated.find((match) => match) ?? [];
	if (!posix && !own) return undefined;
	return {name: posix ?? (own === 'fish' ? 'fish' : 'pwsh'), ...(zdotdir && {zdotdir})};
}
