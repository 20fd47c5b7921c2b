// Whether the awsAuthRefresh that a settings file has signs in to another AWS profile than the one that is written.
import {isGuardedRefresh, ownExportCommand} from '../../claude-code/credential-commands.ts';
import {profilesInCommand} from '../../claude-code/profiles-in-command.ts';
import {readSettings, settingsText} from '../../claude-code/settings-file.ts';
import type {Variable} from '../../claude-code/variables.ts';

/** A sentence for the user; none where the command names no profile, or the one that is written. */
export function refreshNotes(before: Buffer | undefined, path: string, variables: readonly Variable[]): string[] {
	const written = variables.find(({name}) => name === 'AWS_PROFILE')?.value;
	const {assignments} = readSettings(before ? settingsText(before) : '', 'user', path);
	const command = assignments.find(({name}) => name === 'awsAuthRefresh')?.value ?? '';
	const ours = variables.some(({name}) => name === 'awsAuthRefresh');
	const exporting = variables.find(({name}) => name === 'awsCredentialExport')?.value;
	if (exporting && command && !ours && ownExportCommand(exporting) && !isGuardedRefresh(command))
		return [
			`awsAuthRefresh in ${path} stays as somebody wrote it. Beside awsCredentialExport, Claude Code runs it at every start where the default AWS credentials do not work. The export renews the session by itself, so you can take awsAuthRefresh out.`,
		];
	const others = profilesInCommand(command).filter((name) => name !== written);
	if (!written || others.length === 0) return [];
	return [
		`awsAuthRefresh in ${path} signs in to the AWS profile ${others.join(', ')}. When the session of ${written} ends, Claude Code does not renew it: change that command to aws sso login --profile ${written}, or take it out.`,
	];
}
