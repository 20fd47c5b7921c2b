// The command for credentials that somebody else wrote into the settings.
import {ownExportCommand} from '../claude-code/credential-commands.ts';
import type {InitialState} from './initial-state.ts';

/** Undefined where there is none, or set-up wrote it. */
export function foreignExport({settingsKeys}: Pick<InitialState, 'settingsKeys'>): string | undefined {
	const line = settingsKeys?.awsCredentialExport;
	return line && !ownExportCommand(line) ? line : undefined;
}
