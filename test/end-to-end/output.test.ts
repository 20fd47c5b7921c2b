// What is said, to a reader who has gone and to a disk that is full: no stack trace, and an exit code that tells.
import {existsSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {execute} from './program.ts';

const program = `'${process.execPath}' '${path.resolve('dist/cli.js')}'`;
const home = {HOME: path.join(os.tmpdir(), 'nobody-lives-here')};
const bash = (command: string) => execute(['bash', '-c', command], os.tmpdir(), home);

describe.each(['--help', '--demo --yes --json --dry-run', 'env --demo'])('%s', (words) => {
	test('ends as if everything had been read, when its reader has gone', async () => {
		const {out, err} = await bash(`${program} ${words} | true; echo "\${PIPESTATUS[0]}"`);
		expect(out.trim()).toBe('0');
		expect(err).not.toMatch(/EPIPE|Error:|node:/);
	});

	test.skipIf(!existsSync('/dev/full'))('says that nothing could be written (skipped without /dev/full)', async () => {
		const {code, err} = await bash(`${program} ${words} > /dev/full`);
		expect(code).toBe(1);
		expect(err).toContain('error: What was said could not be written\n  ENOSPC\n');
		expect(err).not.toContain('node:');
	});
});
