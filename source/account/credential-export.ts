// awsCredentialExport: what the command in Claude Code's settings prints, read as Claude Code 2.1.330 reads it (its program text).
import type {CredentialCommand} from './account.ts';
import {parsed, runCommand} from './credential-command.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

/** What it prints is secret and never enters an error; its stderr does, without what looks like a key. */
export async function keysFromExport(command: CredentialCommand, signal: AbortSignal): Promise<SigningKeys> {
	const {status, output, errors} = await runCommand(command, signal);
	if (status !== 0 || output.trim() === '') throw failed('did not return a valid value', errors);
	const found = parsed(output);
	if (!found) throw failed('printed something else than JSON', errors);
	const keys = credentialsIn(found.Credentials) ?? credentialsIn(found);
	if (!keys) throw failed('did not return valid AWS STS output structure', errors);
	return keys;
}

/** All three are asked for, also of the flat form that `aws configure export-credentials` prints. When they end, AWS says so. */
function credentialsIn(value: unknown): SigningKeys | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const {AccessKeyId, SecretAccessKey, SessionToken} = value as Record<string, unknown>;
	const texts = [AccessKeyId, SecretAccessKey, SessionToken].filter((text) => typeof text === 'string' && text !== '');
	return texts.length === 3
		? keysOf({AccessKeyId: `${AccessKeyId}`, SecretAccessKey: `${SecretAccessKey}`, SessionToken: `${SessionToken}`})
		: undefined;
}

const failed = (what: string, errors: string) =>
	new CredentialsError(`awsCredentialExport ${what}\n${errors.trim().replace(/[A-Za-z0-9/+=]{40,}/g, '…')}`.trim());
