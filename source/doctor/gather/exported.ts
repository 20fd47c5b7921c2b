// awsCredentialExport: the command that Claude Code asks for credentials, run as it would run it where it is the user's own.
import type {Account, CredentialCommand, SignIn} from '../../account/account.ts';
import {text} from '../../claude-code/effective.ts';
import type {ConfigLayer} from '../../claude-code/settings-layers.ts';
import {Problem} from '../../problem.ts';
import type {Lookup, Subject} from '../subject.ts';

/** Who may say what runs on this machine: its user and its administrator. */
const trusted: readonly ConfigLayer[] = ['managed', 'user'];

export const notSet: Lookup<never> = {state: 'not asked', why: 'awsCredentialExport is not set'};

type Asking = {
	readonly account: Account;
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly options: {readonly offline?: boolean; readonly noShell?: boolean};
	readonly signal: AbortSignal;
};

/** What the command gave, as far as it may be run. What AWS says to the credentials is no matter of the command. */
export async function askExport(asking: Asking, subject: Subject): Promise<Lookup<SignIn>> {
	const {account, options, signal} = asking;
	const why = whyNot(subject, options);
	if (subject.credentials.by !== 'awsCredentialExport' || subject.exported.state === 'known') return subject.exported;
	if (why) return {state: 'not asked', why};
	const region = regionOfProfile(subject);
	const signIn: SignIn = {id: 'export', kind: 'export', command: commandOf(subject, asking), ...(region && {region})};
	try {
		await account.identity({signIn, region: subject.region.region}, signal);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		if (['credential-export-failed', 'credentials-timed-out'].includes(error.code))
			return {state: 'refused', problem: error};
	}
	return {state: 'known', value: signIn};
}

function whyNot({values}: Subject, {offline, noShell}: Asking['options']): string | undefined {
	const layer = values.get('awsCredentialExport')?.winner.layer;
	if (layer && !trusted.includes(layer))
		return 'the command stands in the settings of this project, and no repository makes this tool run its commands';
	if (offline) return '--offline was given';
	return noShell ? '--no-shell was given' : undefined;
}

/** As Claude Code starts it: with the variables of the settings, but for those of the project. */
function commandOf({values}: Subject, {environment, cwd}: Asking): CredentialCommand {
	const own = [...values].flatMap(([name, {value, winner}]) =>
		trusted.includes(winner.layer) && /^[A-Za-z_]\w*$/.test(name) && !keys.has(name) ? [[name, value] as const] : [],
	);
	return {
		line: text(values, 'awsCredentialExport') ?? '',
		cwd,
		environment: {...environment, ...Object.fromEntries(own)},
	};
}

/** Keys of a settings file that stand among its variables. */
const keys = new Set(['model', 'awsAuthRefresh', 'awsCredentialExport', 'apiKeyHelper', 'promptCacheTtl']);

/** The command says nothing of a region, so the profile's own counts as ever. */
function regionOfProfile({values, signIns}: Subject): string | undefined {
	const name = text(values, 'AWS_PROFILE') ?? 'default';
	return signIns.find(({profile}) => profile === name)?.region;
}
