// Commands of the AWS CLI for the user to paste. Profile names come from files and flags, so they are quoted.

import type {CommandForms} from './invocation.ts';
import {quote} from './quote.ts';
import {commandWith} from './shell-command.ts';

/** How AWS says to install the AWS CLI. */
export const awsCliInstallation = 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html';

/** One word of a POSIX shell, quoted only where it has to be. Undefined for control characters, which a paste can change. */
export function shellWord(text: string): string | undefined {
	if (/[\p{Cc}\p{Cs}]/u.test(text)) return undefined;
	return /^[\w@%+:,./-]+$/.test(text) ? text : quote.posix(text);
}

/** `aws sso login --profile dev`; for the default profile without an option. */
export function awsCommand(command: string, profile: string | undefined): string | CommandForms | undefined {
	if (profile === undefined || profile === 'default') return `aws ${command}`;
	const option = profile.startsWith('-') ? '--profile=' : '--profile ';
	return commandWith(profile, (word) => `aws ${command} ${option}${word}`);
}

/** Exports the keys that an AWS profile stands for. The AWS CLI prints them for each shell (`aws configure export-credentials help`). */
export function exportKeys(profile: string | undefined): CommandForms | undefined {
	const printed = (format: string, shell: keyof CommandForms) => {
		const command = awsCommand(`configure export-credentials --format ${format}`, profile);
		return typeof command === 'object' ? command[shell] : command;
	};
	const posix = printed('env', 'posix');
	return posix === undefined
		? undefined
		: {
				posix: `eval "$(${posix})"`,
				fish: `${printed('fish', 'fish')} | source`,
				pwsh: `${printed('powershell', 'pwsh')} | Out-String | Invoke-Expression`,
			};
}
