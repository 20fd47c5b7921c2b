// Keys from credential_process, the program that an AWS profile names; its output is read as the SDK reads it.
import type {ClientDependencies} from './client-settings.ts';
import {parseJsonObject, runCommand} from './credential-command.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

/**
 * Runs the command through the shell, as the SDK does. Rejects with a CredentialsError; its text never has what the program printed,
 * which is secret, but its stderr.
 */
export async function keysFromProcess(
	command: string,
	profile: string,
	{environment, secrets}: Pick<ClientDependencies, 'environment' | 'secrets'>,
	signal: AbortSignal,
): Promise<SigningKeys> {
	const {status, output, errors} = await runCommand({line: command, environment}, secrets, signal);
	// Arguments may hold secrets: only the program is named.
	if (status !== 0)
		throw new CredentialsError(`Command failed: ${command.split(/\s+/)[0]}\n${errors.trim()}`.trim(), profile);
	const printed = parseJsonObject(output);
	if (!printed) throw new CredentialsError(`Profile ${profile} credential_process returned invalid JSON.`, profile);
	if (printed.Version !== 1)
		throw new CredentialsError(`Profile ${profile} credential_process did not return Version 1.`, profile);
	const expiration = text(printed.Expiration);
	const keys = keysOf({
		AccessKeyId: text(printed.AccessKeyId),
		SecretAccessKey: text(printed.SecretAccessKey),
		SessionToken: text(printed.SessionToken),
		Expiration: expiration ? new Date(expiration) : undefined,
	});
	if (!keys) throw new CredentialsError(`Profile ${profile} credential_process returned invalid credentials.`, profile);
	if (keys.expiration && keys.expiration.getTime() < Date.now())
		throw new CredentialsError(`Profile ${profile} credential_process returned expired credentials.`, profile);
	return keys;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
