// What the line of awsCredentialExport itself shows: forms whose output Claude Code does not take (measured with 2.1.330 and 2.1.332).
import type {SignIn} from '../account/account.ts';
import {profilesInCommand} from '../claude-code/profiles-in-command.ts';
import type {Subject} from './subject.ts';
import {effectiveValue} from './values.ts';

/** `format`: it prints variables for a shell. `long-term`: the keys of its profile have no session token. */
export type ExportFault = 'format' | 'long-term';

const exporting = /\baws\s+configure\s+export-credentials\b/;
/** Forms other than the default, `process`. */
const otherFormat = /--format[=\s]+["']?(?:env|env-no-export|powershell|windows-cmd|fish)\b/;

/** The command, unless an API key or a gateway stands before it; also where it fails and the next source is used. */
export const exportLine = (subject: Subject): string | undefined =>
	['api-key', 'none'].includes(subject.credentials.kind) ? undefined : effectiveValue(subject, 'awsCredentialExport');

/** The AWS profile whose credentials the command exports. */
export function exportedProfile(subject: Subject): SignIn | undefined {
	const line = exportLine(subject);
	if (!line || !exporting.test(line)) return undefined;
	const name = profilesInCommand(line)[0] ?? effectiveValue(subject, 'AWS_PROFILE') ?? 'default';
	return subject.signIns.find(({profile}) => profile === name);
}

export function exportFault(subject: Subject): ExportFault | undefined {
	const line = exportLine(subject);
	if (!line || !exporting.test(line)) return undefined;
	if (otherFormat.test(line)) return 'format';
	const signIn = exportedProfile(subject);
	return signIn?.kind === 'keys' && !signIn.temporary && !signIn.unusableReason ? 'long-term' : undefined;
}

/** Whether it signs in by itself when the session has ended. */
export const renewsItself = (line: string): boolean => /\baws\s+(?:sso\s+)?login\b/.test(line);

/** The credentials that Claude Code takes where the command gives none and nothing else is set. */
export const defaultSignIn = ({signIns}: Subject): SignIn | undefined =>
	signIns.find(
		({profile, kind, unusableReason, signedOut}) =>
			!unusableReason &&
			!signedOut &&
			(profile === 'default' || ['environment', 'container', 'web-identity'].includes(kind)),
	);
