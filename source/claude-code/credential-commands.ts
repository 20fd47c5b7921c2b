// The commands by which Claude Code gets its credentials and renews a session: what set-up writes into a settings file, and how it is
// recognised there later. Claude Code runs both through the system's shell, /bin/sh or cmd.exe (program text of 2.1.332).
import {shellWord} from '../aws-command.ts';
import {type BrowserSignIn, signInWords} from '../sign-in-command.ts';
import {profilesInCommand} from './profiles-in-command.ts';

export type CommandSource = {
	readonly profile: string;
	/** How a session that has ended is renewed in a browser of this machine; absent where none is, or where it is elsewhere. */
	readonly login?: {readonly how: BrowserSignIn; readonly profile: string};
};

export type ExportCommand = {
	/** What is written as `awsCredentialExport`. */
	readonly line: string;
	/** The part of it that only reads. It is what is tried, since the rest may open a browser. */
	readonly reads: string;
};

/**
 * `session`: the profile has temporary keys; `aws configure export-credentials` is in AWS CLI 2 only. `long-term`: it has access keys,
 * which are exported without a session token, and Claude Code takes nothing without one (measured with 2.1.330 and 2.1.332).
 */
export type ExportWay = 'session' | 'long-term';

/** Undefined for a profile name that the shell cannot be given. */
export function exportCommand(
	way: ExportWay,
	{profile, login}: CommandSource,
	platform: string,
): ExportCommand | undefined {
	const own = profileOption(profile, platform);
	if (!own) return undefined;
	if (way === 'long-term') {
		const reads = `aws sts get-session-token ${own} --output json`;
		return {line: reads, reads};
	}
	const reads = `aws configure export-credentials ${own}`;
	if (!login) return {line: reads, reads};
	const renew = loginCommand(login, platform);
	if (!renew) return undefined;
	// What the login prints must not be taken for credentials.
	const line =
		platform === 'win32' ? `${reads} || (${renew} 1>&2 && ${reads})` : `${reads} || { ${renew} >&2 && ${reads}; }`;
	return {line, reads};
}

/**
 * What is written as `awsAuthRefresh` beside AWS_PROFILE. Guarded: without the first half Claude Code would open a browser whenever
 * the default credentials fail, although those of the profile work (measured with 2.1.332).
 */
export function refreshCommand(
	{profile, login, browserElsewhere}: CommandSource & {readonly browserElsewhere?: boolean | undefined},
	platform: string,
): string | undefined {
	const own = profileOption(profile, platform);
	const renew = login && loginCommand(login, platform, browserElsewhere);
	if (!own || !renew) return undefined;
	const silent = platform === 'win32' ? '>NUL 2>&1' : '>/dev/null 2>&1';
	return `aws sts get-caller-identity ${own} ${silent} || ${renew}`;
}

const loginCommand = ({how, profile}: NonNullable<CommandSource['login']>, platform: string, elsewhere = false) => {
	const option = profileOption(profile, platform);
	return option && `aws ${signInWords(how, elsewhere).join(' ')} ${option}`;
};

/** Also for the profile `default`, which would else give way to keys of the environment. */
function profileOption(profile: string, platform: string): string | undefined {
	const word = platform === 'win32' ? windowsWord(profile) : shellWord(profile);
	return word && (profile.startsWith('-') ? `--profile=${word}` : `--profile ${word}`);
}

/** One word of cmd.exe, which reads `%` and `"` also between double quotes. */
function windowsWord(text: string): string | undefined {
	if (/["%!\p{Cc}\p{Cs}]/u.test(text)) return undefined;
	return /^[\w@+:,./-]+$/.test(text) ? text : `"${text}"`;
}

const platforms = ['linux', 'win32'] as const;
const hows: readonly BrowserSignIn[] = ['sso', 'login'];

/** No command of ours is longer: names of profiles are words. */
const longestLine = 2000;

/** What a command line would have been made of, if it were ours: the profile comes first, and in a sign-in the one that is signed in to. */
function sourceIn(line: string): CommandSource | undefined {
	const [profile, signedIn = profile] = line.length > longestLine ? [] : profilesInCommand(line);
	if (profile === undefined || signedIn === undefined) return undefined;
	const how = hows.find((each) => line.includes(`aws ${signInWords(each, false).join(' ')} `));
	return {profile, ...(how && {login: {how, profile: signedIn}})};
}

/** An `awsCredentialExport` that set-up has written, with its profile; undefined for one of somebody else's. */
export function ownExportCommand(line: string): (ExportCommand & CommandSource) | undefined {
	const source = sourceIn(line);
	if (!source) return undefined;
	const way: ExportWay = line.startsWith('aws sts ') ? 'long-term' : 'session';
	const command = platforms.map((platform) => exportCommand(way, source, platform)).find((each) => each?.line === line);
	return command && {...source, ...command};
}

/** Whether a refresh first looks whether the credentials still work, as `aws sts get-caller-identity … || aws sso login …` does. */
export const isGuardedRefresh = (line: string): boolean => /\bget-caller-identity\b[^|]*\|\|/.test(line);

/** Whether set-up has written this `awsAuthRefresh`. */
export function isOwnRefreshCommand(line: string): boolean {
	const source = sourceIn(line);
	if (!source) return false;
	return platforms.some((platform) =>
		[false, true].some((browserElsewhere) => refreshCommand({...source, browserElsewhere}, platform) === line),
	);
}
