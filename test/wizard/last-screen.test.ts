// The end of a set-up, on the wizard's last screen and in the log of `--yes`: what to do now, and what is missing.
import {describe, expect, test} from 'vitest';
import type {WritePlan} from '../../source/conversation/queries/plan-query.ts';
import {installed} from '../../source/invocation.ts';
import {type Ending, endingOf, endingText} from '../../source/output/ending.ts';

const plan = (purpose: 'settings' | 'shell') =>
	({
		decision: {model: {id: 'us.anthropic.claude-opus-5-5', name: 'us opus 5.5'}, region: 'us-west-2'},
		changes: [{path: '/home/jane/file', purpose}],
		shorten: (path: string) => path.replace('/home/jane', '~'),
	}) as unknown as WritePlan;

const lines = (screen: Ending) => screen.commands.map(([words, command]) => `${words}: ${command}`);

describe('the end of a set-up', () => {
	test('with the settings file written Claude Code starts in any terminal, and the last lines say how to check and to undo', () => {
		const screen = endingOf(plan('settings'), 'written', installed, true, []);
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
		expect(lines(endingOf(plan('shell'), 'written', installed, true, []))).toContain(
			'Start it: claude   (in a new terminal)',
		);
	});

	test('where Claude Code is not installed the first line says how to install it', () => {
		expect(lines(endingOf(plan('settings'), 'written', installed, false, []))[0]).toBe(
			'Install Claude Code: npm install -g @anthropic-ai/claude-code',
		);
	});

	test('in a log the commands stand in a column, and every file on a line of its own', () => {
		expect(endingText(endingOf(plan('settings'), 'written', installed, false, [])).join('\n')).toMatchInlineSnapshot(`
			"✔ Written. Claude Code will use us opus 5.5 in us-west-2.

			  Install Claude Code   npm install -g @anthropic-ai/claude-code
			  Start it              claude
			  See it work           /status inside Claude Code
			  Something wrong?      claude-bedrock-setup doctor
			  Take it back          claude-bedrock-setup undo

			Written to
			  ~/file

			Claude Code sessions that are running use the new settings at once."
		`);
	});
});
