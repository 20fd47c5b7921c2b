// The last screen: what to do now, and what is missing.
import {describe, expect, test} from 'vitest';
import type {WritePlan} from '../../source/conversation/queries/plan-query.ts';
import {installed} from '../../source/invocation.ts';
import {doneScreen} from '../../source/wizard/choices/result.ts';

const plan = (purpose: 'settings' | 'shell') =>
	({
		decision: {model: {id: 'us.anthropic.claude-opus-5-5', name: 'us opus 5.5'}, region: 'us-west-2'},
		changes: [{path: '/home/jane/file', purpose}],
		shorten: (path: string) => path.replace('/home/jane', '~'),
	}) as unknown as WritePlan;

const lines = (screen: ReturnType<typeof doneScreen>) =>
	screen.commands.map(([words, command]) => `${words}: ${command}`);

describe('doneScreen', () => {
	test('with the settings file written Claude Code starts in any terminal, and the last lines say how to check and to undo', () => {
		const screen = doneScreen(plan('settings'), 'written', installed, true);
		expect([screen.title, ...lines(screen), ...screen.files].join('\n')).toMatchInlineSnapshot(`
			"✔ Written. Claude Code will use us opus 5.5 in us-west-2.
			Start it: claude
			See it work: /status inside Claude Code
			Something wrong?: claude-bedrock-setup doctor
			Take it back: claude-bedrock-setup undo
			~/file"
		`);
	});

	test('with only the shell file written it takes a new terminal', () => {
		expect(lines(doneScreen(plan('shell'), 'written', installed, true))).toContain(
			'Start it: claude   (in a new terminal)',
		);
	});

	test('where Claude Code is not installed the first line says how to install it', () => {
		expect(lines(doneScreen(plan('settings'), 'written', installed, false))[0]).toBe(
			'Install Claude Code: npm install -g @anthropic-ai/claude-code',
		);
	});
});
