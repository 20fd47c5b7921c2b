// What a new terminal has before any start-up file is read. In a container that is the environment of its first process; a job of a CI service has no other terminal at all.
import type {Machine} from '../../machine/machine.ts';
import type {Lookup} from '../lookup.ts';

/** Files that container engines leave in every container. */
const containerFiles = ['/.dockerenv', '/run/.containerenv'];

/** Variables that orchestrators and systemd-nspawn set in theirs. */
const containerVariables = ['KUBERNETES_SERVICE_HOST', 'container'];

/** Variables by which a CI service says that this is one of its jobs. */
const jobVariables = [
	'CI',
	'GITHUB_ACTIONS',
	'GITLAB_CI',
	'BUILDKITE',
	'JENKINS_URL',
	'TF_BUILD',
	'CODEBUILD_BUILD_ID',
];

/** As on an ordinary machine. */
export const nothingInherited = {state: 'known', value: {}} as const;

/** Nothing on an ordinary machine. `not asked` in a CI job, where there is no new terminal. */
export async function gatherInheritedValues(
	{read}: Pick<Machine, 'read'>,
	environment: NodeJS.ProcessEnv,
): Promise<Lookup<Readonly<Record<string, string>>>> {
	const isSet = (name: string) => !['', '0', 'false'].includes(environment[name] ?? '');
	if (jobVariables.some(isSet)) return {state: 'not asked'};
	const files = await Promise.all(containerFiles.map(read));
	const isContainer = containerVariables.some(isSet) || files.some(({bytes}) => bytes !== undefined);
	if (!isContainer) return nothingInherited;
	const {bytes} = await read('/proc/1/environ');
	// Who may not read it cannot tell what was exported by hand in this terminal alone: all of it then counts as the container's.
	if (!bytes) return {state: 'known', value: definedOf(environment)};
	const entries = bytes
		.toString('utf8')
		.split('\0')
		.flatMap((entry) => {
			const equals = entry.indexOf('=');
			return equals > 0 ? [[entry.slice(0, equals), entry.slice(equals + 1)] as const] : [];
		});
	return {state: 'known', value: Object.fromEntries(entries)};
}

const definedOf = (environment: NodeJS.ProcessEnv) =>
	Object.fromEntries(
		Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
