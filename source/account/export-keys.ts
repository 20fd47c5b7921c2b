// Keys from awsCredentialExport, the command in Claude Code's settings; its output is read as Claude Code 2.1.330 reads it (from its program text).
import type {KnownSecrets} from '../secrets/known-secrets.ts';
import type {CredentialCommand} from './account.ts';
import {parseJsonObject, runCommand} from './credential-command.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

/**
 * Rejects with a CredentialsError; its text never has what the command printed, which is secret, but its stderr, without what looks
 * like a key.
 */
export async function keysFromExport(
	command: CredentialCommand,
	secrets: KnownSecrets,
	signal: AbortSignal,
): Promise<SigningKeys> {
	const {status, output, errors} = await runCommand(command, secrets, signal);
	if (status !== 0 || output.trim() === '') throw exportError('did not return a valid value', errors);
	const printed = parseJsonObject(output);
	if (!printed) throw exportError('printed something other than JSON', errors);
	const keys = credentialsIn(printed.Credentials) ?? credentialsIn(printed);
	if (!keys) throw exportError('did not return valid AWS STS output structure', errors);
	return keys;
}

/**
 * Claude Code needs all three, also in the flat form that `aws configure export-credentials` prints. The expiration is not read: AWS
 * says when the keys have expired.
 */
function credentialsIn(value: unknown): SigningKeys | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const {AccessKeyId, SecretAccessKey, SessionToken} = value as Record<string, unknown>;
	const texts = [AccessKeyId, SecretAccessKey, SessionToken].filter((text) => typeof text === 'string' && text !== '');
	return texts.length === 3
		? keysOf({AccessKeyId: `${AccessKeyId}`, SecretAccessKey: `${SecretAccessKey}`, SessionToken: `${SessionToken}`})
		: undefined;
}

const exportError = (what: string, errors: string) =>
	new CredentialsError(`awsCredentialExport ${what}\n${errors.trim()}`.trim());
