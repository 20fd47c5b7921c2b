// The real Claude Code, from the npm registry.
import path from 'node:path';
import {fetchPackage, versionOf} from '../npm-package.ts';

/** The version whose behaviour was measured: what this program predicts is held against it on every change. */
export const measuredVersion = '2.1.332';

/** What to spawn, with the words that come before the arguments. */
export type ClaudeCode = {readonly version: string; readonly file: string; readonly words: readonly string[]};

/** So that it asks nobody but AWS and installs nothing. */
export const quietVariables = {
	CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
	DISABLE_TELEMETRY: '1',
	DISABLE_AUTOUPDATER: '1',
};

/** From this version on the program is one file for each platform; before, it is a JavaScript file. */
const firstBinary = [2, 1, 113];

/** @param tag `2.1.332`, or `latest`. Rejects where the registry cannot be reached or has no such version. */
export async function fetchClaudeCode(tag: string): Promise<ClaudeCode> {
	const version = await versionOf('@anthropic-ai/claude-code', tag);
	if (isBinary(version)) {
		const name = `@anthropic-ai/claude-code-${process.platform}-${process.arch}`;
		return {version, file: path.join(await fetchPackage(name, version), 'claude'), words: []};
	}
	const script = path.join(await fetchPackage('@anthropic-ai/claude-code', version), 'cli.js');
	return {version, file: process.execPath, words: [script]};
}

function isBinary(version: string): boolean {
	const parts = version.split('.').map(Number);
	const at = firstBinary.findIndex((part, index) => part !== parts[index]);
	return at < 0 || (parts[at] ?? 0) > (firstBinary[at] ?? 0);
}
