// The name that the real Claude Code shows for a model, as it tells it to a status line: that of the model behind the ARN.
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {startJourney} from '../../scripts/contract/journey.ts';
import {runInTerminal} from '../../scripts/contract/run-in-terminal.ts';
import {installClaudeCode} from '../../scripts/contract/ways.ts';

const program = process.env.CLAUDE_CODE_BIN ?? '';

/** @param change what becomes of the settings that were written */
async function nameShownIn(
	world: string,
	change: (settings: Record<string, unknown>) => Record<string, unknown> = (settings) => settings,
): Promise<string> {
	const journey = await startJourney(world);
	try {
		await installClaudeCode(journey, {version: '', file: program, words: []});
		await journey.setUp('--write', 'settings');
		const settings = path.join(journey.home, '.claude/settings.json');
		await writeFile(settings, JSON.stringify(change(JSON.parse(await readFile(settings, 'utf8')))));
		const status = path.join(journey.home, 'status.json');
		await mkdir(path.join(journey.project, '.claude'), {recursive: true});
		await writeFile(
			path.join(journey.project, '.claude/settings.local.json'),
			JSON.stringify({statusLine: {type: 'command', command: `cat > '${status}'`}}),
		);
		await runInTerminal(journey, 'ping');
		const {model} = JSON.parse(await readFile(status, 'utf8')) as {model: {display_name: string}};
		return model.display_name;
	} finally {
		await journey.close();
	}
}

describe.skipIf(!existsSync(program))(
	'the real Claude Code (skipped without CLAUDE_CODE_BIN)',
	{timeout: 120_000},
	() => {
		test.each(['own-profiles-only', 'unreadable-profiles'])(
			'shows the name of the model behind the ARN in the world %s',
			async (world) => {
				expect(await nameShownIn(world)).toBe('Opus 5.5');
			},
		);

		test('without the entries of modelOverrides it would show the ARN', async () => {
			const without = ({modelOverrides: _, ...others}: Record<string, unknown>) => others;
			expect(await nameShownIn('unreadable-profiles', without)).toMatch(/^arn:aws:bedrock:/);
		});
	},
);
