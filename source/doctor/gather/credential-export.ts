// Runs the command of the settings key awsCredentialExport, from which Claude Code takes credentials, and only where it is the user's own.

import type {Account, CredentialCommand, SignIn} from '../../account/account.ts';
import {ownExportCommand} from '../../claude-code/credential-commands.ts';
import {text} from '../../claude-code/effective.ts';
import {projectLayers} from '../../claude-code/project-hosts.ts';
import {settingsKeys} from '../../claude-code/settings-file.ts';
import type {ConfigLayer} from '../../claude-code/settings-layers.ts';
import {Problem} from '../../problem.ts';
import {renewsItself} from '../export-line.ts';
import type {Lookup} from '../lookup.ts';
import type {Subject} from '../subject.ts';

/** Only the user and the administrator may decide what runs on this machine; a repository may not. */
const trustedLayers: readonly ConfigLayer[] = ['managed', 'user'];

export const exportNotSet: Lookup<never> = {state: 'not asked'};

type ExportInput = {
	readonly account: Account;
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly options: {readonly offline?: boolean; readonly noShell?: boolean};
	readonly signal: AbortSignal;
};

/**
 * The sign-in that the command gives. `refused` where the command itself fails; credentials that AWS does not accept count
 * as known here, since other checks explain those.
 */
export async function gatherCredentialExport(input: ExportInput, subject: Subject): Promise<Lookup<SignIn>> {
	const {account, options, signal} = input;
	const why = whyNotRun(subject, options);
	if (subject.credentials.by !== 'awsCredentialExport' || subject.credentialExport.state === 'known')
		return subject.credentialExport;
	if (why) return {state: 'not asked', why};
	const ended = endedSession(subject);
	if (ended) return {state: 'known', value: ended};
	const region = regionOfProfile(subject);
	const signIn: SignIn = {
		id: 'export',
		kind: 'export',
		command: exportCommand(subject, input),
		...(region && {region}),
	};
	try {
		await account.identity({signIn, region: subject.region.region}, signal);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		if (['credential-export-failed', 'credentials-timed-out'].includes(error.code))
			return {state: 'refused', problem: error};
	}
	return {state: 'known', value: signIn};
}

function whyNotRun({values, trustsProject}: Subject, {offline, noShell}: ExportInput['options']): string | undefined {
	const layer = values.get('awsCredentialExport')?.winner.layer;
	if (layer && !trustedLayers.includes(layer) && !trustsProject)
		return 'the command stands in the settings of this project, and no repository makes this tool run its commands';
	if (offline) return '--offline was given';
	const line = text(values, 'awsCredentialExport') ?? '';
	if (renewsItself(line) && !ownExportCommand(line)) return 'the command may open a browser to sign in';
	return noShell && !ownExportCommand(line) ? '--no-shell was given' : undefined;
}

/** The sign-in behind a command of ours whose session has ended: what is known of it says more than the command that fails. */
function endedSession({values, signIns}: Subject): SignIn | undefined {
	const own = ownExportCommand(text(values, 'awsCredentialExport') ?? '');
	const signIn = own && signIns.find(({profile}) => profile === own.profile);
	return signIn?.signedOut || signIn?.unusableReason ? signIn : undefined;
}

/** As Claude Code starts it: with the variables of the settings, but without those of the project. */
function exportCommand({values, trustsProject}: Subject, {environment, cwd}: ExportInput): CredentialCommand {
	const line = text(values, 'awsCredentialExport') ?? '';
	const layers = trustsProject ? [...trustedLayers, ...projectLayers] : trustedLayers;
	const own = [...values].flatMap(([name, {value, winner}]) =>
		layers.includes(winner.layer) && /^[A-Za-z_]\w*$/.test(name) && !settingsKeys.has(name)
			? [[name, value] as const]
			: [],
	);
	return {
		// Of a command that set-up wrote only the part that reads: the rest may open a browser.
		line: ownExportCommand(line)?.reads ?? line,
		cwd,
		environment: {...environment, ...Object.fromEntries(own)},
	};
}

/** The command's output names no region, so the region of the AWS profile counts as usual. */
function regionOfProfile({values, signIns}: Subject): string | undefined {
	const name = text(values, 'AWS_PROFILE') ?? 'default';
	return signIns.find(({profile}) => profile === name)?.region;
}
