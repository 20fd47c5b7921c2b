// What the set-up suggests for the Claude Code that is installed on this machine.
import {chmodSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {isOlderVersion} from '../../source/claude-code/version.ts';
import {compat} from '../../source/conversation/questions/compat.ts';
import {modelAs} from '../../source/conversation/questions/model-as.ts';
import {startTestWorld} from '../test-world.ts';

/** A session on a machine whose `claude --version` prints this; without a text there is no `claude`. */
async function sessionWith(printed: string | undefined, ...words: string[]) {
	const world = await startTestWorld('healthy');
	const script = `#!/bin/sh\necho '${printed}'\n`;
	await world.writeFile('bin/claude', printed === undefined ? '' : script);
	chmodSync(path.join(world.home, 'bin', 'claude'), printed === undefined ? 0o644 : 0o755);
	const session = await world.openSession('--no-probe', '--model', 'opus', '--yes', ...words);
	await session.settled();
	return session.view;
}

describe('ANTHROPIC_SMALL_FAST_MODEL', () => {
	test('is suggested, with the version as the reason, where only older ones know it', async () => {
		const {answersWithSource, context} = await sessionWith('1.0.88 (Claude Code)');
		expect(answersWithSource.compat).toEqual({
			value: true,
			from: 'suggested',
			why: 'Claude Code 1.0.88 is installed here',
		});
		expect(compat.title).toBe('Do you also run a Claude Code that is older than 1.0.114?');
		expect(compat.help?.(context)).toMatch(
			/^Claude Code 1\.0\.88 is installed here\. Only versions before 1\.0\.114 need/,
		);
	});

	test.each(['1.0.114 (Claude Code)', '1.0.128 (Claude Code)', '2.1.330 (Claude Code)', 'no number at all', undefined])(
		'is not suggested where claude --version prints %j',
		async (printed) => {
			expect((await sessionWith(printed)).answersWithSource.compat).toEqual({value: false, from: 'default'});
		},
	);

	test('is a flag still, whatever is installed', async () => {
		const {answersWithSource} = await sessionWith('2.1.330 (Claude Code)', '--compat');
		expect(answersWithSource.compat).toMatchObject({value: true, from: 'flag'});
	});
});

describe('ANTHROPIC_DEFAULT_MODEL', () => {
	const hintOf = (options: readonly {readonly columns: readonly string[]}[]) => options.at(-1)?.columns[1];
	test.each([
		['2.1.100', 'writes ANTHROPIC_DEFAULT_MODEL; needs Claude Code 2.1.236, and 2.1.100 is installed here'],
		['2.1.236', 'writes ANTHROPIC_DEFAULT_MODEL; needs Claude Code 2.1.236'],
	])('says which version it needs, where %s is installed', async (version, hint) => {
		const {context} = await sessionWith(`${version} (Claude Code)`);
		expect(hintOf(modelAs.options(context))).toBe(hint);
	});
});

test.each([
	['2.0.16', '2.0.17', true],
	['2.0.17', '2.0.17', false],
	['2.0.9', '2.0.17', true],
	['10.0.0', '9.9.9', false],
	['1.0.128', '2.0.17', true],
])('%s is older than %s: %s', (version, than, older) => {
	expect(isOlderVersion(version, than)).toBe(older);
});
