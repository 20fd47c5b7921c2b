// credential_process: the SDK starts it without a time limit and with an open stdin, so a program that waits for input would hang for ever.
import {spawn} from 'node:child_process';
import type {Environment} from './config-files.ts';
import {type Keys, keysOf, NoKeys} from './keys.ts';
import {abortError} from './waiting.ts';

const mostBytes = 256 * 1024;

/** Runs the command through the shell, as the SDK does. What it prints is secret and never enters an error; its stderr does. */
export async function keysFromProcess(
	command: string,
	profile: string,
	environment: Environment,
	signal: AbortSignal,
): Promise<Keys> {
	const {status, output, errors} = await run(command, environment, signal);
	// Arguments may hold secrets: only the program is named.
	if (status !== 0) throw new NoKeys(`Command failed: ${command.split(/\s+/)[0]}\n${errors.trim()}`.trim(), profile);
	const found = parse(output);
	if (!found) throw new NoKeys(`Profile ${profile} credential_process returned invalid JSON.`, profile);
	if (found.Version !== 1) throw new NoKeys(`Profile ${profile} credential_process did not return Version 1.`, profile);
	const keys = keysOf({
		AccessKeyId: text(found.AccessKeyId),
		SecretAccessKey: text(found.SecretAccessKey),
		SessionToken: text(found.SessionToken),
		Expiration: text(found.Expiration) ? new Date(text(found.Expiration) ?? '') : undefined,
	});
	if (!keys) throw new NoKeys(`Profile ${profile} credential_process returned invalid credentials.`, profile);
	if (keys.expiration && keys.expiration.getTime() < Date.now())
		throw new NoKeys(`Profile ${profile} credential_process returned expired credentials.`, profile);
	return keys;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function parse(output: string): Record<string, unknown> | undefined {
	try {
		const found: unknown = JSON.parse(output);
		return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

type Ended = {status: number | null; output: string; errors: string};

function run(command: string, environment: Environment, signal: AbortSignal): Promise<Ended> {
	return new Promise((resolve, reject) => {
		// A group of its own, so that what the shell started ends with it.
		const grouped = process.platform !== 'win32';
		const child = spawn(command, {
			shell: true,
			env: {...environment},
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: grouped,
		});
		let output = '';
		let errors = '';
		const stop = () => {
			try {
				if (grouped && child.pid) process.kill(-child.pid, 'SIGKILL');
				else child.kill('SIGKILL');
			} catch {
				// Gone already.
			}
			child.stdout.destroy();
			child.stderr.destroy();
			reject(abortError(signal));
		};
		signal.addEventListener('abort', stop, {once: true});
		child.stdout.on('data', (chunk: Buffer) => {
			if (output.length < mostBytes) output += chunk.toString('utf8');
		});
		child.stderr.on('data', (chunk: Buffer) => {
			if (errors.length < 2000) errors += chunk.toString('utf8');
		});
		child.on('error', reject);
		child.on('close', (status) => {
			signal.removeEventListener('abort', stop);
			resolve({status, output, errors});
		});
	});
}
