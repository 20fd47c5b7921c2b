// What is said of the awsAuthRefresh that a settings file has from somebody else: why it should not stay, or that it is replaced.
import {ownExportCommand} from '../../claude-code/credential-commands.ts';
import {type RefreshFault, refreshFault} from '../../claude-code/refresh-fault.ts';
import {readSettings, settingsText} from '../../claude-code/settings-file.ts';
import type {Variable} from '../../claude-code/variables.ts';

/** A sentence for the user; none where the command does no harm. */
export function refreshNotes(before: Buffer | undefined, path: string, variables: readonly Variable[]): string[] {
	const valueIn = (wanted: string) => variables.find(({name}) => name === wanted)?.value;
	const {assignments} = readSettings(before ? settingsText(before) : '', 'user', path);
	const command = assignments.find(({name}) => name === 'awsAuthRefresh')?.value ?? '';
	const exporting = ownExportCommand(valueIn('awsCredentialExport') ?? '') !== undefined;
	const fault = refreshFault(command, {exporting, profile: valueIn('AWS_PROFILE')});
	if (!fault) return [];
	const place = `awsAuthRefresh in ${path}`;
	if (!variables.some(({name}) => name === 'awsAuthRefresh')) return [`${keptText(place, fault)} ${toReplace}`];
	return [
		`${place} was written by somebody else. ${valueIn('awsAuthRefresh') ? 'It is replaced' : 'It is taken out'}.`,
	];
}

function keptText(place: string, fault: RefreshFault): string {
	if (fault.kind === 'at every start')
		return `${place} stays as somebody wrote it. Beside awsCredentialExport, Claude Code runs it at every start where the default AWS credentials do not work, and the export renews the session by itself.`;
	const {profiles, used} = fault;
	return `${place} signs in to the AWS profile ${profiles.join(', ')}. When the session of ${used} ends, Claude Code does not renew it.`;
}

const toReplace = 'To replace it, change the answer "Sign-in command" (--auth-refresh replace).';
