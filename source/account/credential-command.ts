// Runs a command that prints credentials. The SDK's own provider is not used: it starts the command without a time limit and with an
// open stdin, so that one that waits for input would hang for ever.
import {runProgram} from '../run-program.ts';
import {type KnownSecrets, secretsIn} from '../secrets/known-secrets.ts';
import {isSecretName} from '../secrets/secret-name.ts';
import {withoutSecrets} from '../secrets/secret-text.ts';
import type {CredentialCommand} from './account.ts';
import {abortError} from './time-limits.ts';

/** Characters of stderr that are kept. */
const maxErrors = 2000;

/** Characters of stdout in which keys are looked for. */
const maxOutput = 64 * 1024;

export type CommandResult = {
	/** The exit status; undefined where a signal ended the command. */
	readonly status: number | undefined;
	readonly output: string;
	/** stderr, cut at the end, without what stdout had and what looks like a secret. */
	readonly errors: string;
};

/**
 * Runs it through the shell, as the SDK and Claude Code do. Rejects with an abort when the signal ends it, and then all processes that
 * it started are killed; rejects with the system's error where there is no shell.
 */
export async function runCommand(
	{line, environment, cwd}: CredentialCommand,
	secrets: KnownSecrets,
	signal: AbortSignal,
): Promise<CommandResult> {
	// The signal ends when the time for credentials is up, so there is no limit besides.
	const options = {environment, cwd, signal, limit: undefined, shell: true, group: true};
	const {code, out, err, failure, missing} = await runProgram(line, [], options);
	if (signal.aborted) throw abortError(signal);
	if (missing) throw new Error(failure);
	secrets.add(...printedSecrets(out), ...argumentSecrets(line), ...secretsIn(environment));
	return {status: code, output: out, errors: withoutSecrets(secrets.strikeOut(err.slice(0, maxErrors)))};
}

/** What has letters and digits: a program that fails may print its keys in any form. */
function printedSecrets(output: string): string[] {
	return (output.slice(0, maxOutput).match(/[^\s"',:;{}[\]=]{12,}/g) ?? []).filter(
		(word) => /[a-z]/i.test(word) && /\d/.test(word),
	);
}

/** `--password VALUE` */
const argumentSecrets = (line: string): string[] =>
	[...line.matchAll(/\s--?([a-z][\w-]{0,60})[=\s]\s{0,3}["']?([^\s"']+)/gi)].flatMap(([, flag = '', word = '']) =>
		isSecretName(flag) ? [word] : [],
	);

/** The JSON object in the text; undefined for anything else. */
export function parseJsonObject(output: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(output);
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}
