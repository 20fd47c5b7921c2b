// credential_process: what the program named by a profile prints, read as the SDK reads it.

import type {Environment} from './config-paths.ts';
import {parsed, runCommand} from './credential-command.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

/** Runs the command through the shell, as the SDK does. What it prints is secret and never enters an error; its stderr does. */
export async function keysFromProcess(
	command: string,
	profile: string,
	environment: Environment,
	signal: AbortSignal,
): Promise<SigningKeys> {
	const {status, output, errors} = await runCommand({line: command, environment}, signal);
	// Arguments may hold secrets: only the program is named.
	if (status !== 0)
		throw new CredentialsError(`Command failed: ${command.split(/\s+/)[0]}\n${errors.trim()}`.trim(), profile);
	const found = parsed(output);
	if (!found) throw new CredentialsError(`Profile ${profile} credential_process returned invalid JSON.`, profile);
	if (found.Version !== 1)
		throw new CredentialsError(`Profile ${profile} credential_process did not return Version 1.`, profile);
	const keys = keysOf({
		AccessKeyId: text(found.AccessKeyId),
		SecretAccessKey: text(found.SecretAccessKey),
		SessionToken: text(found.SessionToken),
		Expiration: text(found.Expiration) ? new Date(text(found.Expiration) ?? '') : undefined,
	});
	if (!keys) throw new CredentialsError(`Profile ${profile} credential_process returned invalid credentials.`, profile);
	if (keys.expiration && keys.expiration.getTime() < Date.now())
		throw new CredentialsError(`Profile ${profile} credential_process returned expired credentials.`, profile);
	return keys;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
