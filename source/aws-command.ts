// Commands of the AWS CLI for the user to paste. Profile names come from files and flags, so they are quoted.
import {quote} from './quote.ts';

/** One word of a POSIX shell, quoted only where it has to be. Undefined for control characters, which a paste can change. */
export function shellWord(text: string): string | undefined {
	if (/[\p{Cc}\p{Cs}]/u.test(text)) return undefined;
	return /^[\w@%+:,./-]+$/.test(text) ? text : quote.posix(text);
}

/** `aws sso login --profile dev`; for the default profile without an option. */
export function awsCommand(command: string, profile: string | undefined): string | undefined {
	if (profile === undefined || profile === 'default') return `aws ${command}`;
	const word = shellWord(profile);
	return word && `aws ${command} ${profile.startsWith('-') ? `--profile=${word}` : `--profile ${word}`}`;
}
